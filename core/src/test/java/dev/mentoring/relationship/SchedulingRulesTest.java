package dev.mentoring.relationship;

import static dev.mentoring.relationship.Story.FIRST;
import static dev.mentoring.relationship.Story.SECOND;
import static dev.mentoring.relationship.Story.refusal;
import static dev.mentoring.rule.ProofOf.Kind.BROKEN;
import static dev.mentoring.rule.ProofOf.Kind.OBEYED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.participant.Role;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRevision;
import dev.mentoring.session.SessionStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules of scheduling, and of what becomes of what was scheduled. */
class SchedulingRulesTest {
    private static final Meeting IN_A_WEEK = Pairs.meetingAt(Pairs.START.plus(Duration.ofDays(7)));
    private static final Meeting IN_TWO_WEEKS = Pairs.meetingAt(Pairs.START.plus(Duration.ofDays(14)));

    private final Story story = Story.active();

    @Test
    @ProofOf(value = Rule.SESSION_SCHEDULE_AGREED_BY_BOTH, kind = OBEYED)
    void aSessionIsScheduledWhenTheOtherConfirmsTheRevisionTheySaw() {
        story.keep(story.ben().session(FIRST).propose(IN_A_WEEK));
        story.keep(story.maria().session(FIRST).reschedule(IN_TWO_WEEKS));
        story.keep(story.ben().session(FIRST).confirm(2));
        assertThat(story.relationship().session(FIRST).orElseThrow().status()).isEqualTo(SessionStatus.SCHEDULED);
        assertThat(story.relationship().body().trackRecord().rescheduled()).isZero();
    }

    @Test
    @ProofOf(value = Rule.SESSION_SCHEDULE_AGREED_BY_BOTH, kind = BROKEN)
    void nobodyConfirmsTheirOwnTimeOrOneThatIsPast() {
        story.keep(story.ben().session(FIRST).propose(IN_A_WEEK));
        Violation violation = Violation.of(
                Rule.SESSION_SCHEDULE_AGREED_BY_BOTH,
                "session",
                FIRST,
                "revision",
                1,
                "lastRevision",
                1,
                "proposedBy",
                Role.MENTEE,
                "acceptedBy",
                List.of(Role.MENTEE));
        assertThat(refusal(() -> story.ben().session(FIRST).confirm(1))).containsExactly(violation);
        SessionRevision twice = new SessionRevision(FIRST, 1);
        assertThat(refusal(() -> story.maria().confirmSeries(List.of(twice, twice))))
                .filteredOn(v -> v.rule() == Rule.SESSION_SCHEDULE_AGREED_BY_BOTH)
                .containsExactly(violation, violation);
        story.keep(story.ben().session(FIRST).reschedule(IN_TWO_WEEKS));
        assertThat(refusal(() -> story.maria().session(FIRST).confirm(1)))
                .containsExactly(Violation.of(
                        Rule.SESSION_SCHEDULE_AGREED_BY_BOTH, "session", FIRST, "revision", 1, "lastRevision", 2));
    }

    @Test
    @ProofOf(value = Rule.SESSION_RESCHEDULE_SAME_SESSION, kind = OBEYED)
    void theConfirmedTimeStandsUntilTheOtherConfirmsTheNewOne() {
        story.scheduled(FIRST, IN_A_WEEK);
        story.keep(story.ben().session(FIRST).reschedule(IN_TWO_WEEKS));
        assertThat(story.relationship().session(FIRST).orElseThrow().currentMeeting())
                .isEqualTo(IN_A_WEEK);
        story.keep(story.maria().session(FIRST).declineTime(2));
        assertThat(story.relationship().session(FIRST).orElseThrow().meeting().proposal())
                .isEmpty();
        story.keep(story.maria().session(FIRST).reschedule(IN_TWO_WEEKS));
        story.keep(story.ben().session(FIRST).confirm(3));
        assertThat(story.relationship().session(FIRST).orElseThrow().currentMeeting())
                .isEqualTo(IN_TWO_WEEKS);
        assertThat(story.relationship().body().trackRecord().rescheduled()).isEqualTo(1);
    }

