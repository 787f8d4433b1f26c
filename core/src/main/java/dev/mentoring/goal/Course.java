package dev.mentoring.goal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What was observed, day by day, of something that goes from a baseline to a target. */
final class Course {
    private final BigDecimal baseline;
    private final BigDecimal target;
    private final List<BigDecimal> values;

    private Course(BigDecimal baseline, BigDecimal target, List<BigDecimal> values) {
        this.baseline = baseline;
        this.target = target;
        this.values = values;
    }

    /** Each day has one value: of what was recorded for it, the last. */
    static Course of(BigDecimal baseline, BigDecimal target, List<Observation> observations) {
        TreeMap<LocalDate, BigDecimal> byDay = new TreeMap<>();
        observations.forEach(observation -> byDay.put(observation.day(), observation.value()));
        return new Course(baseline, target, List.copyOf(byDay.values()));
    }

    static Course of(int baseline, int target, List<Observation> observations) {
        return of(BigDecimal.valueOf(baseline), BigDecimal.valueOf(target), observations);
    }

    /** The value of the latest day. */
    Optional<BigDecimal> latest() {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** Rounded down, so that what is a hair short of its target has not reached it. */
    double progress() {
        return latest().map(value -> value.subtract(baseline)
                        .divide(target.subtract(baseline), new MathContext(16, RoundingMode.DOWN))
                        .doubleValue())
                .map(progress -> Math.min(1.0, Math.max(0.0, progress)))
                .orElse(0.0);
    }

    /** Every later day against every earlier one; the only day against the baseline. */
    Trend trend() {
        return Trend.of(
                values.size() < 2
                        ? latestChange()
                        : IntStream.range(1, values.size())
                                .flatMap(later -> IntStream.range(0, later)
                                        .map(earlier -> nearer(values.get(earlier), values.get(later)))));
    }

    /** The latest day against the one before it or, if it is the only one, against the baseline; nothing without a day. */
    IntStream latestChange() {
        int last = values.size() - 1;
        return latest().stream().mapToInt(value -> nearer(last == 0 ? baseline : values.get(last - 1), value));
    }

    /** Positive if the second value lies farther in the target's direction. */
    private int nearer(BigDecimal earlier, BigDecimal later) {
        return target.compareTo(baseline) * later.compareTo(earlier);
    }
}
