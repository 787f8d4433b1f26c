package dev.mentoring.relationship;

import static dev.mentoring.relationship.Story.FIRST;
import static dev.mentoring.relationship.Story.OUTLINE;
import static dev.mentoring.relationship.Story.SECOND;
import static dev.mentoring.relationship.Story.refusal;
import static dev.mentoring.rule.ProofOf.Kind.BROKEN;
import static dev.mentoring.rule.ProofOf.Kind.OBEYED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules of closing a session with its record. */
class ClosingRulesTest {
    private static final ActionId DRAFT = new ActionId("draft");

    @Test
    @ProofOf(
            value = {
                Rule.SESSION_CLOSE_HELD_ONLY,
                Rule.SESSION_CLOSE_RECORD,
                Rule.SESSION_CLOSE_ACTIONS,
                Rule.SESSION_CLOSE_ACTIONS_REVIEWED,
                Rule.SESSION_CLOSE_VALUE_REVIEW,
                Rule.SESSION_CLOSE_NEXT_MEETING,
                Rule.RELATIONSHIP_OBJECTIVES,
                Rule.ACTION_OWNER_AND_DUE
            },
            kind = OBEYED)
    void aWholeRecordClosesTheSessionAndDatesItsActionsByTheNext() {
        Story story = Story.active().held(FIRST);
        story.keep(story.ben().agreeAction(NewAction.of(OUTLINE, "Outline").dueOn(story.today())));
        story.keep(
                story.ben().session(SECOND).propose(Pairs.meetingAt(story.now().plus(Duration.ofDays(30)))));
        var closed = story.keep(story.maria().session(FIRST).close(whole(story).build()));
        assertThat(closed.warnings()).isEmpty();
        assertThat(story.relationship().action(DRAFT).orElseThrow().dueOn())
                .isEqualTo(story.today().plusDays(30));
        Action carried = story.relationship().action(OUTLINE).orElseThrow();
        assertThat(carried.timesCarriedOver()).isEqualTo(1);
        assertThat(carried.dueOn()).isEqualTo(story.today().plusDays(30));
        assertThat(story.relationship().session(FIRST)).isEmpty();
        assertThat(story.relationship().body().lastRecord())
                .contains(closed.event().record());
    }

    @Test
    @ProofOf(
            value = {
                Rule.SESSION_CLOSE_HELD_ONLY,
                Rule.SESSION_CLOSE_RECORD,
                Rule.SESSION_CLOSE_ACTIONS,
                Rule.SESSION_CLOSE_ACTIONS_REVIEWED,
                Rule.SESSION_CLOSE_VALUE_REVIEW,
                Rule.SESSION_CLOSE_NEXT_MEETING,
                Rule.RELATIONSHIP_OBJECTIVES
            },
            kind = BROKEN)
    void allThatARecordLacksIsSaidAtOnce() {
        Story story = Story.proposed(MentoringPolicy.standard());
        story.keep(story.ben().acceptAgreement(1));
        story.keep(
                story.ben().session(FIRST).propose(Pairs.meetingAt(story.now().plus(Duration.ofDays(3)))));
        story.keep(story.ben().agreeAction(NewAction.of(OUTLINE, "Outline")));
        assertThat(refusal(() ->
                        story.ben().session(FIRST).close(SessionRecord.builder().build())))
                .containsExactly(
                        Violation.of(Rule.SESSION_CLOSE_HELD_ONLY, "status", SessionStatus.PROPOSED),
                        Violation.of(Rule.RELATIONSHIP_OBJECTIVES),
                        Violation.of(Rule.SESSION_CLOSE_RECORD, "discussed", 0, "agreed", 0, "hopedFor", 0),
                        Violation.of(Rule.SESSION_CLOSE_VALUE_REVIEW, "improvement", false, "nothingToImprove", false),
                        Violation.of(Rule.SESSION_CLOSE_NEXT_MEETING, "nextMeeting", "absent"),
                        Violation.of(
                                Rule.SESSION_CLOSE_ACTIONS_REVIEWED, "missing", List.of(OUTLINE), "unknown", List.of()),
                        Violation.of(Rule.SESSION_CLOSE_ACTIONS, "actions", 0, "reason", false));
    }

