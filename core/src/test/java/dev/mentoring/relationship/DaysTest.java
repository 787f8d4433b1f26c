package dev.mentoring.relationship;

import static dev.mentoring.relationship.Story.FIRST;
import static dev.mentoring.relationship.Story.GUIDE;
import static dev.mentoring.relationship.Story.OUTLINE;
import static dev.mentoring.relationship.Story.refusal;
import static dev.mentoring.rule.ProofOf.Kind.BROKEN;
import static dev.mentoring.rule.ProofOf.Kind.OBEYED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.goal.Observation;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.SessionRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every day is a day in the agreement's time zone: today ends with the last millisecond of the pair's own day, however far
 * from UTC they live.
 */
class DaysTest {
    private static final Duration MILLISECOND = Duration.ofMillis(1);

    /**
     * When a day begins.
     *
     * @param zone where
     * @param day the day that begins
     */
    record Midnight(ZoneId zone, LocalDate day) {
        Instant at() {
            return day.atStartOfDay(zone).toInstant();
        }

        LocalDate dayBefore() {
            return day.minusDays(1);
        }

        /** A millisecond before, of a pair that lives there. */
        Story story() {
            return movedTo(zone, Story.active()).at(at().minus(MILLISECOND));
        }
    }

    /** As far from UTC as people and ships are, off the full hour, and where clocks change at midnight. */
    static Stream<Midnight> midnights() {
        return Stream.of(
                midnight("Pacific/Kiritimati", "2026-02-01"),
                midnight("Etc/GMT+12", "2026-02-01"),
                midnight("Pacific/Pago_Pago", "2026-02-01"),
                midnight("Pacific/Chatham", "2026-02-01"),
                midnight("Asia/Kathmandu", "2026-02-01"),
                midnight("Africa/Cairo", "2026-04-24"),
                midnight("America/Santiago", "2026-09-06"),
                midnight("Asia/Beirut", "2026-10-25"));
    }

    @ParameterizedTest
    @MethodSource("midnights")
    @ProofOf(value = Rule.TIME_DAYS, kind = BROKEN)
    void anActionCanBeDueTodayUntilMidnight(Midnight midnight) {
        Story story = midnight.story();
        NewAction action = NewAction.of(OUTLINE, "Outline").dueOn(midnight.dayBefore());
        assertThat(story.ben().agreeAction(action).event().action()).isEqualTo(action);
        story.later(MILLISECOND);
        assertThat(refusal(() -> story.ben().agreeAction(action)))
                .containsExactly(Violation.of(
                        Rule.ACTION_OWNER_AND_DUE, "dueOn", midnight.dayBefore(), "today", midnight.day()));
    }

    @ParameterizedTest
    @MethodSource("midnights")
    @ProofOf(value = Rule.TIME_DAYS, kind = BROKEN)
    void aGoalsTargetLiesAheadUntilMidnight(Midnight midnight) {
        Story story = midnight.story();
        story.keep(story.ben().goal(GUIDE).draft(Pairs.goal(midnight.day())));
        assertThat(story.maria().goal(GUIDE).agree(1).warnings()).isEmpty();
        story.later(MILLISECOND);
        assertThat(refusal(() -> story.maria().goal(GUIDE).agree(1)))
                .containsExactly(Violation.of(Rule.GOAL_TIME_BOUND, "target", midnight.day(), "today", midnight.day()));
    }

    @ParameterizedTest
    @MethodSource("midnights")
    @ProofOf(value = Rule.TIME_DAYS, kind = OBEYED)
    void aDayIsObservedFromMidnightOn(Midnight midnight) {
        Story story = midnight.story().agreedGoal(GUIDE);
        Observation observation = Observation.of("pages", 3, midnight.day());
        assertThat(refusal(() -> story.ben().goal(GUIDE).observe(observation)))
                .containsExactly(Violation.of(
                        Rule.MEASURE_OBSERVATIONS_DATED, "day", midnight.day(), "today", midnight.dayBefore()));
        story.later(MILLISECOND);
        assertThat(story.ben().goal(GUIDE).observe(observation).event().observation())
                .isEqualTo(observation);
    }

    @ParameterizedTest
    @MethodSource("midnights")
    void theNextMeetingIsDecidedTodayUntilMidnight(Midnight midnight) {
        Story story = midnight.story().held(FIRST);
        SessionRecord record = SessionRecord.builder()
                .addDiscussed("the outline")
                .addAgreed("to write a page a week")
                .addHopedFor("five pages")
                .nothingToImprove(true)
                .noActionsReason("holidays")
                .nextMeeting(NextMeeting.deferred("holidays", midnight.dayBefore()))
                .build();
        assertThat(story.ben().session(FIRST).close(record).event().record()).isEqualTo(record);
        story.later(MILLISECOND);
        assertThat(refusal(() -> story.ben().session(FIRST).close(record)))
                .containsExactly(Violation.of(Rule.SESSION_CLOSE_NEXT_MEETING, "nextMeeting", "absent"));
    }

    /** The session is agreed in the time of Paris, and so on another day there. */
    @ParameterizedTest
    @MethodSource("midnights")
    @ProofOf(value = Rule.TIME_DAYS, kind = OBEYED)
    void anActionIsDueOnThePairsDayOfTheNextSession(Midnight midnight) {
        Story story = midnight.story();
        story.keep(story.maria().session(FIRST).propose(Pairs.meetingAt(midnight.at())));
        NewAction action = NewAction.of(OUTLINE, "Outline");
        assertThat(story.ben().agreeAction(action).event().action().dueOn()).contains(midnight.day());
        story.keep(story.maria()
                .session(FIRST)
                .reschedule(Pairs.meetingAt(midnight.at().minus(MILLISECOND))));
        story.at(midnight.at().minus(Duration.ofDays(1)));
        assertThat(story.ben().agreeAction(action).event().action().dueOn()).contains(midnight.dayBefore());
    }

    @Test
    @ProofOf(value = Rule.TIME_DAYS, kind = OBEYED)
    void theZoneIsThatOfTheAgreementInForce() {
        Story story = Story.active().at(Instant.parse("2026-01-06T12:00:00Z"));
        ZoneId kiritimati = ZoneId.of("Pacific/Kiritimati");
        story.keep(story.ben().proposeAgreement(agreement(kiritimati)));
        assertThat(story.today()).isEqualTo("2026-01-06");
        story.keep(story.maria().acceptAgreement(2));
        assertThat(story.today()).isEqualTo("2026-01-07");
    }

    private static Midnight midnight(String zone, String day) {
        return new Midnight(ZoneId.of(zone), LocalDate.parse(day));
    }

    private static Story movedTo(ZoneId zone, Story story) {
        story.keep(story.ben().proposeAgreement(agreement(zone)));
        story.keep(story.maria().acceptAgreement(2));
        return story;
    }

    private static MentoringAgreement agreement(ZoneId zone) {
        return Pairs.agreement().toBuilder()
                .logistics(Logistics.of(MeetingMode.REMOTE, zone))
                .build();
    }
}
