package dev.mentoring.examples.portal.goal;

import dev.mentoring.goal.Course;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A measure's course as it is drawn. All places are in the units of a drawing of {@value #WIDTH} by {@value #HEIGHT}, from its
 * upper left corner.
 *
 * @param marks what was observed, each day in its place
 * @param line the way from mark to mark, as SVG writes points; from the baseline on, unless something was observed on the first day
 * @param target how far down the target is
 * @param values what the value axis says
 * @param days what the time axis says, beginning and end included
 */
record ProgressChart(List<Mark> marks, String line, int target, List<Tick> values, List<Tick> days) {
    static final int WIDTH = 400;
    static final int HEIGHT = 190;
    static final int LEFT = 52;
    static final int RIGHT = 376;
    static final int TOP = 16;
    static final int BOTTOM = 156;

    private static final int BETWEEN_VALUES = 16;
    private static final int SPANS = 3;
    private static final int MOST_DIGITS = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    /**
     * A place with what it stands for.
     *
     * @param x from the left
     * @param y from above
     */
    record Mark(int x, int y) {}

    /**
     * A word at an axis.
     *
     * @param at where along the axis
     * @param text what it says
     */
    record Tick(int at, String text) {}

    /**
     * Draws a course over some time, or more if something was observed outside.
     *
     * @param course what was observed
     * @param from the day at which it starts
     * @param until the day by which it should come to its target
     */
    static ProgressChart of(Course course, LocalDate from, LocalDate until) {
        List<LocalDate> days = Stream.concat(Stream.of(from, until), course.byDay().keySet().stream())
                .sorted()
                .toList();
        Axis time = new Axis(days.get(0).toEpochDay(), days.get(days.size() - 1).toEpochDay(), LEFT, RIGHT);
        List<BigDecimal> values = Stream.concat(
                        Stream.of(course.target(), course.baseline()), course.byDay().values().stream())
                .toList();
        double lowest =
                values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double highest =
                values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        Axis value = new Axis(lowest, highest, BOTTOM, TOP);
        List<Mark> marks = course.byDay().entrySet().stream()
                .map(seen -> new Mark(time.at(seen.getKey()), value.at(seen.getValue())))
                .toList();
        return new ProgressChart(
                marks,
                line(new Mark(time.at(from), value.at(course.baseline())), marks),
                value.at(course.target()),
                valueTicks(values, value),
                dayTicks(days.get(0), days.get(days.size() - 1), time));
    }

    private static String line(Mark start, List<Mark> marks) {
        boolean fromTheStart = !marks.isEmpty() && start.x() < marks.get(0).x();
        return Stream.concat(fromTheStart ? Stream.of(start) : Stream.empty(), marks.stream())
                .map(mark -> mark.x() + "," + mark.y())
                .collect(Collectors.joining(" "));
    }

    /** Target and baseline, and of what was observed what leaves them room. */
    private static List<Tick> valueTicks(List<BigDecimal> values, Axis axis) {
        List<Tick> ticks = new ArrayList<>();
        for (BigDecimal value : values) {
            int at = axis.at(value);
            if (ticks.stream().allMatch(tick -> Math.abs(tick.at() - at) >= BETWEEN_VALUES)) {
                ticks.add(new Tick(at, number(value)));
            }
        }
        return ticks;
    }

    private static List<Tick> dayTicks(LocalDate first, LocalDate last, Axis axis) {
        long days = ChronoUnit.DAYS.between(first, last);
        return IntStream.rangeClosed(0, SPANS)
                .mapToObj(span -> first.plusDays(days * span / SPANS))
                .distinct()
                .map(day -> new Tick(axis.at(day), DAY.format(day)))
                .toList();
    }

    private static String number(BigDecimal value) {
        return value.precision() > MOST_DIGITS
                ? NumberFormat.getCompactNumberInstance(Locale.UK, NumberFormat.Style.SHORT)
                        .format(value)
                : value.toPlainString();
    }

    /** How numbers become places. Where there is only one number, it is at the beginning. */
    private record Axis(double first, double last, int begin, int end) {
        int at(LocalDate day) {
            return at((double) day.toEpochDay());
        }

        int at(BigDecimal value) {
            return at(value.doubleValue());
        }

        private int at(double number) {
            return last == first ? begin : (int) Math.round(begin + (number - first) * (end - begin) / (last - first));
        }
    }
}
