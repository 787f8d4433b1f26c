package dev.mentoring.relationship;

import static dev.mentoring.relationship.Story.FIRST;
import static dev.mentoring.relationship.Story.GUIDE;
import static dev.mentoring.relationship.Story.OUTLINE;
import static dev.mentoring.relationship.Story.SECOND;
import static dev.mentoring.relationship.Story.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What has happened can be said, said right, and is not said twice or away. */
class TruthTest {
    private static final Outcome BY_BEN =
            new Outcome.Cancelled(Role.MENTEE, CancelReason.WORK, false, Optional.empty());

    private final Story story = Story.active();

    @Test
    void whatTheEndCalledOffIsCorrectedAfterIt() {
        story.scheduled(FIRST, in(Duration.ofDays(1)));
        story.later(Duration.ofDays(2)).keep(story.maria().endEarly(EndReason.NO_TIME));
        story.recall(FIRST).keep(story.ben().session(FIRST).correct(new Outcome.Held(), "we met before she left"));
        assertThat(last(story)).extracting(Session::status).isEqualTo(SessionStatus.HELD);
        assertThat(story.relationship().sessions()).isEmpty();
        assertThat(story.relationship().body().trackRecord().held()).isEqualTo(1);
        assertThat(story.recall(FIRST)
                        .ben()
                        .session(FIRST)
                        .amendRecord("we spoke of her successor")
                        .finished())
                .hasSize(1);
    }

    @Test
    void aLogLeavesTheAgreedTimeAsItWas() {
        Meeting agreed = in(Duration.ofDays(1));
        story.scheduled(FIRST, agreed).later(Duration.ofDays(3));
        Meeting held = in(Duration.ofDays(-1));
        story.keep(story.maria().session(FIRST).logHeld(held));
        Session session = story.relationship().session(FIRST).orElseThrow();
        assertThat(session.meeting().value()).contains(agreed);
        assertThat(session.meeting().revisionInForce()).isEqualTo(1);
        assertThat(session.currentMeeting()).isEqualTo(held);
        assertThat(session.unplanned()).isFalse();
    }

    @Test
    void whatWasLoggedTooEarlyIsNotMissedBeforeItsAgreedTime() {
        story.scheduled(FIRST, in(Duration.ofDays(5)));
        story.keep(story.maria().session(FIRST).logHeld(in(Duration.ofDays(-1))));
        Outcome missed = new Outcome.Missed(Set.of(Role.MENTOR));
        assertThat(refusal(() -> story.ben().session(FIRST).correct(missed, "we did not")))
                .extracting(Violation::rule)
                .containsExactly(Rule.SESSION_MISSED_AFTER_START);
    }

    @Test
    void whatWasCalledOffAndHeldEarlierIsCorrectedWithItsTime() {
        story.scheduled(FIRST, in(Duration.ofDays(5)));
        story.keep(story.ben().session(FIRST).cancel(CancelReason.WORK));
        Meeting held = in(Duration.ofHours(-2));
        story.recall(FIRST).keep(story.ben().session(FIRST).correct(held, "we met at once"));
        assertThat(story.relationship().session(FIRST).orElseThrow().currentMeeting())
                .isEqualTo(held);
        Meeting earlier = in(Duration.ofHours(-3));
        story.keep(story.maria().session(FIRST).correct(earlier, "an hour earlier"));
        assertThat(story.relationship().body().trackRecord().held()).isEqualTo(1);
        assertThat(story.relationship().body().trackRecord().lastHeldAt()).contains(earlier.startsAt());
        assertThat(refusal(() -> story.maria().session(FIRST).correct(earlier, "again")))
                .extracting(Violation::rule)
                .containsExactly(Rule.SESSION_OUTCOME_CORRECTED);
    }

    @Test
    void theSameMeetingLoggedTwiceShowsInAWarning() {
        story.scheduled(SECOND, in(Duration.ofMinutes(10)));
        story.later(Duration.ofMinutes(20));
        assertThat(story.ben()
                        .session(FIRST)
                        .logHeld(in(Duration.ofMinutes(-5)))
                        .warnings())
                .extracting(Violation::rule)
                .contains(Rule.SESSION_SCHEDULE_NO_OVERLAP);
    }

