package dev.mentoring.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.notification.Relay;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class HomePagesTest {
    @Autowired
    private MockMvcTester portal;

    @Autowired
    private Engine engine;

    @Autowired
    private Relay relay;

    @Test
    void homeSaysWhatComesNextAndWhatNeedsMe() {
        assertThat(home("ben-2c91"))
                .hasStatusOk()
                .bodyText()
                .contains("Up next")
                .contains("Session 4 with Maria Keller")
                .contains("Berlin time)")
                .contains("What needs you")
                .contains("Half the series is held");
    }

    @Test
    void whatIsNewIsShownUntilItIsPutAway() {
        OwnPair pair = OwnPair.active(portal, engine);
        pair.send(OwnPair.MENTEE, "/objectives", "objectives", "Learn to delegate.");
        relay.relay();
        assertThat(home(OwnPair.MENTOR))
                .bodyText()
                .contains("recorded the objectives")
                .doesNotContain("Learn to delegate");
        assertThat(portal.post()
                        .uri("/seen")
                        .with(user(OwnPair.MENTOR).roles("PARTICIPANT"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(home(OwnPair.MENTOR)).bodyText().doesNotContain("recorded the objectives");
    }

    @Test
    void whoIsAskedToBeMentoredFindsTheAgreement() {
        assertThat(home("aiko-90d2"))
                .bodyText()
                .contains("Read the agreement, and answer", "The agreement waits to be accepted.")
                .doesNotContain("Nothing needs you");
    }

    @Test
    void whatWaitsForAnAnswerIsSaidToWhoeverCanGiveIt() {
        OwnPair pair = OwnPair.active(portal, engine);
        pair.send(
                OwnPair.MENTOR,
                "/sessions/new/propose",
                "startsLocally",
                "2027-06-10T16:00",
                "zone",
                "Europe/London",
                "duration",
                "60",
                "place",
                "Room 1");
        String waits = "The time proposed for a session waits for an answer.";
        assertThat(home(OwnPair.MENTEE)).bodyText().contains(waits);
        assertThat(pair.open(OwnPair.MENTEE, "")).bodyText().contains(waits);
        assertThat(pair.open(OwnPair.MENTOR, "")).bodyText().doesNotContain(waits);
        pair.send(OwnPair.MENTEE, "/end/pause", "reason", "OTHER");
        assertThat(pair.open(OwnPair.MENTEE, "")).bodyText().doesNotContain(waits);
    }

    @Test
    void theLoginOffersThePeopleOfTheDemo() {
        assertThat(portal.get().uri("/login"))
                .hasStatusOk()
                .bodyText()
                .contains("Try it as")
                .contains("Maria Keller");
    }

    private MvcTestResult home(String person) {
        return portal.get().uri("/").with(user(person).roles("PARTICIPANT")).exchange();
    }
}
