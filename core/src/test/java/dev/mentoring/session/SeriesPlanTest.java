package dev.mentoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.rule.InvalidValueException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which meetings a series has. */
class SeriesPlanTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Meeting TUESDAY = at("2026-03-03T17:00");
    private static final Set<DayOfWeek> OFFICE_DAYS = Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);

    @Test
    void aMeetingFallsOnTheFirstAllowedWeekdayAfterTheCadence() {
        SeriesPlan plan = SeriesPlan.of(TUESDAY, Cadence.everyDays(30)).onlyOn(OFFICE_DAYS);
        assertThat(days(plan.meetings(4)))
                .as("Tuesday; Thursday, as it comes; Tuesday, three days on; Thursday, as it comes")
                .containsExactly("2026-03-03", "2026-04-02", "2026-05-05", "2026-06-04");
    }

    @Test
    void aSeriesEndsWithTheLastMeetingThatFits() {
        SeriesPlan plan = SeriesPlan.of(TUESDAY, Cadence.everyWeeks(4));
        assertThat(days(plan.meetingsUntil(LocalDate.parse("2026-04-28"))))
                .containsExactly("2026-03-03", "2026-03-31", "2026-04-28");
        assertThat(plan.countUntil(LocalDate.parse("2026-04-28"))).isEqualTo(3);
        assertThat(plan.countUntil(LocalDate.parse("2026-04-27"))).isEqualTo(2);
        assertThat(plan.countUntil(LocalDate.parse("2026-03-03"))).isEqualTo(1);
    }

    @Test
    void aTimeThatOneNightSkipsIsKeptByTheOthers() {
        List<Meeting> series =
                SeriesPlan.of(at("2026-03-28T02:30"), Cadence.everyDays(1)).meetings(3);
        assertThat(series)
                .extracting(meeting -> meeting.clockAtStart().toLocalDateTime().toString())
                .containsExactly("2026-03-28T02:30", "2026-03-29T03:30", "2026-03-30T02:30");
        assertThat(series)
                .extracting(meeting -> meeting.clockChange().isPresent())
                .containsExactly(false, true, false);
    }

    @Test
    void aFirstMeetingInAGapDoesNotShiftTheSeries() {
        assertThat(SeriesPlan.of(at("2026-03-29T02:30"), Cadence.everyDays(1)).meetings(2))
                .extracting(Meeting::startsAt)
                .containsExactly(Instant.parse("2026-03-29T01:30:00Z"), Instant.parse("2026-03-30T00:30:00Z"));
    }

    @Test
    void aFirstMeetingThatWasMadeByOtherRulesStaysAsItIs() {
        Meeting stored = new Meeting(
                TUESDAY.startsLocally(),
                BERLIN,
                TUESDAY.duration(),
                TUESDAY.startsAt().plus(Duration.ofHours(1)),
                TUESDAY.place(),
                Optional.empty());
        List<Meeting> series = SeriesPlan.of(stored, Cadence.everyDays(7)).meetings(2);
        assertThat(series).first().isSameAs(stored);
        assertThat(Meetings.recompute(series)).extracting(MeetingShift::meeting).containsExactly(stored);
    }

    /** On the west side of the date line until 29 December 2011 and on the east side from the 31st, Samoa had no 30th. */
    @Test
    void onADayThatDoesNotExistOneMeetsTheDayAfter() {
        Meeting first = Meeting.inPerson(
                LocalDateTime.parse("2011-12-29T10:00"), ZoneId.of("Pacific/Apia"), Duration.ofHours(1), "Library");
        List<Meeting> daily = SeriesPlan.of(first, Cadence.everyDays(1)).meetings(3);
        assertThat(daily.get(1).clockChange()).contains(new ClockChange(ClockChange.Kind.SKIPPED, Duration.ofDays(1)));
        assertThat(daily.get(1).overlaps(daily.get(2))).isTrue();
        assertThat(daily.get(0).overlaps(daily.get(1))).isFalse();
    }

    @Test
    void thePlanSaysWhatWouldBeRight() {
        SeriesPlan plan = SeriesPlan.of(TUESDAY, Cadence.everyDays(1));
        assertRefused("weekdays must hold at least one", () -> plan.onlyOn(Set.of()));
        assertRefused("first must be on one of the weekdays of the plan", () -> plan.onlyOn(Set.of(DayOfWeek.MONDAY)));
        assertRefused("count must be from 1 to 100", () -> plan.meetings(0));
        assertRefused("count must be from 1 to 100", () -> plan.meetings(101));
        LocalDate dayBefore = LocalDate.parse("2026-03-02");
        assertRefused("lastDay must not lie before the first meeting", () -> plan.meetingsUntil(dayBefore));
        assertRefused("lastDay must not lie before the first meeting", () -> plan.countUntil(dayBefore));
        LocalDate hundredth = dayBefore.plusDays(100);
        assertThat(plan.meetingsUntil(hundredth)).isEqualTo(plan.meetings(100));
        String tooFar = "lastDay must leave room for at most 100 meetings";
        assertRefused(tooFar, () -> plan.meetingsUntil(hundredth.plusDays(1)));
        assertRefused(tooFar, () -> plan.countUntil(LocalDate.of(9999, 12, 31)));
        assertRefused("lastDay must lie in the years 1 to 9999", () -> plan.countUntil(LocalDate.MAX));
    }

    @Test
    void noMeetingIsAfterTheYear9999() {
        SeriesPlan plan = SeriesPlan.of(at("9999-12-25T17:00"), Cadence.everyDays(7));
        assertThat(plan.countUntil(LocalDate.of(9999, 12, 31))).isEqualTo(1);
        assertRefused("startsLocally must lie in the years 1 to 9999", () -> plan.meetings(2));
    }

    @Test
    void aPlanIsNotChangedThroughItsWeekdaysAndShowsNoPlace() {
        SeriesPlan plan = SeriesPlan.of(TUESDAY, Cadence.everyWeeks(4)).onlyOn(OFFICE_DAYS);
        assertThat(plan.weekdays()).containsExactly(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
        assertThat(plan.weekdays()).isUnmodifiable();
        assertThat(plan.toString()).contains("2026-03-03T17:00").doesNotContain("Library");
    }

    private static Meeting at(String local) {
        return Meeting.inPerson(LocalDateTime.parse(local), BERLIN, Duration.ofMinutes(90), "Library");
    }

    private static List<String> days(List<Meeting> meetings) {
        return meetings.stream()
                .map(meeting -> meeting.startsLocally().toLocalDate().toString())
                .toList();
    }

    private static void assertRefused(String message, Runnable planning) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(planning::run)
                .withMessage(message)
                .satisfies(e -> assertThat(message).startsWith(e.field() + " "));
    }
}