    @Test
    void aMeetingLoggedAgainUnderAnotherIdShowsInAWarning() {
        story.held(FIRST);
        assertThat(story.ben()
                        .session(SECOND)
                        .logHeld(in(Duration.ofMinutes(-30)))
                        .warnings())
                .contains(Violation.of(
                        Rule.SESSION_SCHEDULE_NO_OVERLAP,
                        "session",
                        SECOND,
                        "overlaps",
                        List.of(FIRST),
                        "overlapsClosed",
                        false));
    }

    @Test
    void aSessionThatWasCalledOffIsCorrectedAndNotLoggedAgain() {
        story.scheduled(FIRST, in(Duration.ofDays(1)));
        story.keep(story.ben().session(FIRST).cancel(CancelReason.WORK));
        story.later(Duration.ofDays(2)).recall(FIRST);
        assertThat(refusal(() -> story.maria().session(FIRST).logHeld(in(Duration.ofDays(-1)))))
                .containsExactly(Violation.of(Rule.SESSION_OUTCOME_CORRECTED, "status", SessionStatus.CANCELLED));
    }

    @Test
    void aSessionNobodyHadScheduledIsMarkedSoAlsoWhenItsCorrectionSaysItWasHeld() {
        story.keep(story.ben().session(FIRST).propose(in(Duration.ofDays(1))));
        story.keep(story.ben().session(FIRST).cancel(CancelReason.WORK));
        assertThat(story.relationship().body().trackRecord().cancelled()).isZero();
        story.later(Duration.ofDays(2)).recall(FIRST);
        var held = story.keep(story.maria().session(FIRST).correct(new Outcome.Held(), "we met all the same"));
        assertThat(held.warnings()).extracting(Violation::rule).contains(Rule.SESSION_SCHEDULE_IN_ADVANCE);
        assertThat(story.relationship().session(FIRST).orElseThrow().unplanned())
                .isTrue();
    }

    @Test
    void aLateCancellationStaysLateWhateverCorrectsIt() {
        story.scheduled(FIRST, in(Duration.ofHours(2)));
        story.keep(story.ben().session(FIRST).cancel(CancelReason.TRAVEL));
        story.recall(FIRST).keep(story.ben().session(FIRST).correct(BY_BEN, "it was work"));
        assertThat(last(story).outcome().orElseThrow())
                .isEqualTo(new Outcome.Cancelled(Role.MENTEE, CancelReason.WORK, true, Optional.empty()));
        assertThat(story.relationship().body().trackRecord().cancelledLate()).isEqualTo(1);
    }

    @Test
    void howLateACorrectionCallsASessionOffEitherPartyMaySay() {
        story.scheduled(FIRST, in(Duration.ofHours(2))).later(Duration.ofHours(3));
        story.keep(story.maria().session(FIRST).recordMissed(Set.of(Role.MENTEE)));
        story.recall(FIRST).keep(story.ben().session(FIRST).correct(BY_BEN, "I had told her"));
        Outcome late = new Outcome.Cancelled(Role.MENTEE, CancelReason.WORK, true, Optional.empty());
        story.recall(FIRST).keep(story.maria().session(FIRST).correct(late, "an hour before"));
        assertThat(last(story).outcome()).contains(late);
    }

    @Test
    void aSessionClosedAfterALaterOneWasHeldWasNotTheLastAndNeedsNoNextMeeting() {
        story.held(FIRST).later(Duration.ofDays(30)).held(SECOND);
        assertThat(refusal(() -> story.ben().session(FIRST).close(record(NextMeeting.thisWasTheLast()))))
                .extracting(Violation::rule)
                .containsExactly(Rule.SESSION_CLOSE_NEXT_MEETING);
        SessionRecord silent = record(NextMeeting.thisWasTheLast()).toBuilder()
                .nextMeeting(Optional.empty())
                .build();
        var closed = story.ben().session(FIRST).close(silent);
        assertThat(closed.warnings()).isEmpty();
        assertThat(closed.event().published().data()).doesNotContainKey("nextMeeting");
        assertThat(story.ben()
                        .session(FIRST)
                        .close(record(NextMeeting.planned(SECOND)))
                        .warnings())
                .isEmpty();
    }

