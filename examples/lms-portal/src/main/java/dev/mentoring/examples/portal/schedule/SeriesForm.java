package dev.mentoring.examples.portal.schedule;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.SeriesPlan;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A series of sessions as it is typed: the first, and how it goes on.
 *
 * @param startsLocally the local date and time of the first, which the others keep
 * @param zone the zone of that time
 * @param duration how long each is, in minutes
 * @param place where
 * @param link by which link
 * @param cadence how many days from one to the next, at least
 * @param weekdays the days on which the two can meet
 * @param count how many, unless as many as fit
 * @param lastDay the last day, for as many as fit up to it
 */
record SeriesForm(
        @Nullable String startsLocally,
        @Nullable String zone,
        @Nullable String duration,
        @Nullable String place,
        @Nullable String link,
        @Nullable String cadence,
        @Nullable List<String> weekdays,
        @Nullable String count,
        @Nullable String lastDay)
        implements TypedMeeting {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** The first, and workdays after it. */
    static SeriesForm beginningWith(TimeForm first, Cadence cadence) {
        List<String> days = Stream.of(DayOfWeek.values())
                .filter(day -> !WEEKEND.contains(day))
                .map(DayOfWeek::name)
                .toList();
        return new SeriesForm(
                first.startsLocally(),
                first.zone(),
                first.duration(),
                first.place(),
                first.link(),
                Integer.toString(cadence.days()),
                days,
                "3",
                null);
    }

    /**
     * What was meant: so many meetings, or as many as fit.
     *
     * @throws InvalidValueException if a field cannot be read
     */
    List<Meeting> meetings() {
        SeriesPlan plan = new SeriesPlan(meeting(), new Cadence(Typed.number("cadence", cadence)), days());
        return Typed.date("lastDay", lastDay)
                .map(plan::meetingsUntil)
                .orElseGet(() -> plan.meetings(Typed.number("count", count)));
    }

    private Set<DayOfWeek> days() {
        List<String> chosen = weekdays == null ? List.of() : weekdays;
        return chosen.stream()
                .map(day -> Typed.choice("weekdays", DayOfWeek.class, day))
                .collect(Collectors.toSet());
    }
}
