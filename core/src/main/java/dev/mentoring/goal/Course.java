package dev.mentoring.goal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What was observed of a measure, day by day, on its way from a baseline to a target: what a page draws a chart of. Of
 * milestones it is how many are reached, from none to all.
 */
public final class Course {
    private final BigDecimal baseline;
    private final BigDecimal target;
    private final SortedMap<LocalDate, BigDecimal> byDay;
    private final List<BigDecimal> values;

    private Course(BigDecimal baseline, BigDecimal target, SortedMap<LocalDate, BigDecimal> byDay) {
        this.baseline = baseline;
        this.target = target;
        this.byDay = Collections.unmodifiableSortedMap(byDay);
        this.values = List.copyOf(byDay.values());
    }

    /** Each day has one value: of what was recorded for it, the last. */
    static Course of(BigDecimal baseline, BigDecimal target, List<Observation> observations) {
        SortedMap<LocalDate, BigDecimal> byDay = new TreeMap<>();
        observations.forEach(observation -> byDay.put(observation.day(), observation.value()));
        return new Course(baseline, target, byDay);
    }

    /** Several ways from 0 to 1 as one: how many have come to their end by each day on which one of them was observed. */
    static Course together(List<Course> courses) {
        SortedMap<LocalDate, BigDecimal> byDay = new TreeMap<>();
        courses.stream()
                .flatMap(course -> course.byDay.keySet().stream())
                .forEach(day -> byDay.put(
                        day, courses.stream().map(course -> course.by(day)).reduce(BigDecimal.ZERO, BigDecimal::add)));
        return new Course(BigDecimal.ZERO, BigDecimal.valueOf(courses.size()), byDay);
    }

    static Course of(int baseline, int target, List<Observation> observations) {
        return of(BigDecimal.valueOf(baseline), BigDecimal.valueOf(target), observations);
    }

    /**
     * Where it starts.
     *
     * @return a number that differs from the target
     */
    public BigDecimal baseline() {
        return baseline;
    }

    /**
     * Where it should come to.
     *
     * @return more than the baseline or less
     */
    public BigDecimal target() {
        return target;
    }

    /**
     * What was observed.
     *
     * @return for each day, in order, what was recorded for it last; the map cannot be changed
     */
    public SortedMap<LocalDate, BigDecimal> byDay() {
        return byDay;
    }

    private BigDecimal by(LocalDate day) {
        return byDay.headMap(day.plusDays(1)).values().stream()
                .reduce((earlier, later) -> later)
                .orElse(baseline);
    }

    /**
     * What it has come to.
     *
     * @return the value of the latest day; empty if nothing was observed
     */
    public Optional<BigDecimal> latest() {
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

    /** On how many days; never what was seen. */
    @Override
    public String toString() {
        return "Course[days=" + byDay.size() + "]";
    }
}
