package dev.mentoring.guidance;

import static dev.mentoring.guidance.Outlook.assertDue;
import static dev.mentoring.guidance.Outlook.assertNever;
import static dev.mentoring.guidance.Outlook.closed;
import static dev.mentoring.guidance.Outlook.day;
import static dev.mentoring.guidance.Outlook.held;
import static dev.mentoring.guidance.Outlook.meeting;
import static dev.mentoring.guidance.Outlook.morning;
import static dev.mentoring.participant.Role.COORDINATOR;
import static dev.mentoring.participant.Role.MENTEE;
import static dev.mentoring.participant.Role.MENTOR;
import static dev.mentoring.relationship.RelationshipStatus.ACTIVE;
import static dev.mentoring.relationship.RelationshipStatus.PROPOSED;
import static dev.mentoring.relationship.Story.FIRST;
import static dev.mentoring.relationship.Story.SECOND;
import static dev.mentoring.rule.ProofOf.Kind.ARISES;
import static dev.mentoring.rule.ProofOf.Kind.DOES_NOT_ARISE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Pairs;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.relationship.Story;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.SessionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The nudges about the relationship as a whole. Its cadence is five weeks, its series three sessions. */
class CourseNudgesTest {
    private static final SessionId THIRD = new SessionId("third");
    private static final LocalDate TO_DECIDE = LocalDate.ofInstant(day(50), Pairs.ZONE);

    private final Story story = Story.active();

    @Test
    @ProofOfNudge(value = NudgeKind.AGREEMENT_WAITING, kind = ARISES)
    void aProposedAgreementWaitsForWhoHasNotAcceptedAndLaterForTheCoordinator() {
        Story proposed = Story.proposed(MentoringPolicy.standard());
        assertDue(proposed, NudgeKind.AGREEMENT_WAITING, day(7), MENTEE);
        assertDue(proposed, NudgeKind.AGREEMENT_WAITING, day(14), COORDINATOR);
        proposed.at(morning(2))
                .keep(proposed.ben()
                        .proposeAgreement(
                                Pairs.agreement().toBuilder().sessions(4).build()));
        assertDue(proposed, NudgeKind.AGREEMENT_WAITING, day(9), MENTOR);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.AGREEMENT_WAITING, kind = ARISES)
    void anAmendmentIsTheirsAlone() {
        story.at(morning(2));
        story.keep(story.ben()
                .proposeAgreement(Pairs.agreement().toBuilder().sessions(4).build()));
        assertDue(story, NudgeKind.AGREEMENT_WAITING, day(9), MENTOR);
        assertThat(Outlook.nudges(story.relationship()))
                .extracting(Nudge::recipient)
                .doesNotContain(COORDINATOR);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.AGREEMENT_WAITING, kind = DOES_NOT_ARISE)
    void whatIsAcceptedOrDeclinedDoesNotWait() {
        assertNever(story, NudgeKind.AGREEMENT_WAITING);
        story.keep(story.ben()
                .proposeAgreement(Pairs.agreement().toBuilder().sessions(4).build()));
        story.keep(story.maria().declineAgreement(2));
        assertNever(story, NudgeKind.AGREEMENT_WAITING);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.POLICY_WAITING, kind = ARISES)
    void aPolicyThatSeesMoreWaitsForWhoHasNotAcceptedIt() {
        story.at(morning(2)).keep(story.carla().changePolicy(seeingRatings()));
        assertDue(story, NudgeKind.POLICY_WAITING, day(9), MENTOR, MENTEE);
        story.keep(story.ben().acceptPolicy(2));
        assertDue(story, NudgeKind.POLICY_WAITING, day(9), MENTOR);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.POLICY_WAITING, kind = DOES_NOT_ARISE)
    void aPolicyThatIsAcceptedDeclinedOrSeesNoMoreDoesNotWait() {
        story.keep(story.carla().changePolicy(MentoringPolicy.standard()));
        assertNever(story, NudgeKind.POLICY_WAITING);
        story.keep(story.carla().changePolicy(seeingRatings()));
        story.keep(story.maria().declinePolicy(3));
        assertNever(story, NudgeKind.POLICY_WAITING);
        story.keep(story.carla().changePolicy(seeingRatings()));
        story.keep(story.maria().acceptPolicy(4));
        story.keep(story.ben().acceptPolicy(4));
        assertNever(story, NudgeKind.POLICY_WAITING);
    }

    private static MentoringPolicy seeingRatings() {
        return MentoringPolicy.standard().toBuilder().ratingsOverGroups(true).build();
    }

