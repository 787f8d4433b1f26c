package dev.mentoring.goal;

import static dev.mentoring.goal.Trend.AWAY_FROM_TARGET;
import static dev.mentoring.goal.Trend.NOT_YET_KNOWN;
import static dev.mentoring.goal.Trend.STEADY;
import static dev.mentoring.goal.Trend.TOWARDS_TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The trend of each kind of measure. */
class TrendProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final ProgressMeasure RISING = quantity(10, 20);
    private static final ProgressMeasure FALLING = quantity(-10, -20);
    private static final ProgressMeasure RATING = new ProgressMeasure.Rating("m", "title", 1, 5, 2, 4);
    private static final ProgressMeasure ATTAINMENT =
            ProgressMeasure.Attainment.of("m", "title", List.of("a", "b", "c", "d", "e"));
    private static final ProgressMeasure MILESTONES =
            new ProgressMeasure.Milestones("m", "title", List.of("one", "two", "three"));

    @Example
    void withoutAnObservationNoTrendIsKnown() {
        assertThat(Stream.of(RISING, FALLING, RATING, ATTAINMENT, MILESTONES))
                .allMatch(measure -> measure.trend(List.of()) == NOT_YET_KNOWN);
    }

    @Property
    void theOnlyDayIsComparedWithTheBaseline(@ForAll @IntRange(min = 0, max = 30) int value) {
        Trend expected = value == 10 ? STEADY : value > 10 ? TOWARDS_TARGET : AWAY_FROM_TARGET;
        assertThat(trend(RISING, List.of(value))).isEqualTo(expected);
        assertThat(trend(FALLING, List.of(-value))).isEqualTo(expected);
    }

    @Property
    void whatOnlyNearsItsTargetGoesTowardsItAndTheOtherWayRoundAwayFromIt(
            @ForAll @Size(min = 1, max = 11) List<@IntRange(min = 1, max = 9) Integer> steps) {
        List<Integer> values = new ArrayList<>(List.of(0));
        steps.forEach(step -> values.add(values.get(values.size() - 1) + step));
        assertThat(trend(RISING, values)).isEqualTo(TOWARDS_TARGET);
        assertThat(trend(FALLING, values)).isEqualTo(AWAY_FROM_TARGET);
        Collections.reverse(values);
        assertThat(trend(RISING, values)).isEqualTo(AWAY_FROM_TARGET);
        assertThat(trend(FALLING, values)).isEqualTo(TOWARDS_TARGET);
    }

    @Property
    void whatStaysIsSteady(
            @ForAll @IntRange(min = 1, max = 5) int value, @ForAll @IntRange(min = 2, max = 12) int days) {
        List<Integer> values = Collections.nCopies(days, value);
        assertThat(trend(RISING, values)).isEqualTo(STEADY);
        assertThat(trend(RATING, values)).isEqualTo(STEADY);
    }

    @Property
    void theTrendOfAFallingMeasureIsThatOfItsMirrorImage(@ForAll("values") List<Integer> values) {
        assertThat(trend(FALLING, values.stream().map(value -> -value).toList()))
                .isEqualTo(trend(RISING, values));
    }

    @Property
    void aBetterLatestDayNeverMakesTheTrendWorse(
            @ForAll("values") List<Integer> values, @ForAll @IntRange(min = 1, max = 30) int better) {
        List<Integer> raised = new ArrayList<>(values);
        raised.set(values.size() - 1, values.get(values.size() - 1) + better);
        assertThat(rank(trend(RISING, raised))).isGreaterThanOrEqualTo(rank(trend(RISING, values)));
        assertThat(rank(trend(FALLING, raised))).isLessThanOrEqualTo(rank(trend(FALLING, values)));
    }

    @Property
    void aBetterFirstDayNeverMakesTheTrendOfSeveralBetter(
            @ForAll("values") List<Integer> values, @ForAll @IntRange(min = 1, max = 30) int better) {
        List<Integer> several = new ArrayList<>(values);
        several.add(15);
        List<Integer> raised = new ArrayList<>(several);
        raised.set(0, several.get(0) + better);
        assertThat(rank(trend(RISING, raised))).isLessThanOrEqualTo(rank(trend(RISING, several)));
    }

    @Property
    void onlyTheOrderOfTheDaysMattersNotThatOfTheirRecording(
            @ForAll("values") List<Integer> values, @ForAll long seed) {
        List<Observation> shuffled = new ArrayList<>(daily(values));
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(RISING.trend(shuffled)).isEqualTo(RISING.trend(daily(values)));
    }

    @Property
    void aDayCountsAsWhatWasRecordedForItLast(
            @ForAll("values") List<Integer> values, @ForAll("values") List<Integer> mistaken) {
        int corrected = Math.min(values.size(), mistaken.size());
        List<Observation> observations = Stream.concat(
                        daily(mistaken.subList(0, corrected)).stream(), daily(values).stream())
                .toList();
        assertThat(RISING.trend(observations)).isEqualTo(RISING.trend(daily(values)));
    }

    @Example
    void theMajorityOfComparisonsDecides() {
        assertThat(trend(RATING, List.of(3, 3, 4, 5, 4))).isEqualTo(TOWARDS_TARGET);
        assertThat(trend(RATING, List.of(4, 3))).isEqualTo(AWAY_FROM_TARGET);
        assertThat(trend(RATING, List.of(3, 4, 3))).isEqualTo(STEADY);
        assertThat(trend(RATING, List.of(1, 1, 5, 1, 1))).isEqualTo(STEADY);
    }

    @Example
    void whatLiesBeyondTheTargetCountsOnInTheSameDirection() {
        assertThat(trend(ATTAINMENT, List.of(0, 1, 2))).isEqualTo(TOWARDS_TARGET);
        assertThat(trend(ATTAINMENT, List.of(2, 1))).isEqualTo(AWAY_FROM_TARGET);
        assertThat(trend(RISING, List.of(25, 30))).isEqualTo(TOWARDS_TARGET);
        assertThat(trend(RISING, List.of(-5, -9))).isEqualTo(AWAY_FROM_TARGET);
    }

    @Example
    void milestonesGoWhereMoreOfThemLastWent() {
        assertThat(milestones(reached(1, 0))).isEqualTo(TOWARDS_TARGET);
        assertThat(milestones(missed(1, 0), missed(2, 0))).isEqualTo(STEADY);
        assertThat(milestones(reached(1, 0), reached(1, 7))).isEqualTo(STEADY);
        assertThat(milestones(reached(1, 0), missed(2, 0), missed(3, 0))).isEqualTo(TOWARDS_TARGET);
        assertThat(milestones(reached(1, 0), missed(1, 7))).isEqualTo(AWAY_FROM_TARGET);
        assertThat(milestones(reached(1, 0), missed(1, 0))).isEqualTo(STEADY);
        assertThat(milestones(reached(1, 0), reached(2, 0), missed(2, 7))).isEqualTo(STEADY);
        assertThat(milestones(reached(1, 0), reached(2, 0), reached(3, 0), missed(2, 7)))
                .isEqualTo(TOWARDS_TARGET);
    }

    @Property
    void theLastTwoDaysOfEachMilestoneTellItsTrend(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 5) Integer> drawn, @ForAll long seed) {
        List<Observation> all = new ArrayList<>(history(drawn));
        List<Observation> kept = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> all.stream()
                        .filter(o -> o.milestone().equals(Optional.of(number)))
                        .toList())
                .flatMap(own -> own.subList(Math.max(0, own.size() - 2), own.size()).stream())
                .toList();
        assertThat(MILESTONES.trend(kept)).isEqualTo(MILESTONES.trend(all));
        Collections.shuffle(all, new Random(seed));
        assertThat(MILESTONES.trend(all)).isEqualTo(MILESTONES.trend(kept));
    }

    @Property
    void anotherMilestoneReachedNeverMakesTheTrendWorse(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 3) Integer> drawn) {
        List<Observation> before = history(drawn);
        List<Observation> after =
                Stream.concat(before.stream(), Stream.of(reached(3, 99))).toList();
        assertThat(rank(MILESTONES.trend(after))).isGreaterThanOrEqualTo(rank(MILESTONES.trend(before)));
    }

    @Provide
    Arbitrary<List<Integer>> values() {
        return Arbitraries.integers().between(0, 30).list().ofMinSize(1).ofMaxSize(12);
    }

    private static int rank(Trend trend) {
        return List.of(AWAY_FROM_TARGET, STEADY, TOWARDS_TARGET).indexOf(trend);
    }

    private static Trend trend(ProgressMeasure measure, List<Integer> values) {
        return measure.trend(daily(values));
    }

    private static List<Observation> daily(List<Integer> values) {
        return IntStream.range(0, values.size())
                .mapToObj(n -> Observation.of("m", values.get(n), DAY.plusDays(n)))
                .toList();
    }

    /** Each number is a milestone and whether it is reached, each on a day of its own. */
    private static List<Observation> history(List<Integer> drawn) {
        return IntStream.range(0, drawn.size())
                .mapToObj(
                        n -> drawn.get(n) % 2 == 0 ? reached(1 + drawn.get(n) / 2, n) : missed(1 + drawn.get(n) / 2, n))
                .toList();
    }

    private static Trend milestones(Observation... observations) {
        return MILESTONES.trend(List.of(observations));
    }

    private static Observation reached(int milestone, int day) {
        return Observation.milestone("m", milestone, DAY.plusDays(day));
    }

    private static Observation missed(int milestone, int day) {
        return new Observation("m", Optional.of(milestone), BigDecimal.ZERO, DAY.plusDays(day));
    }

    private static ProgressMeasure quantity(long baseline, long target) {
        return new ProgressMeasure.Quantity(
                "m", "title", "unit", BigDecimal.valueOf(baseline), BigDecimal.valueOf(target));
    }
}
