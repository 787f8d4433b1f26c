package dev.mentoring.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.notification.Relay;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.persistence.jdbc.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class OverviewPagesTest {
    @Autowired
    private MockMvcTester portal;

    @Autowired
    private Engine engine;

    @Autowired
    private Relay relay;

    @Test
    void theWayShowsThePhaseAndEverySession() {
        String ben = "ben-2c91";
        String pair = engine.queries()
                .relationshipsOf(new ParticipantId(ben), PageRequest.first(1))
                .items()
                .get(0)
                .id()
                .value();
        assertThat(portal.get().uri("/pairs/{pair}", pair).with(user(ben).roles("PARTICIPANT")))
                .hasStatusOk()
                .bodyText()
                .contains("3 sessions held, 0 missed, 0 called off, 3 ahead")
                .containsPattern("aria-current=\"step\"[^>]*>Making progress")
                .contains("3 of 6")
                .contains("A joiner has gone through the new onboarding.");
    }

    @Test
    void aPairThatHasNotBegunIsLedToItsAgreement() {
        OwnPair pair = OwnPair.proposed(portal, engine);
        assertThat(pair.open(OwnPair.MENTEE, ""))
                .hasStatusOk()
                .bodyText()
                .contains("Read the agreement")
                .doesNotContain("Your way");
    }

    @Test
    void whatIsNewIsShownOnce() {
        OwnPair pair = OwnPair.active(portal, engine);
        pair.send(OwnPair.MENTEE, "/objectives", "objectives", "Learn to delegate.");
        relay.relay();
        assertThat(pair.read(OwnPair.MENTOR, "")).contains("recorded the objectives");
        assertThat(pair.read(OwnPair.MENTOR, "")).doesNotContain("recorded the objectives");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/agreement",
                "/agreement/amend",
                "/agreement/disclosure",
                "/agreement/decline",
                "/objectives",
                "/review",
                "/end",
                "/end/pause",
                "/end/early",
                "/end/complete"
            })
    void onlyTheTwoOpenThePagesOfThePair(String page) {
        OwnPair pair = OwnPair.active(portal, engine);
        assertThat(pair.open(OwnPair.MENTOR, page)).hasStatusOk();
        assertThat(pair.open(OwnPair.MENTEE, page)).hasStatusOk();
        assertThat(pair.open("ben-2c91", page)).hasStatus(404);
        assertThat(portal.get().uri(pair.url() + page).with(user("priya-5d08").roles("COORDINATOR")))
                .hasStatus(403);
    }
}