    @Test
    @ProofOfNudge(value = NudgeKind.CADENCE_EXCEEDED, kind = ARISES)
    void theGapIsExceededAWeekAfterTheCadenceHasPassed() {
        assertDue(story, NudgeKind.CADENCE_EXCEEDED, day(42), MENTOR, MENTEE);
        held(story, FIRST, 10);
        assertDue(story, NudgeKind.CADENCE_EXCEEDED, day(52), MENTOR, MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.CADENCE_EXCEEDED, kind = ARISES)
    void aProposedTimeIsAheadUntilItHasPassed() {
        story.keep(story.ben().session(FIRST).propose(meeting(60)));
        story.keep(story.ben().session(SECOND).propose(meeting(55)));
        assertDue(story, NudgeKind.CADENCE_EXCEEDED, morning(60), MENTOR, MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.CADENCE_EXCEEDED, kind = DOES_NOT_ARISE)
    void withASessionAheadThereIsNoGap() {
        held(story, FIRST, 10);
        story.scheduled(SECOND, meeting(90));
        assertNever(story, NudgeKind.CADENCE_EXCEEDED);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.NEXT_MEETING_OVERDUE, kind = ARISES)
    void aDeferredMeetingIsOverdueTheDayAfterItWasToBeSettled() {
        held(story, FIRST, 10);
        closed(story, FIRST, NextMeeting.deferred("after the summer", TO_DECIDE));
        assertDue(story, NudgeKind.NEXT_MEETING_OVERDUE, day(51), MENTOR, MENTEE);
        assertNever(story, NudgeKind.CADENCE_EXCEEDED);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.NEXT_MEETING_OVERDUE, kind = DOES_NOT_ARISE)
    void aMeetingThatIsPlannedOrWasHeldSinceIsSettled() {
        held(story, FIRST, 10);
        closed(story, FIRST, NextMeeting.deferred("after the summer", TO_DECIDE));
        story.scheduled(SECOND, meeting(45));
        assertNever(story, NudgeKind.NEXT_MEETING_OVERDUE);
        held(story, SECOND, 45);
        assertNever(story, NudgeKind.NEXT_MEETING_OVERDUE);
        assertDue(story, NudgeKind.CADENCE_EXCEEDED, day(87), MENTOR, MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.MIDWAY_REVIEW_DUE, kind = ARISES)
    void halfASeriesOfThreeIsHeldWithTheSecondSession() {
        held(story, FIRST, 10);
        assertNever(story, NudgeKind.MIDWAY_REVIEW_DUE);
        review(ObjectivesReview.Kind.MIDWAY);
        held(story, SECOND, 45);
        assertDue(story, NudgeKind.MIDWAY_REVIEW_DUE, morning(45), MENTOR, MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.MIDWAY_REVIEW_DUE, kind = ARISES)
    void halfASeriesOfFourIsHeldWithTheSecondSessionToo() {
        story.keep(story.ben()
                .proposeAgreement(Pairs.agreement().toBuilder().sessions(4).build()));
        story.keep(story.maria().acceptAgreement(2));
        held(story, FIRST, 10);
        held(story, SECOND, 45);
        assertDue(story, NudgeKind.MIDWAY_REVIEW_DUE, morning(45), MENTOR, MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.MIDWAY_REVIEW_DUE, kind = DOES_NOT_ARISE)
    void onceReviewedOrWithTheLastSessionHeldNoMidwayReviewIsDue() {
        held(story, FIRST, 10);
        held(story, SECOND, 45);
        review(ObjectivesReview.Kind.MIDWAY);
        assertNever(story, NudgeKind.MIDWAY_REVIEW_DUE);
        Story whole = Story.active();
        held(whole, FIRST, 10);
        held(whole, SECOND, 45);
        held(whole, THIRD, 80);
        assertNever(whole, NudgeKind.MIDWAY_REVIEW_DUE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.ATTENDANCE, kind = ARISES)
    void bothHearOfTheSecondSessionOfFourThatSomebodyLetDown() {
        missed(FIRST, 10);
        assertNever(story, NudgeKind.ATTENDANCE);
        held(story, SECOND, 20);
        held(story, THIRD, 30);
        story.scheduled(new SessionId("fourth"), meeting(40)).at(morning(40).minusSeconds(60));
        story.keep(story.ben().session(new SessionId("fourth")).cancel(CancelReason.WORK));
        assertDue(story, NudgeKind.ATTENDANCE, morning(40).minusSeconds(60), MENTOR, MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.ATTENDANCE, kind = ARISES)
    void whatIsCalledOffMonthsAheadDoesNotHideWhatWasMissed() {
        for (int n = 0; n < 4; n++) {
            SessionId ahead = new SessionId("ahead-" + n);
            story.scheduled(ahead, meeting(100 + n));
            story.keep(story.ben().session(ahead).cancel(CancelReason.WORK));
        }
        missed(FIRST, 10);
        missed(SECOND, 20);
        assertDue(story, NudgeKind.ATTENDANCE, morning(20), MENTOR, MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.ATTENDANCE, kind = DOES_NOT_ARISE)
    void whatWasCalledOffInTimeCorrectedOrLongAgoIsForgiven() {
        missed(FIRST, 10);
        story.scheduled(SECOND, meeting(20));
        story.keep(story.ben().session(SECOND).cancel(CancelReason.WORK));
        assertNever(story, NudgeKind.ATTENDANCE);
        missed(THIRD, 30);
        assertDue(story, NudgeKind.ATTENDANCE, morning(30), MENTOR, MENTEE);
        story.recall(THIRD).keep(story.maria().session(THIRD).correct(new Outcome.Held(), "we did meet"));
        assertNever(story, NudgeKind.ATTENDANCE);
        Story past = Story.active();
        missed(past, FIRST, 10);
        for (int n = 2; n < 5; n++) {
            held(past, new SessionId("held-" + n), 10 * n);
        }
        missed(past, SECOND, 60);
        assertNever(past, NudgeKind.ATTENDANCE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.WIND_DOWN, kind = ARISES)
    void withTheWholeSeriesHeldItIsTimeToWindDownUntilTheyDo() {
        held(story, FIRST, 10);
        held(story, SECOND, 45);
        held(story, THIRD, 80);
        assertDue(story, NudgeKind.WIND_DOWN, day(81), MENTOR, MENTEE);
        assertNever(story, NudgeKind.CADENCE_EXCEEDED);
        story.at(morning(90));
        review(ObjectivesReview.Kind.FINAL);
        assertDue(story, NudgeKind.WIND_DOWN, day(91), MENTOR, MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.WIND_DOWN, kind = ARISES)
    void aPairMaySayThatThisWasTheLastSession() {
        held(story, FIRST, 10);
        held(story, SECOND, 45);
        closed(story, SECOND, NextMeeting.thisWasTheLast());
        assertDue(story, NudgeKind.WIND_DOWN, day(46), MENTOR, MENTEE);
        assertNever(story, NudgeKind.CADENCE_EXCEEDED, NudgeKind.MIDWAY_REVIEW_DUE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.WIND_DOWN, kind = DOES_NOT_ARISE)
    void aPairThatGoesOnDoesNotWindDown() {
        held(story, FIRST, 10);
        held(story, SECOND, 45);
        assertNever(story, NudgeKind.WIND_DOWN);
        held(story, THIRD, 80);
        closed(
                story,
                THIRD,
                NextMeeting.deferred("after the summer", story.today().plusDays(9)));
        assertNever(story, NudgeKind.WIND_DOWN);
        assertDue(story, NudgeKind.NEXT_MEETING_OVERDUE, day(90), MENTOR, MENTEE);
        story.scheduled(new SessionId("fourth"), meeting(120));
        assertNever(story, NudgeKind.WIND_DOWN);
    }

    @Test
    void onHoldTheCourseRests() {
        held(story, FIRST, 10);
        held(story, SECOND, 45);
        story.keep(story.ben().pause(EndReason.LEAVE));
        assertThat(Outlook.nudges(story.relationship())).extracting(Nudge::kind).containsOnly(NudgeKind.RECORD_OVERDUE);
    }

    @ParameterizedTest
    @EnumSource(RelationshipStatus.class)
    void whatIsNotUnderWayNeedsNoAttention(RelationshipStatus status) {
        Story told = Story.in(status);
        boolean silent = Outlook.nudges(told.relationship()).isEmpty();
        assertThat(silent).isEqualTo(!Set.of(PROPOSED, ACTIVE).contains(status));
        assertThat(Guidance.attentionAt(told.relationship(), told.now()).isEmpty())
                .isEqualTo(silent);
    }

    private void review(ObjectivesReview.Kind kind) {
        story.keep(story.ben().recordReview(new ObjectivesReview(kind, "well done", List.of())));
    }

    private void missed(SessionId session, int afterStart) {
        missed(story, session, afterStart);
    }

    private static void missed(Story told, SessionId session, int afterStart) {
        told.scheduled(session, meeting(afterStart)).at(morning(afterStart).plusSeconds(900));
        told.keep(told.ben().session(session).recordMissed(Set.of(Role.MENTOR)));
    }
}
