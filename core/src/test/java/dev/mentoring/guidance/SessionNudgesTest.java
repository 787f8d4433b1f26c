package dev.mentoring.guidance;

import static dev.mentoring.guidance.Outlook.assertDue;
import static dev.mentoring.guidance.Outlook.assertNever;
import static dev.mentoring.guidance.Outlook.assertOverAt;
import static dev.mentoring.guidance.Outlook.closed;
import static dev.mentoring.guidance.Outlook.day;
import static dev.mentoring.guidance.Outlook.held;
import static dev.mentoring.guidance.Outlook.meeting;
import static dev.mentoring.guidance.Outlook.morning;
import static dev.mentoring.participant.Role.MENTEE;
import static dev.mentoring.participant.Role.MENTOR;
import static dev.mentoring.relationship.Story.FIRST;
import static dev.mentoring.rule.ProofOf.Kind.ARISES;
import static dev.mentoring.rule.ProofOf.Kind.DOES_NOT_ARISE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Pairs;
import dev.mentoring.relationship.Story;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.SessionObjectives;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The nudges about a session, from its proposed time to its record. */
class SessionNudgesTest {
    private static final Duration ONE_HOUR = Duration.ofHours(1);

    private final Story story = Story.active();

    @Test
    @ProofOfNudge(value = NudgeKind.TIME_WAITING, kind = ARISES)
    void aProposedTimeWaitsForTheOtherPartyFromTheSecondDayOn() {
        story.keep(story.maria().session(FIRST).propose(meeting(10)));
        assertDue(story, NudgeKind.TIME_WAITING, day(2), MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.TIME_WAITING, kind = ARISES)
    void aTimeThatIsNearWaitsFromADayBeforeIt() {
        story.keep(story.ben().session(FIRST).propose(meeting(2)));
        assertDue(story, NudgeKind.TIME_WAITING, morning(1), MENTOR);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.TIME_WAITING, kind = ARISES)
    void anotherTimeForAScheduledSessionWaitsToo() {
        story.scheduled(FIRST, meeting(10)).at(morning(3));
        story.keep(story.ben().session(FIRST).reschedule(meeting(20)));
        assertDue(story, NudgeKind.TIME_WAITING, day(5), MENTOR);
        assertThat(Outlook.standing(story, NudgeKind.TIME_WAITING, day(5)))
                .extracting(Nudge::session)
                .containsExactly(Optional.of(FIRST));
    }

    @Test
    @ProofOfNudge(value = NudgeKind.TIME_WAITING, kind = DOES_NOT_ARISE)
    void aConfirmedTimeWaitsForNobody() {
        story.scheduled(FIRST, meeting(10));
        assertNever(story, NudgeKind.TIME_WAITING);
        story.keep(story.ben().session(FIRST).reschedule(meeting(20)));
        story.keep(story.maria().session(FIRST).declineTime(2));
        assertNever(story, NudgeKind.TIME_WAITING);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.OBJECTIVES_DUE, kind = ARISES)
    void objectivesAreDueToWhoeverIsToSayThemNext() {
        story.scheduled(FIRST, meeting(10));
        assertDue(story, NudgeKind.OBJECTIVES_DUE, day(7), MENTEE);
        assertOverAt(story, NudgeKind.OBJECTIVES_DUE, morning(10).plus(ONE_HOUR));
        story.keep(story.ben().session(FIRST).proposeObjectives(SessionObjectives.of("an outline")));
        assertDue(story, NudgeKind.OBJECTIVES_DUE, day(7), MENTOR);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.OBJECTIVES_DUE, kind = DOES_NOT_ARISE)
    void objectivesThatAreAgreedAreNotDue() {
        story.scheduled(FIRST, meeting(10)).prepared(FIRST, SessionObjectives.of("an outline"));
        assertNever(story, NudgeKind.OBJECTIVES_DUE);
        story.keep(story.ben().session(FIRST).proposeObjectives(SessionObjectives.of("a better outline")));
        assertNever(story, NudgeKind.OBJECTIVES_DUE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.PREPARATION_DUE, kind = ARISES)
    void preparationIsDueToEachWhoHasNotPrepared() {
        story.scheduled(FIRST, meeting(10));
        assertDue(story, NudgeKind.PREPARATION_DUE, day(8), MENTOR, MENTEE);
        assertOverAt(story, NudgeKind.PREPARATION_DUE, morning(10));
        story.keep(story.ben().session(FIRST).prepare(Preparation.topics("writing")));
        assertDue(story, NudgeKind.PREPARATION_DUE, day(8), MENTOR);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.PREPARATION_DUE, kind = DOES_NOT_ARISE)
    void whoHasPreparedIsNotTold() {
        story.scheduled(FIRST, meeting(10)).prepared(FIRST, SessionObjectives.of("an outline"));
        assertNever(story, NudgeKind.PREPARATION_DUE);
    }

    @Test
    @ProofOf(value = Rule.GUIDANCE_REMOTE_CHECK, kind = ARISES)
    @ProofOfNudge(value = NudgeKind.REMOTE_CHECK, kind = ARISES)
    void beforeARemoteSessionBothCheckTheirConnections() {
        story.scheduled(FIRST, meeting(10));
        assertDue(story, NudgeKind.REMOTE_CHECK, morning(10).minus(ONE_HOUR), MENTOR, MENTEE);
        assertOverAt(story, NudgeKind.REMOTE_CHECK, morning(10));
    }

    @Test
    @ProofOf(value = Rule.GUIDANCE_REMOTE_CHECK, kind = DOES_NOT_ARISE)
    @ProofOfNudge(value = NudgeKind.REMOTE_CHECK, kind = DOES_NOT_ARISE)
    void thereIsNothingToCheckBeforeTheyMeetInPersonOrAgreeToMeet() {
        Meeting here = meeting(10);
        story.scheduled(FIRST, Meeting.inPerson(here.startsLocally(), here.zone(), here.duration(), "the small room"));
        story.keep(story.maria().session(Story.SECOND).propose(meeting(20)));
        assertNever(story, NudgeKind.REMOTE_CHECK);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.OUTCOME_DUE, kind = ARISES)
    void onceAScheduledSessionShouldBeOverBothAreAskedHowItCameOut() {
        story.scheduled(FIRST, meeting(10));
        assertDue(story, NudgeKind.OUTCOME_DUE, morning(10).plus(ONE_HOUR), MENTOR, MENTEE);
        story.keep(story.ben().pause(EndReason.LEAVE));
        assertDue(story, NudgeKind.OUTCOME_DUE, morning(10).plus(ONE_HOUR), MENTOR, MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.OUTCOME_DUE, kind = ARISES)
    void aSessionThatStartedLateHasItsTime() {
        Story free = Story.active(
                MentoringPolicy.standard().with(Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START, Enforcement.OFF));
        free.scheduled(FIRST, meeting(10)).at(morning(10).plusSeconds(1_200));
        free.keep(free.ben().session(FIRST).start());
        assertDue(free, NudgeKind.OUTCOME_DUE, morning(10).plusSeconds(1_200).plus(ONE_HOUR), MENTOR, MENTEE);
        Story early = Story.active(
                MentoringPolicy.standard().with(Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START, Enforcement.OFF));
        early.scheduled(FIRST, meeting(10)).at(morning(10).minusSeconds(1_200));
        early.keep(early.ben().session(FIRST).start());
        assertDue(early, NudgeKind.OUTCOME_DUE, morning(10).plus(ONE_HOUR), MENTOR, MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.OUTCOME_DUE, kind = DOES_NOT_ARISE)
    void nobodyIsAskedWhatTheyHaveSaidOrNeverAgreed() {
        story.scheduled(FIRST, meeting(10)).at(morning(11));
        story.keep(story.ben().session(FIRST).recordMissed(Set.of(Role.MENTEE)));
        story.keep(story.maria().session(Story.SECOND).propose(meeting(20)));
        assertNever(story, NudgeKind.OUTCOME_DUE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.RECORD_OVERDUE, kind = ARISES)
    void aRecordIsOverdueOnTheSecondDayAfterTheSession() {
        held(story, FIRST, 10);
        assertDue(story, NudgeKind.RECORD_OVERDUE, day(12), MENTOR, MENTEE);
        story.keep(story.ben().pause(EndReason.LEAVE));
        assertDue(story, NudgeKind.RECORD_OVERDUE, day(12), MENTOR, MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.RECORD_OVERDUE, kind = ARISES)
    void theDayOfASessionThatRanHereIsThatOfItsEnd() {
        Story free = Story.active(
                MentoringPolicy.standard().with(Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START, Enforcement.OFF));
        free.scheduled(FIRST, Pairs.meetingAt(day(10).minusSeconds(1_200))).at(day(10).minusSeconds(1_200));
        free.keep(free.ben().session(FIRST).start());
        free.later(Duration.ofMinutes(30)).keep(free.ben().session(FIRST).finish());
        assertDue(free, NudgeKind.RECORD_OVERDUE, day(12), MENTOR, MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.RECORD_OVERDUE, kind = DOES_NOT_ARISE)
    void aClosedRecordIsNotOverdue() {
        held(story, FIRST, 10);
        closed(story, FIRST, NextMeeting.deferred("after the summer", story.today()));
        assertNever(story, NudgeKind.RECORD_OVERDUE);
    }

    @Test
    void whatIsPlannedSleepsOnHoldAndIsThereAgainAfterwards() {
        story.scheduled(FIRST, meeting(10));
        story.keep(story.maria().session(Story.SECOND).propose(meeting(20)));
        var before = Outlook.nudges(story.relationship());
        story.keep(story.ben().pause(EndReason.LEAVE));
        assertNever(
                story,
                NudgeKind.TIME_WAITING,
                NudgeKind.OBJECTIVES_DUE,
                NudgeKind.PREPARATION_DUE,
                NudgeKind.REMOTE_CHECK);
        story.keep(story.ben().resume());
        assertThat(Outlook.nudges(story.relationship())).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void whatAProgrammeHasTurnedOffIsNoAdviceEither() {
        Story free = Story.active(MentoringPolicy.standard()
                .with(Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START, Enforcement.OFF)
                .with(Rule.SESSION_PREPARED_BY_EACH, Enforcement.ADVISED));
        free.scheduled(FIRST, meeting(10));
        assertNever(free, NudgeKind.OBJECTIVES_DUE);
        assertDue(free, NudgeKind.PREPARATION_DUE, day(8), MENTOR, MENTEE);
    }

    @Test
    void aSessionThatIsCalledOffIsNoLongerSpokenOf() {
        story.scheduled(FIRST, meeting(10));
        story.keep(story.ben().session(FIRST).cancel(CancelReason.WORK));
        assertThat(Outlook.nudges(story.relationship()))
                .extracting(Nudge::session)
                .doesNotContain(Optional.of(FIRST));
    }
}