    @Test
    void aTimeThatOtherClockRulesWouldMoveStandsUntilBothAgreeToMoveIt() {
        Meeting madeByOtherRules = new Meeting(
                IN_A_WEEK.startsLocally(),
                IN_A_WEEK.zone(),
                IN_A_WEEK.duration(),
                IN_A_WEEK.startsAt().plus(Duration.ofHours(1)),
                IN_A_WEEK.place(),
                IN_A_WEEK.link());
        story.scheduled(FIRST, madeByOtherRules);
        story.keep(story.ben().session(FIRST).reschedule(madeByOtherRules.recomputed()));
        assertThat(story.relationship().session(FIRST).orElseThrow().currentMeeting())
                .isEqualTo(madeByOtherRules);
        story.keep(story.maria().session(FIRST).confirm(2));
        assertThat(story.relationship().session(FIRST).orElseThrow().currentMeeting())
                .isEqualTo(IN_A_WEEK);
    }

    @Test
    @ProofOf(value = Rule.SESSION_RESCHEDULE_SAME_SESSION, kind = BROKEN)
    void anIdIsUsedOnceAndOnlyWhatIsAheadMoves() {
        story.keep(story.ben().session(FIRST).propose(IN_A_WEEK));
        assertThat(refusal(() -> story.ben().session(FIRST).propose(IN_TWO_WEEKS)))
                .containsExactly(Violation.of(Rule.SESSION_RESCHEDULE_SAME_SESSION, "session", FIRST));
        assertThat(refusal(() -> story.ben().session(FIRST).declineTime(1)))
                .containsExactly(Violation.of(
                        Rule.SESSION_RESCHEDULE_SAME_SESSION, "status", SessionStatus.PROPOSED, "revision", 1));
        ProposedSession same = new ProposedSession(SECOND, IN_TWO_WEEKS);
        ProposedSession later = new ProposedSession(SECOND, Pairs.meetingAt(Pairs.START.plus(Duration.ofDays(30))));
        assertThat(refusal(() -> story.ben().proposeSeries(List.of(same, later))))
                .containsExactly(Violation.of(Rule.SESSION_RESCHEDULE_SAME_SESSION, "sessions", 2));
        story.held(SECOND);
        assertThat(refusal(() -> story.ben().session(SECOND).reschedule(IN_TWO_WEEKS)))
                .containsExactly(Violation.of(Rule.SESSION_RESCHEDULE_SAME_SESSION, "status", SessionStatus.HELD));
    }

    @Test
    @ProofOf(value = Rule.SESSION_SCHEDULE_NO_OVERLAP, kind = BROKEN)
    void overlapsAreRefusedWithinASeriesAndWithWhatIsPlanned() {
        story.scheduled(FIRST, IN_A_WEEK);
        Meeting halfWay = IN_A_WEEK.movedTo(IN_A_WEEK.startsLocally().plusMinutes(30));
        assertThat(refusal(() -> story.ben().session(SECOND).propose(halfWay)))
                .containsExactly(Violation.of(Rule.SESSION_SCHEDULE_NO_OVERLAP, "session", SECOND, "overlaps", FIRST));
        SessionId third = new SessionId("third");
        List<ProposedSession> series =
                List.of(new ProposedSession(SECOND, IN_TWO_WEEKS), new ProposedSession(third, IN_TWO_WEEKS));
        assertThat(refusal(() -> story.ben().proposeSeries(series)))
                .containsExactly(Violation.of(Rule.SESSION_SCHEDULE_NO_OVERLAP, "session", third, "overlaps", SECOND));
    }

    @Test
    @ProofOf(value = Rule.SESSION_SCHEDULE_NO_OVERLAP, kind = OBEYED)
    void meetingsThatTouchDoNotOverlap() {
        Meeting after = IN_A_WEEK.movedTo(IN_A_WEEK.startsLocally().plusHours(1));
        story.keep(story.ben()
                .proposeSeries(List.of(new ProposedSession(FIRST, IN_A_WEEK), new ProposedSession(SECOND, after))));
        var confirmed = story.keep(
                story.maria().confirmSeries(List.of(new SessionRevision(FIRST, 1), new SessionRevision(SECOND, 1))));
        assertThat(confirmed.relationship().sessions())
                .allMatch(session -> session.status() == SessionStatus.SCHEDULED);
    }

    @Test
    @ProofOf(value = Rule.SESSION_SCHEDULE_IN_ADVANCE, kind = BROKEN)
    void whatIsPlannedForThePastOrLoggedUnplannedIsWarnedOf() {
        Meeting past = Pairs.meetingAt(Pairs.START.minus(Duration.ofHours(3)));
        assertThat(story.ben().session(FIRST).propose(past).warnings())
                .containsExactly(
                        Violation.of(Rule.SESSION_SCHEDULE_IN_ADVANCE, "session", FIRST, "startsAt", past.startsAt()));
        var logged = story.keep(story.ben().session(FIRST).logHeld(past));
        assertThat(logged.warnings()).contains(Violation.of(Rule.SESSION_SCHEDULE_IN_ADVANCE, "session", FIRST));
        assertThat(logged.relationship().session(FIRST).orElseThrow().unplanned())
                .isTrue();
    }

