package dev.mentoring.examples.portal;

import static dev.mentoring.examples.portal.OwnPair.MENTEE;
import static dev.mentoring.examples.portal.OwnPair.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.participant.Actor;
import dev.mentoring.relationship.RelationshipStatus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class PartingPagesTest {
    @Autowired
    private MockMvcTester portal;

    @Autowired
    private Engine engine;

    @Test
    void aPairPausesAndGoesOn() {
        OwnPair pair = OwnPair.active(portal, engine);
        assertThat(pair.send(MENTEE, "/end/pause", "note", "Back in spring."))
                .hasStatusOk()
                .bodyText()
                .contains("The reason needs a choice.")
                .contains("Back in spring.");
        assertThat(pair.send(MENTEE, "/end/pause", "reason", "LEAVE", "note", "Back in spring."))
                .hasStatus3xxRedirection();
        assertThat(pair.view().status()).isEqualTo(RelationshipStatus.ON_HOLD);
        assertThat(pair.read(MENTOR, "")).contains("Away for a while").contains("Back in spring.");
        assertThat(pair.read(MENTOR, "/end")).contains("This needs a relationship that is active");
        pair.send(MENTOR, "/resume");
        assertThat(pair.view().status()).isEqualTo(RelationshipStatus.ACTIVE);
    }

    @Test
    void endingEarlySaysFirstWhatEndsWithIt() {
        OwnPair pair = OwnPair.active(portal, engine);
        agreedAction(pair);
        assertThat(pair.read(MENTOR, "/end/early"))
                .contains("Actions that end with it")
                .contains("Read the book");
        assertThat(pair.send(MENTOR, "/end/early", "reason", "PREFER_NOT_TO_SAY"))
                .hasStatus3xxRedirection();
        assertThat(pair.view().status()).isEqualTo(RelationshipStatus.ENDED_EARLY);
        assertThat(pair.open(MENTEE, "")).hasStatusOk().bodyText().contains("I prefer not to say");
    }

    @Test
    void completingAsksWhichActionsGoOn() {
        OwnPair pair = OwnPair.active(portal, engine);
        ActionId action = agreedAction(pair);
        pair.send(MENTEE, "/review", "kind", "FINAL", "summary", "We have come far.");
        assertThat(pair.send(MENTEE, "/end/complete")).hasStatusOk().bodyText().contains("nothing was changed");
        assertThat(pair.send(MENTEE, "/end/complete/check", "continuing", action.value()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("disabled");
        assertThat(pair.send(MENTEE, "/end/complete", "continuing", action.value()))
                .hasStatus3xxRedirection();
        assertThat(pair.view().status()).isEqualTo(RelationshipStatus.COMPLETED);
    }

    @Test
    void whatIsTickedStaysTickedWhenItIsRefused() {
        OwnPair pair = OwnPair.active(portal, engine);
        ActionId action = agreedAction(pair);
        assertThat(pair.send(MENTEE, "/end/complete", "continuing", action.value()))
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"" + action.value() + "\"[^>]*checked");
    }

    private ActionId agreedAction(OwnPair pair) {
        ActionId action = engine.reading().newActionId();
        LocalDate today = LocalDate.ofInstant(pair.view().readAt(), pair.view().zone());
        engine.reading()
                .change(
                        pair.id(),
                        Actor.participant(MENTEE),
                        me -> me.agreeAction(
                                NewAction.of(action, "Read the book").dueOn(today.plusDays(7))));
        return action;
    }
}
