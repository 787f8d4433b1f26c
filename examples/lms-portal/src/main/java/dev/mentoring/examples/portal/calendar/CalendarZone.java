package dev.mentoring.examples.portal.calendar;

import dev.mentoring.session.Meeting;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.XProperty;

/**
 * The zone of a meeting in its calendar file. It is written from the rules that the engine itself computes with, so that file
 * and page never differ. The registry that ical4j brings has other data than the Java that runs it, and adds zones of its own
 * to those which the whole program knows; so nothing here asks it.
 */
final class CalendarZone {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final Meeting meeting;
    private final ZoneId zone;
    private final ZoneRules rules;

    private CalendarZone(Meeting meeting) {
        this.meeting = meeting;
        this.zone = meeting.zone();
        this.rules = zone.getRules();
    }

    static CalendarZone of(Meeting meeting) {
        return new CalendarZone(meeting);
    }

    /** The start: what the zone's clocks show, or the instant itself where that would not say which. */
    Property start() {
        if (isInUtc()) {
            return new DtStart<>(meeting.startsAt());
        }
        ParameterList zoned = new ParameterList(List.of(new net.fortuna.ical4j.model.parameter.TzId(zone.getId())));
        return new XProperty(Property.DTSTART, zoned, LOCAL.format(meeting.clockAtStart()));
    }

    /** The changes of the clocks before and after the start, which is all that one event needs. */
    Optional<VTimeZone> definition() {
        if (isInUtc()) {
            return Optional.empty();
        }
        return Optional.of(
                new VTimeZone(new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances())));
    }

    /** A zone without clock changes needs no definition; and a local time that occurs twice is read as the first. */
    private boolean isInUtc() {
        ZonedDateTime clock = meeting.clockAtStart();
        return zone.normalized() instanceof ZoneOffset
                || !clock.withEarlierOffsetAtOverlap().equals(clock);
    }

    private List<Observance> observances() {
        Instant start = meeting.startsAt();
        List<Observance> around = new ArrayList<>();
        ZoneOffsetTransition before = rules.previousTransition(start.plusMillis(1));
        around.add(before == null ? sinceTheDayBefore(start) : since(before));
        ZoneOffsetTransition after = rules.nextTransition(start);
        if (after != null) {
            around.add(since(after));
        }
        return around;
    }

    private Observance since(ZoneOffsetTransition change) {
        return observance(
                change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter(), change.getInstant());
    }

    /** Before the first change that is known, the clocks have always been so. */
    private Observance sinceTheDayBefore(Instant start) {
        ZoneOffset offset = rules.getOffset(start);
        return observance(meeting.clockAtStart().toLocalDateTime().minusDays(1), offset, offset, start);
    }

    private Observance observance(LocalDateTime onset, ZoneOffset from, ZoneOffset to, Instant at) {
        PropertyList properties =
                new PropertyList(List.of(new DtStart<>(onset), new TzOffsetFrom(from), new TzOffsetTo(to)));
        return rules.isDaylightSavings(at) ? new Daylight(properties) : new Standard(properties);
    }
}