    @Test
    @ProofOf(value = Rule.SESSION_SCHEDULE_IN_ADVANCE, kind = OBEYED)
    void whatWasScheduledIsLoggedWithoutThatWarning() {
        story.scheduled(FIRST, IN_A_WEEK).at(IN_A_WEEK.endsAt());
        var logged = story.keep(story.ben().session(FIRST).logHeld(IN_A_WEEK));
        assertThat(logged.warnings()).extracting(Violation::rule).doesNotContain(Rule.SESSION_SCHEDULE_IN_ADVANCE);
        assertThat(logged.relationship().session(FIRST).orElseThrow().unplanned())
                .isFalse();
    }

    @Test
    void noMoreThanAHundredSessionsAreOpen() {
        List<ProposedSession> hundred = IntStream.rangeClosed(1, 100)
                .mapToObj(n -> new ProposedSession(
                        new SessionId("s" + n), Pairs.meetingAt(Pairs.START.plus(Duration.ofDays(n)))))
                .toList();
        story.keep(story.ben().proposeSeries(hundred));
        Meeting later = Pairs.meetingAt(Pairs.START.plus(Duration.ofDays(200)));
        assertThat(refusal(() -> story.ben().session(FIRST).propose(later)))
                .containsExactly(Violation.of(Rule.SESSION_OUTCOME_RECORDED, "openSessions", 101L));
    }

    @Test
    @ProofOf(value = Rule.SESSION_CANCEL_REASON, kind = OBEYED)
    void aCancellationKnowsWhetherItIsLate() {
        story.scheduled(FIRST, IN_A_WEEK).at(IN_A_WEEK.startsAt().minus(Duration.ofHours(24)));
        assertThat(story.ben()
                        .session(FIRST)
                        .cancel(CancelReason.ILLNESS, "flu")
                        .event()
                        .outcome())
                .isEqualTo(new Outcome.Cancelled(Role.MENTEE, CancelReason.ILLNESS, false, Optional.of("flu")));
        story.later(Duration.ofMillis(1));
        assertThat(story.ben()
                        .session(FIRST)
                        .cancel(CancelReason.ILLNESS)
                        .event()
                        .outcome()
                        .late())
                .isTrue();
    }

    @Test
    @ProofOf(value = Rule.SESSION_CANCEL_REASON, kind = BROKEN)
    void theEndOfTheRelationshipIsNoPartysReason() {
        story.scheduled(FIRST, IN_A_WEEK);
        Violation violation = Violation.of(Rule.SESSION_CANCEL_REASON, "reason", CancelReason.RELATIONSHIP_ENDED);
        assertThat(refusal(() -> story.ben().session(FIRST).cancel(CancelReason.RELATIONSHIP_ENDED)))
                .containsExactly(violation);
        story.held(SECOND);
        Outcome ended =
                new Outcome.Cancelled(Role.COORDINATOR, CancelReason.RELATIONSHIP_ENDED, false, Optional.empty());
        assertThat(refusal(() -> story.ben().session(SECOND).correct(ended, "no")))
                .containsExactly(violation);
    }

    @Test
    @ProofOf(
            value = {Rule.SESSION_MISSED_AFTER_START, Rule.SESSION_OUTCOME_RECORDED},
            kind = BROKEN)
    void nobodyIsLateBeforeTheHour() {
        story.scheduled(FIRST, IN_A_WEEK).at(IN_A_WEEK.startsAt());
        assertThat(refusal(() -> story.ben().session(FIRST).recordMissed(Set.of(Role.MENTOR))))
                .containsExactly(Violation.of(Rule.SESSION_MISSED_AFTER_START, "startsAt", IN_A_WEEK.startsAt()));
        story.keep(story.ben().session(SECOND).propose(IN_TWO_WEEKS));
        assertThat(refusal(() -> story.ben().session(SECOND).recordMissed(Set.of(Role.MENTOR))))
                .containsExactly(
                        Violation.of(Rule.SESSION_MISSED_AFTER_START, "startsAt", IN_TWO_WEEKS.startsAt()),
                        Violation.of(Rule.SESSION_OUTCOME_RECORDED, "status", SessionStatus.PROPOSED));
        assertThat(refusal(() -> story.ben().session(SECOND).logHeld(IN_TWO_WEEKS)))
                .containsExactly(Violation.of(
                        Rule.SESSION_OUTCOME_RECORDED, "session", SECOND, "startsAt", IN_TWO_WEEKS.startsAt()));
        assertThat(refusal(() -> story.ben().session(FIRST).finish()))
                .containsExactly(Violation.of(Rule.SESSION_OUTCOME_RECORDED, "status", SessionStatus.SCHEDULED));
    }

