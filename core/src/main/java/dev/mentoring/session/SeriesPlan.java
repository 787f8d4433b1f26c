package dev.mentoring.session;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A set of meetings to propose at once: the first, and then each on the first allowed
 * weekday on or after the day of the one before plus the cadence, at the same local time and place.
 *
 * <p>A clock change moves the instant, not the local time. A meeting whose local time a clock change skips starts later by
 * the gap, and that one alone: the next is again at the local time of the first. The day of a meeting is the day of its
 * {@link Meeting#startsLocally()}, in the meeting's own zone.
 *
 * @param first the first meeting; it stays as it is
 * @param cadence the gap from one to the next, at least
 * @param weekdays the days of the week on which the two can meet, that of the first meeting among them
 */
public record SeriesPlan(Meeting first, Cadence cadence, Set<DayOfWeek> weekdays) {

    /**
     * Checks the weekdays.
     *
     * @throws InvalidValueException if there are none, or the first meeting is on another day of the week
     */
    public SeriesPlan {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(cadence, "cadence");
        Objects.requireNonNull(weekdays, "weekdays");
        if (weekdays.isEmpty()) {
            throw new InvalidValueException("weekdays", "must hold at least one");
        }
        weekdays = Collections.unmodifiableSet(EnumSet.copyOf(weekdays));
        if (!weekdays.contains(first.startsLocally().getDayOfWeek())) {
            throw new InvalidValueException("first", "must be on one of the weekdays of the plan");
        }
    }

    /**
     * A series on any day of the week.
     *
     * @param first the first meeting
     * @param cadence the gap from one to the next
     * @return the plan
     */
    public static SeriesPlan of(Meeting first, Cadence cadence) {
        return new SeriesPlan(first, cadence, EnumSet.allOf(DayOfWeek.class));
    }

    /**
     * The same series on these days of the week alone.
     *
     * @param weekdays the days, that of the first meeting among them
     * @return the plan
     * @throws InvalidValueException if there are none, or the first meeting is on another day of the week
     */
    public SeriesPlan onlyOn(Set<DayOfWeek> weekdays) {
        return new SeriesPlan(first, cadence, weekdays);
    }

    /**
     * So many meetings.
     *
     * @param count how many, from 1 to 100
     * @return the meetings in order, the first among them
     * @throws InvalidValueException if the count is out of range, or the meetings go on after the year 9999
     */
    public List<Meeting> meetings(int count) {
        if (count < 1 || count > Bounds.LIST) {
            throw new InvalidValueException("count", "must be from 1 to " + Bounds.LIST);
        }
        return days().limit(count).map(this::on).toList();
    }

    /**
     * The meetings that fit up to and including a day.
     *
     * @param lastDay the last day on which one may start
     * @return the meetings in order, the first among them
     * @throws InvalidValueException if the day lies before the first meeting or outside the years 1 to 9999, or leaves room
     *     for more than 100
     */
    public List<Meeting> meetingsUntil(LocalDate lastDay) {
        return daysUntil(lastDay).stream().map(this::on).toList();
    }

    /**
     * How many meetings fit up to and including a day.
     *
     * @param lastDay the last day on which one may start
     * @return from 1 to 100
     * @throws InvalidValueException if the day lies before the first meeting or outside the years 1 to 9999, or leaves room
     *     for more than 100
     */
    public int countUntil(LocalDate lastDay) {
        return daysUntil(lastDay).size();
    }

    private List<LocalDate> daysUntil(LocalDate lastDay) {
        Bounds.day("lastDay", lastDay);
        List<LocalDate> days = days().takeWhile(day -> !day.isAfter(lastDay))
                .limit(Bounds.LIST + 1L)
                .toList();
        if (days.isEmpty()) {
            throw new InvalidValueException("lastDay", "must not lie before the first meeting");
        }
        if (days.size() > Bounds.LIST) {
            throw new InvalidValueException("lastDay", "must leave room for at most " + Bounds.LIST + " meetings");
        }
        return days;
    }

    private Stream<LocalDate> days() {
        return Stream.iterate(first.startsLocally().toLocalDate(), this::next);
    }

    private LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(cadence.days());
        while (!weekdays.contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        return next;
    }

    private Meeting on(LocalDate day) {
        return day.equals(first.startsLocally().toLocalDate())
                ? first
                : first.movedTo(day.atTime(first.startsLocally().toLocalTime()));
    }
}
