package dev.mentoring.examples.portal.web;

import dev.mentoring.session.ClockChange;
import dev.mentoring.session.Meeting;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How pages say when a meeting is: in the reader's zone first, and in the meeting's own where that differs. */
@Component("times")
public class Times {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /**
     * From when to when, by the reader's clock.
     *
     * @param meeting the meeting
     * @param reader the reader's zone
     * @return such as Tue 2 Mar 2027, 16:00–17:00
     */
    public String when(Meeting meeting, ZoneId reader) {
        return between(meeting.startsAt(), meeting.endsAt(), reader);
    }

    /**
     * From when to when, by the clock of the meeting's own zone, for whoever reads it elsewhere.
     *
     * @param meeting the meeting
     * @param reader the reader's zone
     * @return such as 17:00–18:00, Berlin time, with the day if it is another; empty if the reader's clock shows the same
     */
    public Optional<String> there(Meeting meeting, ZoneId reader) {
        String here = when(meeting, reader);
        String there = when(meeting, meeting.zone());
        if (there.equals(here)) {
            return Optional.empty();
        }
        String day = day(meeting.startsAt(), reader) + ", ";
        String shortened = there.startsWith(day) ? there.substring(day.length()) : there;
        return Optional.of(shortened + ", " + place(meeting.zone()) + " time");
    }

    /**
     * A zone by the place that it is named after.
     *
     * @param zone the zone
     * @return such as New York
     */
    public String place(ZoneId zone) {
        return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }

    /**
     * How long.
     *
     * @param duration the length
     * @return such as 1 h 30 min
     */
    public String length(Duration duration) {
        String hours = duration.toHours() == 0 ? "" : duration.toHours() + " h";
        String minutes = duration.toMinutesPart() == 0 ? "" : duration.toMinutesPart() + " min";
        return (hours + " " + minutes).strip();
    }

    /**
     * What a change of the clocks does to the time that was agreed.
     *
     * @param meeting the meeting
     * @return a sentence to tell both; empty if the clocks leave it alone
     */
    public Optional<String> clockNotice(Meeting meeting) {
        return meeting.clockChange()
                .map(change -> change.kind() == ClockChange.Kind.SKIPPED ? skipped(meeting) : repeated(meeting))
                .or(() -> moved(meeting));
    }

    private String skipped(Meeting meeting) {
        return "The clocks in " + place(meeting.zone()) + " go forward that day. " + agreed(meeting)
                + " does not exist; the session begins at " + begins(meeting) + " there.";
    }

    private String repeated(Meeting meeting) {
        ZonedDateTime clock = meeting.clockAtStart();
        String which = clock.withEarlierOffsetAtOverlap().equals(clock) ? "first" : "second";
        return "The clocks in " + place(meeting.zone()) + " go back that day. " + agreed(meeting) + " comes twice; the "
                + which + " is meant.";
    }

    private Optional<String> moved(Meeting meeting) {
        return meeting.clockAtStart().toLocalDateTime().equals(meeting.startsLocally())
                ? Optional.empty()
                : Optional.of("The clocks in " + place(meeting.zone()) + " have other rules since this was agreed."
                        + " The session begins at " + begins(meeting) + " there, no longer at " + agreed(meeting)
                        + ".");
    }

    private static String agreed(Meeting meeting) {
        return CLOCK.format(meeting.startsLocally());
    }

    private static String begins(Meeting meeting) {
        return CLOCK.format(meeting.clockAtStart());
    }

    private static String between(Instant start, Instant end, ZoneId zone) {
        String lastDay = day(start, zone).equals(day(end, zone)) ? "–" : " – " + day(end, zone) + ", ";
        return day(start, zone) + ", " + CLOCK.format(start.atZone(zone)) + lastDay + CLOCK.format(end.atZone(zone));
    }

    private static String day(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone));
    }
}
