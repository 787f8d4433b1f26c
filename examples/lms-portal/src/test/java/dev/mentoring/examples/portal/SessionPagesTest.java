package dev.mentoring.examples.portal;

import static dev.mentoring.examples.portal.OwnPair.MENTEE;
import static dev.mentoring.examples.portal.OwnPair.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.participant.Actor;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Transition;
import dev.mentoring.session.ConversationStage;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of a session before it and while it runs, and what each of the two keeps to themselves. */
@PortalTest
class SessionPagesTest {
    @Autowired
    private MockMvcTester portal;

    @Autowired
    private Engine engine;

    private OwnPair pair;
    private SessionId session;

    @BeforeEach
    void aSessionIsScheduled() {
        pair = OwnPair.active(portal, engine);
        session = engine.reading().newSessionId();
        ZoneId london = ZoneId.of("Europe/London");
        Meeting meeting = Meeting.online(
                LocalDateTime.ofInstant(pair.view().readAt(), london).plusMinutes(10),
                london,
                Duration.ofMinutes(60),
                "https://meet.example/one");
        does(MENTEE, me -> me.recordObjectives(List.of("to lead")));
        does(MENTOR, me -> me.session(session).propose(meeting));
        does(MENTEE, me -> me.session(session).confirm(1));
    }

    private <E extends MentoringEvent> void does(String person, Function<PartyCommands, Transition<E>> command) {
        engine.reading().change(pair.id(), Actor.participant(person), command);
    }

    private String page() {
        return "/sessions/" + session.value();
    }

    private Session live() {
        return pair.view().session(session).orElseThrow();
    }

    @Test
    void objectivesAreProposedByTheMenteeAndAgreedByTheMentor() {
        assertThat(pair.send(
                        MENTEE,
                        page() + "/objectives",
                        "rows[0].text",
                        "Find a first talk",
                        "rows[1].text",
                        "",
                        "rows[2].text",
                        "Say no to a project"))
                .hasStatus3xxRedirection();
        assertThat(pair.read(MENTOR, page())).contains("Say no to a project").contains("Agree to these");

        assertThat(pair.send(MENTOR, page() + "/objectives/agree", "revision", "1"))
                .hasStatus3xxRedirection();

        assertThat(live().objectives().value().orElseThrow().objectives()).hasSize(2);
        assertThat(pair.read(MENTEE, page())).contains("Agreed by both");
    }

    @Test
    void anObjectiveThatIsTooLongIsMarkedAndStays() {
        String long2001 = "x".repeat(2001);
        assertThat(pair.send(MENTEE, page() + "/objectives", "rows[0].text", "Find a talk", "rows[1].text", long2001))
                .hasStatusOk()
                .bodyText()
                .contains("Find a talk")
                .contains(long2001)
                .contains("An objective has 2001 characters");
    }

    @Test
    void moreRoomKeepsTheObjectivesThatAreTyped() {
        assertThat(pair.send(MENTEE, page() + "/objectives/longer", "rows[0].text", "Find a talk"))
                .hasStatusOk()
                .bodyText()
                .contains("Find a talk")
                .contains("rows[2].text");
        assertThat(live().objectives().lastRevision()).isZero();
    }

    @Test
    void objectivesThatCameTooLateAreShownBesideTheRunningSession() {
        long seen = pair.view().version();
        does(MENTEE, me -> me.session(session).proposeObjectives(SessionObjectives.of("Find a talk")));
        does(MENTOR, me -> me.session(session).agreeObjectives(1));
        does(MENTOR, me -> me.session(session).start());

        assertThat(pair.sendAsSeen(seen, MENTEE, page() + "/objectives", "rows[0].text", "Say no to a project"))
                .hasStatusOk()
                .bodyText()
                .contains("What you had written")
                .contains("Say no to a project")
                .contains("All stages");
    }

    @Test
    void aSessionIsNotStartedUntilNothingForbidsIt() {
        String page = pair.read(MENTOR, page());
        assertThat(page).containsPattern("disabled=\"disabled\"[^>]*>Start the session<");

        pair.send(MENTOR, page() + "/start");

        assertThat(live().status()).isEqualTo(SessionStatus.SCHEDULED);
    }

    @Test
    void theRunningSessionIsGuidedThroughItsStagesAndFinished() {
        does(MENTEE, me -> me.session(session).proposeObjectives(SessionObjectives.of("Find a talk")));
        does(MENTOR, me -> me.session(session).agreeObjectives(1));
        assertThat(pair.send(MENTEE, page() + "/start")).hasStatus3xxRedirection();
        assertThat(pair.read(MENTEE, page())).contains("Go on: Re-establish rapport");

        pair.send(MENTOR, page() + "/stage", "stage", ConversationStage.EXPLORE_ISSUE.name());

        assertThat(pair.read(MENTEE, page()))
                .contains(ConversationStage.EXPLORE_ISSUE.prompts().get(0))
                .contains("Go on: Summarise understanding")
                .contains("0 of about 12 minutes here.");
        assertThat(pair.read(MENTEE, page() + "/clock?mark=0"))
                .contains("The conversation has gone on to another stage")
                .doesNotContain("<html");
        pair.send(MENTOR, page() + "/finish");
        assertThat(live().status()).isEqualTo(SessionStatus.HELD);
        assertThat(pair.read(MENTEE, page() + "/clock?mark=0"))
                .contains("The session does not run any more")
                .doesNotContain("hx-get");
    }

