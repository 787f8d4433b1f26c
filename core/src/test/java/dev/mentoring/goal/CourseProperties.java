package dev.mentoring.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What a chart of a measure shows. */
class CourseProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final ProgressMeasure.Milestones THREE =
            new ProgressMeasure.Milestones("m", "title", List.of("one", "two", "three"));

    @Property
    void eachDayHasWhatWasRecordedForItLast(@ForAll @Size(max = 12) List<@IntRange(min = 0, max = 5) Integer> days) {
        Course course = quantity(days);
        assertThat(course.byDay().keySet())
                .containsExactlyElementsOf(
                        days.stream().distinct().sorted().map(DAY::plusDays).toList());
        course.byDay()
                .forEach((day, value) -> assertThat(value.intValue())
                        .isEqualTo(days.lastIndexOf((int) (day.toEpochDay() - DAY.toEpochDay()))));
        assertThat(course.latest())
                .isEqualTo(
                        days.isEmpty()
                                ? Optional.empty()
                                : Optional.of(course.byDay().get(course.byDay().lastKey())));
    }

    @Property
    void theLastDayShowsTheMilestonesThatMakeTheProgress(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 23) Integer> seen) {
        List<Observation> observations = seen.stream()
                .map(n -> new Observation(
                        "m", Optional.of(1 + n % 3), BigDecimal.valueOf(n / 3 % 2), DAY.plusDays(n / 6)))
                .toList();
        Course course = THREE.course(observations);
        assertThat(course.latest().orElseThrow().doubleValue() / 3)
                .isCloseTo(THREE.progress(observations), within(1e-9));
        assertThat(course.latest().orElseThrow().intValue())
                .isEqualTo(THREE.milestonesReached(observations).size());
    }

    @Example
    void milestonesAreCountedByEachDayOnWhichOneWasObserved() {
        List<Observation> observations = List.of(
                Observation.milestone("m", 1, DAY),
                Observation.milestone("m", 3, DAY.plusDays(4)),
                Observation.milestone("m", 2, DAY.plusDays(2)),
                new Observation("m", Optional.of(1), BigDecimal.ZERO, DAY.plusDays(3)));
        Course course = THREE.course(observations);
        assertThat(THREE.milestonesReached(observations)).containsExactly(2, 3);
        assertThat(course.byDay())
                .containsExactly(
                        entry(DAY, BigDecimal.ONE),
                        entry(DAY.plusDays(2), BigDecimal.valueOf(2)),
                        entry(DAY.plusDays(3), BigDecimal.ONE),
                        entry(DAY.plusDays(4), BigDecimal.valueOf(2)));
        assertThat(course.baseline()).isEqualTo(BigDecimal.ZERO);
        assertThat(course.target()).isEqualTo(BigDecimal.valueOf(3));
    }

    @Example
    void eachKindSaysWhereItGoes() {
        Course rating = new ProgressMeasure.Rating("m", "title", 1, 5, 2, 4).course(List.of());
        assertThat(List.of(rating.baseline(), rating.target())).containsExactly(two(), two().add(two()));
        Course attainment = ProgressMeasure.Attainment.of("m", "title", List.of("a", "b", "c", "d", "e"))
                .course(List.of());
        assertThat(List.of(attainment.baseline(), attainment.target()))
                .containsExactly(two().negate(), BigDecimal.ZERO);
        assertThat(attainment.latest()).isEmpty();
    }

    @Example
    void itTellsNothingOfWhatWasSeenAndCannotBeChanged() {
        Course course = quantity(List.of(0, 0, 1));
        assertThat(course).hasToString("Course[days=2]");
        assertThatThrownBy(() -> course.byDay().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    /** The place of each day among those given is what was observed on it. */
    private static Course quantity(List<Integer> days) {
        return new ProgressMeasure.Quantity("m", "title", "unit", BigDecimal.ZERO, BigDecimal.TEN)
                .course(IntStream.range(0, days.size())
                        .mapToObj(n -> Observation.of("m", n, DAY.plusDays(days.get(n))))
                        .toList());
    }

    private static BigDecimal two() {
        return BigDecimal.valueOf(2);
    }
}
