package dev.mentoring.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.persistence.jdbc.PageRequest;
import dev.mentoring.relationship.JournalItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class JournalPagesTest {
    @Autowired
    private MockMvcTester portal;

    @Autowired
    private Engine engine;

    @Test
    void bothReadTheirJournalTheLatestFirst() {
        String page = read("maria-7f3a", "/journal");
        assertThat(page.indexOf("How the talk went"))
                .isPositive()
                .isLessThan(page.indexOf("Who could take which part"));
        String all = read("ben-2c91", "/journal/all");
        assertThat(all.indexOf("Who could take which part")).isPositive().isLessThan(all.indexOf("How the talk went"));
    }

    @Test
    void everyKindOfEntryHasAFormOfItsOwn() throws IOException {
        String template =
                new ClassPathResource("templates/journal/items.html").getContentAsString(StandardCharsets.UTF_8);
        assertThat(Stream.of(JournalItem.class.getPermittedSubclasses()))
                .allSatisfy(kind -> assertThat(template).contains("th:case=\"'" + kind.getSimpleName() + "'\""));
    }

    @Test
    void aReflectionIsItsAuthorsAloneUntilItIsShared() {
        String thought = "Why do I hurry at the end?";
        assertThat(portal.post()
                        .uri(pair() + "/notes")
                        .with(user("ben-2c91").roles("PARTICIPANT"))
                        .with(csrf())
                        .param("seen", seen())
                        .param("text", thought))
                .hasStatus3xxRedirection();
        assertThat(read("ben-2c91", "/notes")).contains(thought);
        assertThat(read("maria-7f3a", "/notes")).doesNotContain(thought);
        assertThat(read("maria-7f3a", "/journal")).doesNotContain(thought);

        String reflection = engine.reading()
                .view(id(), Actor.participant("ben-2c91"))
                .reflections()
                .get(0)
                .id()
                .value();
        assertThat(portal.post()
                        .uri(pair() + "/notes/" + reflection + "/share")
                        .with(user("ben-2c91").roles("PARTICIPANT"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(read("maria-7f3a", "/journal")).contains(thought);
    }

    @Test
    void anEmptyReflectionIsRefusedByItsField() {
        assertThat(portal.post()
                        .uri(pair() + "/notes")
                        .with(user("ben-2c91").roles("PARTICIPANT"))
                        .with(csrf())
                        .param("seen", seen())
                        .param("text", "  "))
                .hasStatusOk()
                .bodyText()
                .contains("The text must not be blank.");
    }

    @Test
    void aPlaceThatIsNoneIsNoPage() {
        assertThat(portal.get()
                        .uri(pair() + "/journal?before=x")
                        .with(user("ben-2c91").roles("PARTICIPANT")))
                .hasStatus(400);
    }

    private String read(String person, String page) {
        byte[] body = portal.get()
                .uri(pair() + page)
                .with(user(person).roles("PARTICIPANT"))
                .exchange()
                .getMvcResult()
                .getResponse()
                .getContentAsByteArray();
        return new String(body, StandardCharsets.UTF_8);
    }

    private String pair() {
        return "/pairs/" + id().value();
    }

    private String seen() {
        return Long.toString(
                engine.reading().view(id(), Actor.participant("ben-2c91")).version());
    }

    private RelationshipId id() {
        return engine.queries()
                .relationshipsOf(new ParticipantId("ben-2c91"), PageRequest.first(1))
                .items()
                .get(0)
                .id();
    }
}
