package dev.mentoring.examples.portal;

import static dev.mentoring.examples.portal.OwnPair.MENTEE;
import static dev.mentoring.examples.portal.OwnPair.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.participant.Actor;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Transition;
import dev.mentoring.resource.Resource;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.SessionId;
import dev.mentoring.view.PastSession;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The record of a session that was held: typed, checked, closed, amended, rated. Whoever comes second loses nothing. */
@PortalTest
class RecordPagesTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    private MockMvcTester portal;

    @Autowired
    private Engine engine;

    private OwnPair pair;
    private SessionId session;
    private ActionId action;

    @BeforeEach
    void aSessionIsHeldWithAnActionFromBefore() {
        pair = OwnPair.active(portal, engine);
        session = engine.reading().newSessionId();
        action = engine.reading().newActionId();
        does(MENTEE, me -> me.recordObjectives(List.of("to lead")));
        does(
                MENTEE,
                me -> me.agreeAction(NewAction.of(action, "Write an outline").dueOn(LocalDate.of(2027, 3, 20))));
        does(MENTOR, me -> me.session(session).logHeld(meeting(Duration.ofHours(-1))));
    }

    private Meeting meeting(Duration fromNow) {
        return Meeting.online(
                LocalDateTime.ofInstant(pair.view().readAt().plus(fromNow), LONDON),
                LONDON,
                Duration.ofMinutes(60),
                "https://meet.example/one");
    }

    private <E extends MentoringEvent> void does(String person, Function<PartyCommands, Transition<E>> command) {
        engine.reading().change(pair.id(), Actor.participant(person), command);
    }

    private String page() {
        return "/sessions/" + session.value();
    }

    private String[] record(String... others) {
        return Stream.concat(
                        Stream.of(
                                "discussed",
                                "The first talk\nWhat comes after",
                                "agreed",
                                "It is for the guild",
                                "hopedFor",
                                "A date",
                                "reflectionQuestions",
                                "When did you last enjoy explaining?",
                                "reviews[0].action",
                                action.value(),
                                "reviews[0].result",
                                "CARRIED_OVER",
                                "reviews[0].learning",
                                "The ending is hard",
                                "reviews[0].dueOn",
                                "2027-03-25",
                                "actions[0].title",
                                "Ask the guild for a slot",
                                "actions[0].owner",
                                "MENTEE",
                                "actions[1].title",
                                "Send the checklist",
                                "actions[1].owner",
                                "MENTOR",
                                "actions[1].dueOn",
                                "2027-03-12",
                                "actions[2].title",
                                "",
                                "actions[2].owner",
                                "MENTEE",
                                "improvement",
                                "Keep ten minutes for the record",
                                "next",
                                "DEFERRED",
                                "deferReason",
                                "Somebody is away",
                                "decideBy",
                                "2027-03-30"),
                        Stream.of(others))
                .toArray(String[]::new);
    }

    private PastSession past() {
        return engine.reading()
                .pastSession(pair.id(), Actor.participant(MENTEE), session)
                .orElseThrow();
    }

    @Test
    void theCheckSaysWhatStillBlocksClosing() {
        assertThat(pair.read(MENTEE, page())).contains("At least one action is agreed, or none with a reason.");
        assertThat(pair.send(MENTEE, page() + "/record/check", "discussed", "The talk", "noActionsReason", "Holidays"))
                .hasStatusOk()
                .bodyText()
                .contains("The next session is scheduled, proposed, none because this was the last")
                .contains("disabled")
                .doesNotContain("At least one action is agreed")
                .doesNotContain("<html");
        assertThat(pair.send(MENTEE, page() + "/record/check", record()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("disabled")
                .doesNotContain("<li");
    }

    @Test
    void aRecordIsClosedAndReadByBoth() {
        assertThat(pair.send(MENTEE, page() + "/record", record())).hasStatus3xxRedirection();

        assertThat(pair.read(MENTOR, page()))
                .contains("What comes after")
                .contains("Write an outline", "The ending is hard", "Thu 25 Mar 2027")
                .contains("Send the checklist")
                .contains("Keep ten minutes for the record")
                .contains("To be settled by Tue 30 Mar 2027: Somebody is away");
        assertThat(pair.view().actions()).hasSize(3);
    }

    @Test
    void aPlannedSessionIsChosenAsTheNext() {
        SessionId next = engine.reading().newSessionId();
        does(MENTOR, me -> me.session(next).propose(meeting(Duration.ofDays(28))));
        assertThat(pair.read(MENTEE, page())).contains("value=\"" + next.value() + "\"");
        String[] fields = Stream.of(record())
                .map(field -> field.equals("DEFERRED") ? next.value() : field)
                .toArray(String[]::new);

        assertThat(pair.send(MENTEE, page() + "/record", fields)).hasStatus3xxRedirection();

        assertThat(pair.read(MENTEE, page())).contains(pair.url() + "/sessions/" + next.value());
    }

    @Test
    void whatCannotBeReadIsMarkedAndEverythingTypedStays() {
        assertThat(pair.send(
                        MENTEE,
                        page() + "/record",
                        record("actions[3].title", "Rest", "actions[3].owner", "MENTEE", "actions[3].dueOn", "soon")))
                .hasStatusOk()
                .bodyText()
                .contains("The date of an action must be a date")
                .contains("The first talk\nWhat comes after")
                .contains("The ending is hard")
                .contains("Send the checklist")
                .contains("value=\"soon\"")
                .contains("Somebody is away");
        assertThat(pair.view().session(session)).isPresent();
    }

    @Test
    void moreRoomKeepsEverythingTypedAndClosesNothing() {
        assertThat(pair.send(MENTEE, page() + "/record/longer", record()))
                .hasStatusOk()
                .bodyText()
                .contains("The ending is hard", "Send the checklist", "actions[5].title", "Somebody is away");
        assertThat(pair.view().session(session)).isPresent();
    }

    @Test
    void whoSendsLaterIsToldLosesNothingAndSendsAgain() {
        long seen = pair.view().version();
        does(MENTOR, me -> me.session(session).attach(Resource.ofNote("A book", "on talks")));

        assertThat(pair.sendAsSeen(seen, MENTEE, page() + "/record", record()))
                .hasStatusOk()
                .bodyText()
                .contains("This was changed while you were writing")
                .contains("A book")
                .contains("The first talk\nWhat comes after", "It is for the guild", "A date")
                .contains("When did you last enjoy explaining?")
                .contains("The ending is hard", "2027-03-25")
                .contains("Ask the guild for a slot", "Send the checklist", "2027-03-12")
                .contains("Keep ten minutes for the record", "Somebody is away", "2027-03-30")
                .contains("name=\"seen\" value=\"" + pair.view().version() + "\"");
        assertThat(pair.view().session(session)).isPresent();
        assertThat(pair.send(MENTEE, page() + "/record", record())).hasStatus3xxRedirection();
    }

    @Test
    void whoFindsTheRecordClosedReadsTheirsBesideIt() {
        long seen = pair.view().version();
        pair.send(MENTEE, page() + "/record", record());
        String[] theirs = record("leftOver", "What I had thought");
        theirs[1] = "What the mentor heard";
        assertThat(pair.send(MENTOR, page() + "/record/check", theirs))
                .hasStatusOk()
                .bodyText()
                .contains("It has been finished meanwhile.")
                .doesNotContain("disabled");

        assertThat(pair.sendAsSeen(seen, MENTOR, page() + "/record", theirs))
                .hasStatusOk()
                .bodyText()
                .contains("This was changed while you were writing")
                .contains("What you had written")
                .contains("What the mentor heard")
                .contains("What I had thought")
                .contains("Amend the record");
        assertThat(past().session().record().orElseThrow().discussed())
                .containsExactly("The first talk", "What comes after");
    }

    @Test
    void whatWasTypedOfAnActionThatIsSettledMeanwhileStays() {
        long seen = pair.view().version();
        does(MENTEE, me -> me.action(action).complete("It is done"));

        assertThat(pair.sendAsSeen(seen, MENTOR, page() + "/record", record()))
                .hasStatusOk()
                .bodyText()
                .contains("Somebody has settled an action meanwhile")
                .contains("name=\"leftOver\" value=\"The ending is hard\"")
                .doesNotContain("reviews[0]");
    }

    @Test
    void aClosedRecordIsAmendedByEither() {
        pair.send(MENTEE, page() + "/record", record());

        assertThat(pair.send(MENTOR, page() + "/amendments", "amendment", "The slot is in May"))
                .hasStatus3xxRedirection();
        assertThat(pair.read(MENTEE, page())).contains("The slot is in May").contains("Zoe Laurent");
        assertThat(pair.send(MENTOR, page() + "/amendments", "amendment", " "))
                .hasStatusOk()
                .bodyText()
                .contains("The amendment is still blank.");
    }

    @Test
    void aRatingIsSeenByItsAuthorAlone() {
        pair.send(MENTEE, page() + "/record", record());
        assertThat(pair.send(MENTEE, page() + "/rating", "value", "2")).hasStatus3xxRedirection();
        assertThat(pair.read(MENTEE, page())).contains("You rated it 2 of 5.");
        assertThat(pair.read(MENTOR, page())).doesNotContain("rated it").doesNotContain("chose not to rate");

        pair.send(MENTEE, page() + "/rating/decline");

        assertThat(pair.read(MENTEE, page())).contains("You chose not to rate it.");
        assertThat(pair.read(MENTOR, page())).doesNotContain("chose not to rate");
    }

    @Test
    void aRatingThatIsNoneIsRefused() {
        pair.send(MENTEE, page() + "/record", record());
        pair.send(MENTEE, page() + "/rating", "value", "6");
        pair.send(MENTEE, page() + "/rating");
        assertThat(pair.view().ratings()).isEmpty();
    }

    @Test
    void aCancelledSessionSaysHowItCameOut() {
        SessionId next = engine.reading().newSessionId();
        does(MENTOR, me -> me.session(next).propose(meeting(Duration.ofDays(28))));
        does(MENTOR, me -> me.session(next).cancel(CancelReason.TRAVEL, "I am in Oslo"));

        assertThat(pair.read(MENTEE, "/sessions/" + next.value()))
                .contains("Cancelled", "travel", "I am in Oslo")
                .doesNotContain("Amend the record")
                .doesNotContain("What it was worth to you");
    }

    @Test
    void aThoughtThatIsSharedStandsBesideTheRecord() {
        pair.send(MENTEE, page() + "/record", record());
        pair.send(MENTEE, page() + "/notes", "note", "I was afraid");
        String note = pair.view().reflections().get(0).id().value();
        assertThat(pair.read(MENTOR, page())).doesNotContain("I was afraid");

        pair.send(MENTEE, page() + "/notes/" + note + "/share");

        assertThat(pair.read(MENTOR, page())).contains("Shared thoughts").contains("I was afraid");
    }
}
