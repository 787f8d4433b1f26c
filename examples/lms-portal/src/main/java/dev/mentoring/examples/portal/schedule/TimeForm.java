package dev.mentoring.examples.portal.schedule;

import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Outcome;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about a session's time, or about how it came out. Each page asks for some of it.
 *
 * @param startsLocally the local date and time
 * @param zone the zone of that time
 * @param duration how long, in minutes
 * @param place where
 * @param link by which link
 * @param by who missed the session
 * @param code why it is called off
 * @param note a word about that
 * @param party who called it off
 * @param late whether that was late
 * @param reason why an outcome is corrected
 */
record TimeForm(
        @Nullable String startsLocally,
        @Nullable String zone,
        @Nullable String duration,
        @Nullable String place,
        @Nullable String link,
        @Nullable List<String> by,
        @Nullable String code,
        @Nullable String note,
        @Nullable String party,
        @Nullable String late,
        @Nullable String reason)
        implements TypedMeeting {

    /** A meeting, as it would be typed. */
    static TimeForm of(Meeting meeting) {
        return of(
                meeting.startsLocally().toString(),
                meeting.zone(),
                Long.toString(meeting.duration().toMinutes()),
                meeting.place().orElse(null),
                meeting.link().orElse(null));
    }

    /** Nothing but how long, and by which clock. */
    static TimeForm of(ZoneId zone, String minutes) {
        return of(null, zone, minutes, null, null);
    }

    private static TimeForm of(
            @Nullable String startsLocally,
            ZoneId zone,
            String minutes,
            @Nullable String place,
            @Nullable String link) {
        return new TimeForm(startsLocally, zone.getId(), minutes, place, link, null, null, null, null, null, null);
    }

    /** A form about a time that has an answer to all that is asked, to see whether any would do. */
    static TimeForm answered(Meeting meeting) {
        TimeForm form = of(meeting);
        return new TimeForm(
                form.startsLocally,
                form.zone,
                form.duration,
                form.place,
                form.link,
                List.of(Role.MENTOR.name()),
                CancelReason.OTHER.name(),
                null,
                Role.MENTOR.name(),
                null,
                "to be said");
    }

    /**
     * Who missed it.
     *
     * @throws InvalidValueException if it cannot be read
     */
    Set<Role> absent() {
        List<String> chosen = by == null ? List.of() : by;
        return chosen.stream().map(role -> Typed.choice("by", Role.class, role)).collect(Collectors.toSet());
    }

    /**
     * Why it is called off.
     *
     * @throws InvalidValueException if it cannot be read
     */
    CancelReason cancelReason() {
        return Typed.choice("code", CancelReason.class, code);
    }

    /**
     * That it was called off, as it is said afterwards.
     *
     * @throws InvalidValueException if a field cannot be read
     */
    Outcome.Cancelled cancelled() {
        Role who = Typed.choice("party", Role.class, party);
        return new Outcome.Cancelled(who, cancelReason(), late != null, Typed.text(note));
    }

    /** Why an outcome is corrected. */
    String correction() {
        return Typed.text(reason).orElse("");
    }
}