    @Test
    void whatOnePreparesForThemselvesTheOtherNeverSees() {
        assertThat(pair.send(MENTEE, page() + "/preparation/own", "keyTopics", "I may leave"))
                .hasStatus3xxRedirection();
        assertThat(pair.read(MENTEE, page())).contains("I may leave").contains("Only you see this");
        assertThat(pair.read(MENTOR, page()))
                .contains("Nothing is shared yet")
                .doesNotContain("I may leave")
                .doesNotContain("Only you see this");

        pair.send(MENTEE, page() + "/preparation/share");

        assertThat(pair.read(MENTOR, page())).contains("I may leave").doesNotContain("Nothing is shared yet");
        assertThat(pair.read(MENTEE, page())).doesNotContain("Only you see this");
    }

    @Test
    void aPreparationIsSharedOrErasedAndABlankOneRefused() {
        pair.send(MENTEE, page() + "/preparation", "tasksDone", "The outline", "keyTopics", "The ending");
        assertThat(pair.read(MENTOR, page())).contains("The outline").contains("The ending");
        assertThat(pair.send(MENTEE, page() + "/preparation", "tasksDone", " "))
                .hasStatusOk()
                .bodyText()
                .contains("What you have done or keyTopics must hold a line");

        pair.send(MENTOR, page() + "/preparation/own", "keyTopics", "Be patient");
        pair.send(MENTOR, page() + "/preparation/erase");
        assertThat(pair.read(MENTOR, page())).doesNotContain("Be patient");
    }

    @Test
    void aNoteIsItsAuthorsUntilTheyShareIt() {
        assertThat(pair.send(MENTEE, page() + "/notes", "note", "I was afraid")).hasStatus3xxRedirection();
        assertThat(pair.read(MENTEE, page())).contains("I was afraid");
        assertThat(pair.read(MENTOR, page())).doesNotContain("I was afraid");
        String note = note();

        assertThat(pair.send(MENTOR, page() + "/notes/" + note + "/share")).hasStatus3xxRedirection();
        assertThat(pair.view().reflections()).hasSize(1);
        pair.send(MENTEE, page() + "/notes/" + note + "/share");
        assertThat(pair.view().reflections()).isEmpty();

        pair.send(MENTEE, page() + "/notes", "note", "Only for me");
        pair.send(MENTEE, page() + "/notes/" + note() + "/erase");
        assertThat(pair.view().reflections()).isEmpty();
    }

    private String note() {
        return pair.view().reflections().get(0).id().value();
    }

    @Test
    void aNoteIsKeptWhateverTheOtherHasChangedMeanwhile() {
        long seen = pair.view().version();
        does(MENTOR, me -> me.agreeAction(action(engine.reading().newActionId())));

        assertThat(pair.sendAsSeen(seen, MENTEE, page() + "/notes", "note", "I was afraid"))
                .hasStatus3xxRedirection();
    }

    private static NewAction action(ActionId id) {
        return NewAction.of(id, "Read a book").dueOn(LocalDate.of(2027, 4, 1));
    }

    @Test
    void aResourceIsAttachedAndTakenBackAndOnlyAWebAddressIsALink() {
        pair.send(MENTOR, page() + "/resources", "resource.title", "A trap", "resource.link", "javascript:alert(1)");
        pair.send(
                MENTOR,
                page() + "/resources",
                "resource.title",
                "A course",
                "resource.link",
                "https://learn.example/talks");
        String page = pair.read(MENTEE, page());
        assertThat(page).contains("href=\"https://learn.example/talks\"").contains(">javascript:alert(1)<");
        assertThat(page).doesNotContain("href=\"javascript").doesNotContain("Take back");

        pair.send(MENTOR, page() + "/resources/" + attachedAtFirst() + "/detach");

        assertThat(pair.read(MENTEE, page())).contains("A course").doesNotContain("A trap");
        assertThat(pair.send(MENTOR, page() + "/resources", "resource.title", "A book, no more"))
                .hasStatusOk()
                .bodyText()
                .contains("A book, no more")
                .contains("must be given");
    }

    private long attachedAtFirst() {
        return pair.view()
                .session(session)
                .orElseThrow()
                .resources()
                .get(0)
                .at()
                .toEpochMilli();
    }

    @Test
    void thePageIsThePairsAlone() {
        assertThat(pair.open("jonas-demo", page())).hasStatus(404);
        assertThat(pair.send("jonas-demo", page() + "/notes", "note", "hello")).hasStatus(404);
        assertThat(pair.open(MENTEE, "/sessions/nowhere")).hasStatus(404);
        assertThat(portal.get().uri(pair.url() + page()).with(user("priya-5d08").roles("COORDINATOR")))
                .hasStatus(403);
    }
}
