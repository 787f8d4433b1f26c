package dev.mentoring.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Progress by each kind of measure. */
class ProgressMeasureProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final List<String> THREE = List.of("one", "two", "three");
    private static final long MOST = 999_999_999_999_999_999L;

    @Property
    @ProofOf(value = Rule.MEASURE_TARGET_DIFFERS, kind = ProofOf.Kind.OBEYED)
    void aQuantityGoesFromItsBaselineToItsTarget(
            @ForAll @LongRange(min = -MOST, max = MOST) long baseline,
            @ForAll @LongRange(min = -MOST, max = MOST) long target,
            @ForAll @LongRange(min = -MOST, max = MOST) long value) {
        Assume.that(baseline != target);
        ProgressMeasure measure = quantity(baseline, target);
        assertThat(progress(measure, baseline)).isZero();
        assertThat(progress(measure, target)).isEqualTo(1.0);
        assertThat(measure.progress(List.of())).isZero();
        assertThat(progress(measure, value)).isBetween(0.0, 1.0);
        boolean reached = target > baseline ? value >= target : value <= target;
        assertThat(measure.reached(List.of(Observation.of("m", value, DAY)))).isEqualTo(reached);
    }

    @Property
    void progressNeverFallsWhileTheValueNearsTheTarget(
            @ForAll @IntRange(min = -1_000, max = 1_000) int baseline,
            @ForAll @IntRange(min = -1_000, max = 1_000) int target,
            @ForAll @Size(min = 2, max = 10) List<@IntRange(min = -2_000, max = 2_000) Integer> values) {
        Assume.that(baseline != target);
        ProgressMeasure measure = quantity(baseline, target);
        List<Integer> towards = values.stream()
                .sorted((a, b) -> target > baseline ? a.compareTo(b) : b.compareTo(a))
                .toList();
        for (int i = 1; i < towards.size(); i++) {
            assertThat(progress(measure, towards.get(i))).isGreaterThanOrEqualTo(progress(measure, towards.get(i - 1)));
        }
    }

    @Property
    void onlyTheLatestDayCountsAndOfThatTheOneRecordedLast(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 5) Integer> days) {
        ProgressMeasure measure = quantity(0, 100);
        List<Observation> observations = IntStream.range(0, days.size())
                .mapToObj(n -> Observation.of("m", n, DAY.plusDays(days.get(n))))
                .toList();
        int latest = IntStream.range(0, days.size())
                .reduce((a, b) -> days.get(b) >= days.get(a) ? b : a)
                .orElseThrow();
        assertThat(measure.progress(observations)).isCloseTo(latest / 100.0, within(1e-9));
    }

    @Property
    void milestonesCountThoseWhoseLatestDaySaysReached(@ForAll @Size(max = 12) List<Boolean> reached) {
        ProgressMeasure.Milestones measure = new ProgressMeasure.Milestones("m", "title", THREE);
        List<Observation> observations = IntStream.range(0, reached.size())
                .mapToObj(n -> new Observation(
                        "m",
                        Optional.of(1 + n % 3),
                        reached.get(n) ? BigDecimal.ONE : BigDecimal.ZERO,
                        DAY.plusDays(n)))
                .toList();
        observations.forEach(measure::check);
        long expected = IntStream.range(Math.max(0, reached.size() - 3), reached.size())
                .filter(reached::get)
                .count();
        assertThat(measure.progress(observations)).isCloseTo(expected / 3.0, within(1e-9));
    }

    @Example
    void aHairShortOfItsTargetIsNotReached() {
        assertThat(quantity(0, MOST).reached(List.of(Observation.of("m", MOST - 1, DAY))))
                .isFalse();
    }

    @Example
    void ratingsAndAttainmentsStayOnTheirScales() {
        ProgressMeasure rating = new ProgressMeasure.Rating("m", "title", 1, 5, 2, 4);
        assertThat(progress(rating, 3)).isEqualTo(0.5);
        ProgressMeasure attainment = ProgressMeasure.Attainment.of("m", "title", List.of("a", "b", "c", "d", "e"));
        assertThat(progress(attainment, -1)).isEqualTo(0.5);
        assertThat(progress(attainment, 2)).isEqualTo(1.0);
        assertRefused("value", () -> rating.check(Observation.of("m", 6, DAY)));
        assertRefused("value", () -> rating.check(Observation.of("m", new BigDecimal("2.5"), DAY)));
        assertRefused("value", () -> attainment.check(Observation.of("m", -3, DAY)));
        assertRefused("milestone", () -> attainment.check(Observation.milestone("m", 1, DAY)));
        assertRefused("baseline", () -> new ProgressMeasure.Rating("m", "t", 1, 5, 0, 4));
        assertRefused("target", () -> new ProgressMeasure.Rating("m", "t", 1, 5, 1, 6));
        assertRefused("levels", () -> ProgressMeasure.Attainment.of("m", "t", THREE));
        assertRefused("milestones", () -> new ProgressMeasure.Milestones("m", "t", List.of(" ")));
    }

    @Example
    @ProofOf(value = Rule.MEASURE_TARGET_DIFFERS, kind = ProofOf.Kind.BROKEN)
    void aTargetThatEqualsItsBaselineIsRefused() {
        assertThatThrownBy(() -> quantity(3, 3))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.rule()).contains(Rule.MEASURE_TARGET_DIFFERS));
        assertRefused("target", () -> new ProgressMeasure.Rating("m", "t", 1, 5, 2, 2));
        assertRefused(
                "target",
                () -> new ProgressMeasure.Quantity("m", "t", "u", new BigDecimal("1.0"), new BigDecimal("1.00")));
    }

    @Example
    void milestonesAreObservedByNumberAsReachedOrNot() {
        ProgressMeasure measure = new ProgressMeasure.Milestones("m", "title", THREE);
        assertRefused("milestone", () -> measure.check(Observation.of("m", 1, DAY)));
        assertRefused("milestone", () -> measure.check(Observation.milestone("m", 0, DAY)));
        assertRefused("milestone", () -> measure.check(Observation.milestone("m", 4, DAY)));
        Observation seven = new Observation("m", Optional.of(1), BigDecimal.valueOf(7), DAY);
        assertRefused("value", () -> measure.check(seven));
    }

    @Example
    void numbersAreBoundedHoweverTheyAreWritten() {
        assertThat(Observation.of("m", new BigDecimal("1E+17"), DAY).value().scale())
                .isZero();
        assertThat(Observation.of("m", new BigDecimal("0.10"), DAY))
                .isEqualTo(Observation.of("m", new BigDecimal("0.1"), DAY));
        for (BigDecimal number : List.of(
                new BigDecimal("1E+18"),
                new BigDecimal("0.0000001"),
                new BigDecimal("1234567890123.123456"),
                new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE),
                new BigDecimal("1E+2147483647"))) {
            assertRefused("value", () -> Observation.of("m", number, DAY));
        }
    }

    @Example
    void observationsGoOnWhereTheMeasureIsTheSame() {
        ProgressMeasure rating = new ProgressMeasure.Rating("m", "title", 1, 5, 2, 4);
        ProgressMeasure two = new ProgressMeasure.Milestones("m", "title", THREE.subList(0, 2));
        ProgressMeasure three = new ProgressMeasure.Milestones("m", "title", THREE);
        ProgressMeasure levels = ProgressMeasure.Attainment.of("m", "title", List.of("a", "b", "c", "d", "e"));
        assertThat(rating.measuresTheSameAs(new ProgressMeasure.Rating("m", "other", 1, 5, 1, 5)))
                .isTrue();
        assertThat(rating.measuresTheSameAs(new ProgressMeasure.Rating("m", "title", 1, 6, 2, 4)))
                .isFalse();
        assertThat(rating.measuresTheSameAs(new ProgressMeasure.Rating("m", "title", 0, 5, 2, 4)))
                .isFalse();
        assertThat(two.measuresTheSameAs(three)).isTrue();
        assertThat(three.measuresTheSameAs(two)).isFalse();
        assertThat(levels.measuresTheSameAs(levels)).isTrue();
        for (ProgressMeasure other : List.of(two, levels, quantity(0, 1))) {
            assertThat(rating.measuresTheSameAs(other)).isFalse();
            assertThat(other.measuresTheSameAs(rating)).isFalse();
        }
    }

    private static ProgressMeasure quantity(long baseline, long target) {
        return new ProgressMeasure.Quantity(
                "m", "title", "unit", BigDecimal.valueOf(baseline), BigDecimal.valueOf(target));
    }

    private static double progress(ProgressMeasure measure, long value) {
        return measure.progress(List.of(Observation.of("m", value, DAY)));
    }

    private static void assertRefused(String field, Runnable making) {
        assertThatThrownBy(making::run)
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