    @Test
    @ProofOf(
            value = {Rule.SESSION_MISSED_AFTER_START, Rule.SESSION_OUTCOME_RECORDED, Rule.SESSION_OUTCOME_CORRECTED},
            kind = OBEYED)
    void whoMissedASessionCanBeCorrectedAndTheFirstEntryStays() {
        story.scheduled(FIRST, IN_A_WEEK).at(IN_A_WEEK.endsAt());
        story.keep(story.maria().session(FIRST).recordMissed(Set.of(Role.MENTEE)));
        story.recall(FIRST)
                .keep(story.ben().session(FIRST).correct(new Outcome.Missed(Set.of(Role.MENTOR)), "I was there"));
        TrackRecord track = story.relationship().body().trackRecord();
        assertThat(track.missed()).isEqualTo(1);
        assertThat(track.missedByMentee()).isZero();
        assertThat(track.missedByMentor()).isEqualTo(1);
        story.recall(FIRST).keep(story.maria().session(FIRST).correct(new Outcome.Held(), "we met after all"));
        assertThat(story.relationship().session(FIRST).orElseThrow().outcomes())
                .extracting(entry -> entry.outcome().status())
                .containsExactly(SessionStatus.MISSED, SessionStatus.MISSED, SessionStatus.HELD);
    }

    @Test
    @ProofOf(value = Rule.SESSION_OUTCOME_CORRECTED, kind = BROKEN)
    void nothingIsCorrectedToWhatItSaysAlreadyNorBeforeItHasAnOutcome() {
        story.held(FIRST).scheduled(SECOND, IN_A_WEEK);
        assertThat(refusal(() -> story.ben().session(FIRST).correct(new Outcome.Held(), "again")))
                .containsExactly(Violation.of(
                        Rule.SESSION_OUTCOME_CORRECTED, "status", SessionStatus.HELD, "to", SessionStatus.HELD));
        Outcome missed = new Outcome.Missed(Set.of(Role.MENTOR));
        assertThat(refusal(() -> story.ben().session(SECOND).correct(missed, "no")))
                .extracting(Violation::rule)
                .containsExactly(Rule.SESSION_OUTCOME_CORRECTED, Rule.SESSION_MISSED_AFTER_START);
    }

    @Test
    void whatWasCancelledUnconfirmedAndYetTookPlaceWasUnplanned() {
        story.keep(story.ben().session(FIRST).propose(IN_A_WEEK));
        story.keep(story.maria().session(FIRST).cancel(CancelReason.TRAVEL));
        assertThat(refusal(() ->
                        story.recall(FIRST).ben().session(FIRST).correct(new Outcome.Held(), "we met before time")))
                .containsExactly(Violation.of(
                        Rule.SESSION_OUTCOME_RECORDED, "session", FIRST, "startsAt", IN_A_WEEK.startsAt()));
        story.at(IN_A_WEEK.endsAt());
        var corrected = story.recall(FIRST).ben().session(FIRST).correct(new Outcome.Held(), "we met all the same");
        assertThat(corrected.relationship().session(FIRST).orElseThrow().unplanned())
                .isTrue();
        assertThat(corrected.relationship().session(FIRST).orElseThrow().outcomes())
                .hasSize(2);
    }

    @Test
    void theLastHeldSessionIsTheLatestAndNotTheOneRecordedLast() {
        story.held(FIRST);
        var firstAt = story.relationship()
                .session(FIRST)
                .orElseThrow()
                .currentMeeting()
                .startsAt();
        Meeting longAgo = Pairs.meetingAt(story.now().minus(Duration.ofDays(40)));
        story.keep(story.ben().session(SECOND).logHeld(longAgo));
        assertThat(story.relationship().body().trackRecord().lastHeldAt()).contains(firstAt);
        story.keep(story.ben()
                .session(FIRST)
                .correct(new Outcome.Cancelled(Role.MENTOR, CancelReason.OTHER, false, Optional.empty()), "no"));
        assertThat(story.relationship().body().trackRecord().lastHeldAt()).contains(longAgo.startsAt());
    }
}
