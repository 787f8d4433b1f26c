package dev.mentoring.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.persistence.jdbc.PageRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever goes wrong, the answer is a page of the portal, and says nothing of what was sent. */
@RunningPortalTest
class ErrorPagesTest {
    private static final String SENT = "kingfisher";

    @LocalServerPort
    private int port;

    @Autowired
    private Engine engine;

    private HttpVisitor ben;
    private String pair;

    @BeforeEach
    void ben() {
        ben = HttpVisitor.loggedIn(port, "ben");
        pair = "/pairs/"
                + engine.queries()
                        .relationshipsOf(new ParticipantId("ben-2c91"), PageRequest.first(1))
                        .items()
                        .get(0)
                        .id()
                        .value();
    }

    @Test
    void anAddressThatIsNone() {
        says(ben.open("/" + SENT), 404, "There is no such page");
        says(ben.open("/pairs/" + SENT), 404, "There is no such page");
        says(ben.open("/h2-console"), 404, "There is no such page");
    }

    @Test
    void anAddressThatIsForOthersReadsTheSame() {
        says(ben.open("/programme"), 403, "There is no such page");
        says(ben.open("/actuator/metrics"), 403, "There is no such page");
    }

    @Test
    void anAddressOfAButton() {
        says(ben.open(pair + "/resume"), 405, "This is not a page to open");
    }

    @Test
    void anAddressThatCannotBeRead() {
        says(ben.open(pair + "/journal?before=" + SENT), 400, "This address cannot be read");
        says(ben.open(pair + "/notes?before=" + SENT), 400, "This address cannot be read");
        says(ben.open(pair + "/actions/" + SENT.repeat(30)), 400, "This address cannot be read");
        says(ben.send(pair + "/actions", pair + "/actions", "title", SENT), 400, "This address cannot be read");
        says(
                ben.send(pair + "/actions", pair + "/actions", "title", SENT, "seen", SENT),
                400,
                "This address cannot be read");
    }

    @Test
    void aFormOfASessionThatHasEnded() {
        HttpResponse<String> answer = ben.sendWith("of yesterday", pair + "/actions", "title", SENT, "seen", "1");
        says(answer, 403, "Your session has ended");
        assertThat(answer.body()).contains("Nothing was saved").contains("Log in again");
        says(new HttpVisitor(port).sendWith("of yesterday", "/login"), 403, "Your session has ended");
    }

    @Test
    void aFailureOfOurs() {
        HttpResponse<String> answer = ben.open("/fails?text=" + SENT);
        says(answer, 500, "Something went wrong");
        assertThat(answer.body()).doesNotContain(FailingPage.WORDS).doesNotContain("Exception");
    }

    @Test
    void aFailureAfterWhichNobodyKnowsWhetherAFormWasKept() {
        HttpResponse<String> answer = ben.send(pair + "/actions", "/fails", "formId", "f-1", "text", SENT);
        says(answer, 500, "We do not know yet");
        assertThat(answer.body()).contains("Reload this page to send it again: it is done once");
    }

    private static void says(HttpResponse<String> answer, int status, String title) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("<h1>" + title + "</h1>", "/css/portal", "</html>")
                .doesNotContain(SENT)
                .doesNotContain("at dev.", "org.springframework");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("no-store"));
    }
}