    @Test
    void whatWasHeldIsHeldAsItWasLoggedWhenACorrectionIsCorrected() {
        story.scheduled(FIRST, in(Duration.ofDays(7)));
        story.keep(story.ben().session(FIRST).logHeld(in(Duration.ofHours(-2))));
        Outcome calledOff = new Outcome.Cancelled(Role.MENTEE, CancelReason.WORK, false, Optional.empty());
        story.keep(story.ben().session(FIRST).correct(calledOff, "the wrong one"));
        story.recall(FIRST);

        assertThat(story.ben()
                        .session(FIRST)
                        .correct(new Outcome.Held(), "the right one")
                        .event()
                        .outcome())
                .isEqualTo(new Outcome.Held());
    }

    @Test
    void theLastSessionIsNotTheLastWhileAnotherIsAhead() {
        story.held(FIRST).scheduled(SECOND, in(Duration.ofDays(30)));
        assertThat(refusal(() -> story.ben().session(FIRST).close(record(NextMeeting.thisWasTheLast()))))
                .extracting(Violation::rule)
                .containsExactly(Rule.SESSION_CLOSE_NEXT_MEETING);
        NextMeeting yesterday = NextMeeting.deferred("later", story.today().minusDays(1));
        assertThat(refusal(() -> story.ben().session(FIRST).close(record(yesterday))))
                .extracting(Violation::rule)
                .containsExactly(Rule.SESSION_CLOSE_NEXT_MEETING);
    }

    @Test
    void theRecordOfAnEarlierSessionThatIsClosedLateIsNotTheLast() {
        story.held(FIRST).later(Duration.ofDays(30)).held(SECOND);
        story.keep(story.ben().agreeAction(NewAction.of(OUTLINE, "Outline").dueOn(story.today())));
        SessionRecord newer = record(NextMeeting.deferred("later", story.today().plusDays(9)));
        story.keep(story.ben().session(SECOND).close(newer));
        SessionRecord older = newer.toBuilder().addDiscussed("what came first").build();
        story.keep(story.ben().session(FIRST).close(older));
        assertThat(story.relationship().body().lastRecord()).contains(newer);
        assertThat(story.relationship().action(OUTLINE)).isPresent();
    }

    @Test
    void aMidwayReviewBeforeHalfTheSeriesDoesNotCount() {
        ObjectivesReview midway = new ObjectivesReview(ObjectivesReview.Kind.MIDWAY, "too soon", List.of());
        story.agreedGoal(GUIDE).keep(story.ben().recordReview(midway));
        story.held(FIRST).later(Duration.ofDays(30)).held(SECOND);
        assertThat(story.ben()
                        .session(new SessionId("third"))
                        .logHeld(in(Duration.ofMinutes(-1)))
                        .warnings())
                .extracting(Violation::rule)
                .contains(Rule.RELATIONSHIP_MIDWAY_REVIEW);
    }

    @Test
    void anObjectiveServesAGoalOfThePairs() {
        story.scheduled(FIRST, in(Duration.ofDays(1)));
        SessionObjectives elsewhere = SessionObjectives.of("write", new GoalId("of-another-pair"));
        assertThatExceptionOfType(UnknownEntityException.class)
                .isThrownBy(() -> story.ben().session(FIRST).proposeObjectives(elsewhere));
    }

    private Meeting in(Duration fromNow) {
        return Pairs.meetingAt(story.now().plus(fromNow));
    }

    private static SessionRecord record(NextMeeting next) {
        return SessionRecord.builder()
                .addDiscussed("the outline")
                .addAgreed("a page a week")
                .addHopedFor("ten pages")
                .noActionsReason("enough is open")
                .nothingToImprove(true)
                .nextMeeting(next)
                .build();
    }

    private static Session last(Story story) {
        return story.journal().stream()
                .filter(JournalItem.FinishedSession.class::isInstance)
                .map(item -> ((JournalItem.FinishedSession) item).session())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
