package dev.mentoring.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.Cadence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.DateTimes;

/** The laws of every series, in every zone. */
class SeriesPlanProperties {

    @Property
    void everyMeetingIsOnTheFirstAllowedDayAfterTheCadence(
            @ForAll("plans") SeriesPlan plan, @ForAll @IntRange(min = 1, max = 100) int count) {
        List<Meeting> series = plan.meetings(count);
        assertThat(series).hasSize(count).startsWith(plan.first());
        for (int i = 1; i < count; i++) {
            LocalDate earliest = day(series.get(i - 1)).plusDays(plan.cadence().days());
            LocalDate day = day(series.get(i));
            assertThat(day).isBetween(earliest, earliest.plusDays(6));
            assertThat(plan.weekdays()).contains(day.getDayOfWeek());
            assertThat(earliest.datesUntil(day).map(DayOfWeek::from)).doesNotContainAnyElementsOf(plan.weekdays());
        }
    }

    @Property
    void everyMeetingIsTheFirstOnAnotherDay(
            @ForAll("plans") SeriesPlan plan, @ForAll @IntRange(min = 1, max = 100) int count) {
        LocalDateTime start = plan.first().startsLocally();
        assertThat(plan.meetings(count))
                .allSatisfy(meeting -> assertThat(meeting)
                        .isEqualTo(plan.first().movedTo(day(meeting).atTime(start.toLocalTime()))));
    }

    @Property
    void whatFitsBeforeAnEndDateIsTheBeginningOfTheSeries(
            @ForAll("plans") SeriesPlan plan,
            @ForAll @IntRange(min = 1, max = 99) int count,
            @ForAll @IntRange(min = 0, max = 372) int days) {
        List<Meeting> next = plan.meetings(count + 1);
        LocalDate last = day(next.get(count - 1));
        LocalDate tooEarly = day(next.get(count)).minusDays(1);
        LocalDate lastDay = last.plusDays(days).isBefore(tooEarly) ? last.plusDays(days) : tooEarly;
        assertThat(plan.meetingsUntil(lastDay)).isEqualTo(next.subList(0, count));
        assertThat(plan.countUntil(lastDay)).isEqualTo(count);
        assertThat(plan.countUntil(tooEarly.plusDays(1))).isEqualTo(count + 1);
    }

    @Property
    void withoutWeekdaysTheGapIsTheCadence(
            @ForAll("plans") SeriesPlan plan, @ForAll @IntRange(min = 1, max = 100) int count) {
        Meeting first = plan.first();
        assertThat(Meetings.series(first, plan.cadence(), count))
                .isEqualTo(IntStream.range(0, count)
                        .mapToObj(i -> first.movedTo(first.startsLocally()
                                .plusDays((long) i * plan.cadence().days())))
                        .toList());
    }

    @Provide
    Arbitrary<SeriesPlan> plans() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
        Arbitrary<Meeting> firsts = Combinators.combine(DateTimes.dateTimes(), zones)
                .as((local, zone) -> Meeting.online(local, zone, Duration.ofHours(1), "link"));
        Arbitrary<Cadence> cadences = Arbitraries.integers().between(1, 366).map(Cadence::everyDays);
        Arbitrary<Set<DayOfWeek>> weekdays = Arbitraries.of(DayOfWeek.class).set();
        return Combinators.combine(firsts, cadences, weekdays).as((first, cadence, some) -> {
            Set<DayOfWeek> allowed = EnumSet.of(first.startsLocally().getDayOfWeek());
            allowed.addAll(some);
            return SeriesPlan.of(first, cadence).onlyOn(allowed);
        });
    }

    private static LocalDate day(Meeting meeting) {
        return meeting.startsLocally().toLocalDate();
    }
}