    @Test
    void theNextAgendaShowsTheQuestionsThatTheLastRecordLeft() {
        Story story = Story.active().held(FIRST);
        story.keep(
                story.ben().session(SECOND).propose(Pairs.meetingAt(story.now().plus(Duration.ofDays(30)))));
        assertThat(questions(story)).isEmpty();
        SessionRecord record = whole(story)
                .reflectionQuestions(List.of(" who reads it? ", " ", "who should?"))
                .build();
        story.keep(story.maria().session(FIRST).close(record));
        assertThat(questions(story)).containsExactly("who reads it?", "who should?");
    }

    private static List<String> questions(Story story) {
        return story.relationship().agenda(SECOND).orElseThrow().review().reflectionQuestions();
    }

    @Test
    void whatAProgrammeDoesNotEnforceIsOnlyWarnedOf() {
        Story story = Story.active(
                        MentoringPolicy.standard().with(Rule.SESSION_CLOSE_VALUE_REVIEW, Enforcement.ADVISED))
                .held(FIRST);
        SessionRecord silent = RecordDraws.complete(story.relationship(), story.today()).toBuilder()
                .nothingToImprove(false)
                .build();
        assertThat(story.ben().session(FIRST).close(silent).warnings())
                .containsExactly(
                        Violation.of(Rule.SESSION_CLOSE_VALUE_REVIEW, "improvement", false, "nothingToImprove", false));
    }

    @Test
    void theNextMeetingIsAnotherSessionThatIsAhead() {
        Story story = Story.active().held(FIRST).held(SECOND);
        for (var session : List.of(FIRST, SECOND)) {
            SessionRecord record = RecordDraws.complete(story.relationship(), story.today()).toBuilder()
                    .nextMeeting(NextMeeting.planned(session))
                    .build();
            assertThat(refusal(() -> story.ben().session(FIRST).close(record)))
                    .containsExactly(Violation.of(Rule.SESSION_CLOSE_NEXT_MEETING, "nextMeeting", session));
        }
    }

    @Test
    void theLastSessionHopesForNothingAndItsActionsNeedADay() {
        Story story = Story.active().held(FIRST);
        SessionRecord last = SessionRecord.builder()
                .addDiscussed("all")
                .addAgreed("to part as friends")
                .nothingToImprove(true)
                .addAction(NewAction.of(DRAFT, "Draft"))
                .nextMeeting(NextMeeting.thisWasTheLast())
                .build();
        assertThat(refusal(() -> story.ben().session(FIRST).close(last)))
                .containsExactly(Violation.of(Rule.ACTION_OWNER_AND_DUE, "withoutDueDate", List.of(DRAFT)));
        SessionRecord dated = last.toBuilder()
                .actions(List.of(NewAction.of(DRAFT, "Draft").dueOn(story.today())))
                .build();
        assertThat(story.ben().session(FIRST).close(dated).warnings()).isEmpty();
    }

    @Test
    void eachActionIsReviewedOnceAndOnlyThoseThereAre() {
        Story story = Story.active().held(FIRST);
        story.keep(story.ben().agreeAction(NewAction.of(OUTLINE, "Outline").dueOn(story.today())));
        ActionReview done = ActionReview.done(OUTLINE, "done");
        SessionRecord.Builder record = RecordDraws.complete(story.relationship(), story.today()).toBuilder();
        assertThat(refusal(() -> story.ben()
                        .session(FIRST)
                        .close(record.actionReviews(List.of(done, done)).build())))
                .containsExactly(
                        Violation.of(Rule.SESSION_CLOSE_ACTIONS_REVIEWED, "missing", List.of(), "unknown", List.of()));
        assertThat(refusal(() -> story.ben()
                        .session(FIRST)
                        .close(record.actionReviews(List.of(done, ActionReview.dropped(DRAFT, "no")))
                                .build())))
                .containsExactly(Violation.of(
                        Rule.SESSION_CLOSE_ACTIONS_REVIEWED, "missing", List.of(), "unknown", List.of(DRAFT)));
    }

