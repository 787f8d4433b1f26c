package dev.mentoring.examples.portal.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.Observance;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * An event as RFC 5545 (3.6.5) reads it: the offset that counts is that of the latest observance which begins no later than the
 * local time. Another implementation takes the file apart; its own reckoning errs within hours of a clock change, whichever
 * definition of the zone it is given, so it is not asked for that.
 */
record ReadEvent(Instant startsAt, Duration duration) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    static ReadEvent of(String text) {
        ICalendar calendar = Biweekly.parse(text).first();
        VEvent event = calendar.getEvents().get(0);
        ZoneOffset offset = event.getDateStart().getValue().getRawComponents().isUtc()
                ? ZoneOffset.UTC
                : offset(calendar, local(event.getDateStart()));
        Instant startsAt = local(event.getDateStart()).toInstant(offset);
        return new ReadEvent(
                startsAt, Duration.ofMillis(event.getDuration().getValue().toMillis()));
    }

    private static ZoneOffset offset(ICalendar calendar, LocalDateTime local) {
        VTimezone zone = calendar.getTimezoneInfo().getComponents().iterator().next();
        Observance inForce = Stream.<Observance>concat(
                        zone.getStandardTimes().stream(), zone.getDaylightSavingsTime().stream())
                .filter(observance -> !local(observance.getDateStart()).isAfter(local))
                .max(Comparator.comparing(observance -> local(observance.getDateStart())))
                .orElseThrow();
        long millis = inForce.getTimezoneOffsetTo().getValue().getMillis();
        return ZoneOffset.ofTotalSeconds((int) (millis / 1_000));
    }

    private static LocalDateTime local(DateStart start) {
        DateTimeComponents typed = start.getValue().getRawComponents();
        return LocalDateTime.parse(typed.toString(true, false).replaceAll("[-:Z]", ""), LOCAL);
    }
}