    /** A hundred actions are open: what the record resolves makes room for what it agrees. */
    @Test
    void theBoundOfActionsCountsWhatGoesOn() {
        Story story = Story.active().held(FIRST);
        IntStream.range(0, 100)
                .mapToObj(n -> NewAction.of(new ActionId("a" + n), "Act").dueOn(story.today()))
                .forEach(action -> story.keep(story.ben().agreeAction(action)));
        List<ActionReview> carried = story.relationship().actions().stream()
                .map(action -> ActionReview.carriedOver(action.id(), "still"))
                .toList();
        List<ActionReview> oneDone = IntStream.range(0, 100)
                .mapToObj(n -> n == 0 ? ActionReview.done(carried.get(0).action(), "done") : carried.get(n))
                .toList();
        SessionRecord full = whole(story)
                .actionReviews(carried)
                .nextMeeting(NextMeeting.deferred("later", story.today()))
                .build();
        assertThat(refusal(() -> story.ben().session(FIRST).close(full)))
                .containsExactly(
                        Violation.of(Rule.ACTION_NONE_VANISHES, "session", FIRST, "freshActions", 1L, "goingOn", 100L));
        var closed = story.ben()
                .session(FIRST)
                .close(full.toBuilder().actionReviews(oneDone).build());
        assertThat(closed.relationship().actions()).hasSize(100);
    }

    @Test
    @ProofOf(value = Rule.SESSION_RECORD_APPEND_ONLY, kind = BROKEN)
    void onlyAClosedRecordIsAmendedAndItIsNeverClosedAgain() {
        Story story = Story.active().held(FIRST);
        assertThat(refusal(() -> story.ben().session(FIRST).amendRecord("more")))
                .containsExactly(Violation.of(Rule.SESSION_RECORD_APPEND_ONLY, "status", SessionStatus.HELD));
        SessionRecord record = RecordDraws.complete(story.relationship(), story.today());
        story.keep(story.ben().session(FIRST).close(record));
        assertThat(refusal(() -> story.recall(FIRST).ben().session(FIRST).close(record)))
                .containsExactly(Violation.of(Rule.SESSION_CLOSE_HELD_ONLY, "status", SessionStatus.CLOSED));
    }

    @Test
    @ProofOf(value = Rule.SESSION_RECORD_APPEND_ONLY, kind = OBEYED)
    void anAmendmentStandsBesideTheRecord() {
        Story story = Story.active().held(FIRST);
        story.keep(story.ben().session(FIRST).close(RecordDraws.complete(story.relationship(), story.today())));
        story.keep(story.ben().endEarly(EndReason.NO_TIME));
        story.recall(FIRST).keep(story.maria().session(FIRST).amendRecord("we also spoke of style"));
        assertThat(story.journal())
                .filteredOn(JournalItem.Amendment.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(JournalItem.Amendment.class, item -> {
                    assertThat(item.amendment().by()).isEqualTo(Role.MENTOR);
                    assertThat(item.amendment().at()).isEqualTo(story.now());
                });
        Optional<Session> closed = story.journal().stream()
                .filter(JournalItem.FinishedSession.class::isInstance)
                .map(item -> ((JournalItem.FinishedSession) item).session())
                .findFirst();
        assertThat(closed.orElseThrow().record().orElseThrow().discussed()).containsExactly("discussed");
    }

    private static SessionRecord.Builder whole(Story story) {
        return SessionRecord.builder()
                .addDiscussed("the outline")
                .addAgreed("to write a page a week")
                .addHopedFor("five pages")
                .addReflectionQuestion("who reads it?")
                .actionReviews(story.relationship().actions().stream()
                        .map(action -> ActionReview.carriedOver(action.id(), "half done"))
                        .toList())
                .addAction(NewAction.of(DRAFT, "Draft").ownedBy(Role.MENTOR))
                .improvement("start on time")
                .nextMeeting(NextMeeting.planned(SECOND));
    }
}
