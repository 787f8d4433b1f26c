package dev.mentoring.session;

import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.Objects;
import java.util.Optional;

/**
 * When and where a session takes place. What the two agreed is the local date and time; the instant is computed once, when
 * the meeting is made, so that a later change of the zone's rules never moves it silently. A local time that a clock change
 * skips is moved later by the length of the gap; of one that occurs twice the first is meant. Neither goes unsaid:
 * {@link #clockChange()} tells it, and {@link #clockAtStart()} is what the clocks show when the meeting starts.
 *
 * <p>The zone's rules can change after the meeting was made. {@link Meetings#recompute(java.util.List)} then says what would
 * start at another instant, and {@link #recomputed()} is what to reschedule with.
 *
 * @param startsLocally the local date and time of the start, to the millisecond
 * @param zone the time zone of that local time
 * @param duration from 15 minutes to 8 hours
 * @param startsAt the instant of the start
 * @param place where the two meet, at most 2,000 characters
 * @param link by which the two meet, at most 2,000 characters
 */
public record Meeting(
        LocalDateTime startsLocally,
        ZoneId zone,
        Duration duration,
        Instant startsAt,
        Optional<String> place,
        Optional<String> link) {

    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(8);

    /** No zone is farther from UTC, also after a change of its rules. */
    private static final Duration FARTHEST = Duration.ofHours(36);

    /**
     * Checks the bounds. Of use to stores alone, which keep the instant that was computed once; everybody else makes a meeting
     * by {@link #inPerson}, {@link #online} or {@link #of}.
     *
     * @throws InvalidValueException if the duration is out of range, a text is too long, or there is neither place nor link
     */
    public Meeting {
        startsLocally = startsLocally.truncatedTo(ChronoUnit.MILLIS);
        Objects.requireNonNull(zone, "zone");
        startsAt = startsAt.truncatedTo(ChronoUnit.MILLIS);
        Bounds.day("startsLocally", startsLocally.toLocalDate());
        if (Duration.between(startsLocally.toInstant(ZoneOffset.UTC), startsAt)
                        .abs()
                        .compareTo(FARTHEST)
                > 0) {
            throw new InvalidValueException("startsAt", "must be the instant of the local start");
        }
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new InvalidValueException(
                    "duration", "must be from 15 minutes to 8 hours", Rule.SESSION_SCHEDULE_TIME_AND_PLACE);
        }
        place = Bounds.line("place", place);
        link = Bounds.line("link", link);
        if (place.isEmpty() && link.isEmpty()) {
            throw new InvalidValueException("place", "or link must be given", Rule.SESSION_SCHEDULE_TIME_AND_PLACE);
        }
    }

    /**
     * A meeting in person.
     *
     * @param startsLocally the local date and time of the start
     * @param zone the time zone of that local time
     * @param duration from 15 minutes to 8 hours
     * @param place where the two meet, at most 2,000 characters
     * @return the meeting
     * @throws InvalidValueException if a value is out of bounds
     */
    public static Meeting inPerson(LocalDateTime startsLocally, ZoneId zone, Duration duration, String place) {
        return of(startsLocally, zone, duration, Optional.of(place), Optional.empty());
    }

    /**
     * A remote meeting.
     *
     * @param startsLocally the local date and time of the start
     * @param zone the time zone of that local time
     * @param duration from 15 minutes to 8 hours
     * @param link by which the two meet, at most 2,000 characters
     * @return the meeting
     * @throws InvalidValueException if a value is out of bounds
     */
    public static Meeting online(LocalDateTime startsLocally, ZoneId zone, Duration duration, String link) {
        return of(startsLocally, zone, duration, Optional.empty(), Optional.of(link));
    }

    /**
     * A meeting in a place, by a link, or in a place where some join by a link.
     *
     * @param startsLocally the local date and time of the start
     * @param zone the time zone of that local time
     * @param duration from 15 minutes to 8 hours
     * @param place where the two meet, at most 2,000 characters
     * @param link by which the two meet, at most 2,000 characters
     * @return the meeting
     * @throws InvalidValueException if a value is out of bounds, or there is neither place nor link
     */
    public static Meeting of(
            LocalDateTime startsLocally,
            ZoneId zone,
            Duration duration,
            Optional<String> place,
            Optional<String> link) {
        return new Meeting(startsLocally, zone, duration, instantOf(startsLocally, zone.getRules()), place, link);
    }

    /**
     * The same meeting at another local time, in the same zone and place.
     *
     * @param startsLocally the local date and time of the new start
     * @return the moved meeting
     */
    public Meeting movedTo(LocalDateTime startsLocally) {
        return startingAt(startsLocally, instantOf(startsLocally, zone.getRules()));
    }

    /**
     * The same meeting with the instant that the zone's rules give its local start today. It differs from this one if the
     * rules have changed since it was made; the two move to it, if they want to, by rescheduling.
     *
     * @return the meeting as it would be made today
     */
    public Meeting recomputed() {
        return movedTo(startsLocally);
    }

    /**
     * The instant at which it is planned to end.
     *
     * @return start plus duration
     */
    public Instant endsAt() {
        return startsAt.plus(duration);
    }

    /**
     * What the clocks of the zone show at {@link #startsAt()}, by its rules as they are today. The offset tells which of two
     * equal times it is.
     *
     * <p>The time is another than {@link #startsLocally()} if a clock change skips that one, or if the rules have changed
     * since the meeting was made.
     *
     * @return the start as people see it
     */
    public ZonedDateTime clockAtStart() {
        return startsAt.atZone(zone);
    }

    /**
     * What a clock change does to the local time that was agreed, by the zone's rules as they are today: it does not exist
     * that day, or it occurs twice.
     *
     * <p>This is said of the local time alone, and {@link #clockAtStart()} of the instant alone, so both hold whatever the
     * rules were when the meeting was made. Together they are what to tell people: "02:30 does not exist that night; it
     * begins at 03:30".
     *
     * @return the clock change, or empty if the local time occurs once
     */
    public Optional<ClockChange> clockChange() {
        return ClockChange.at(startsLocally, zone.getRules());
    }

    /**
     * Whether this meeting and another share any time. Meetings that touch do not overlap.
     *
     * @param other another meeting
     * @return true if they overlap
     */
    public boolean overlaps(Meeting other) {
        return startsAt.isBefore(other.endsAt()) && other.startsAt.isBefore(endsAt());
    }

    Instant startsAtBy(ZoneRules rules) {
        return instantOf(startsLocally, rules);
    }

    Meeting startingAt(Instant startsAt) {
        return startingAt(startsLocally, startsAt);
    }

    private Meeting startingAt(LocalDateTime startsLocally, Instant startsAt) {
        return new Meeting(startsLocally, zone, duration, startsAt, place, link);
    }

    /** Read with the offset before a clock change, a skipped time comes later by the gap, and a repeated one first. */
    private static Instant instantOf(LocalDateTime local, ZoneRules rules) {
        return local.toInstant(rules.getOffset(local));
    }

    /** When; never where. */
    @Override
    public String toString() {
        return "Meeting[startsLocally=" + startsLocally + ", zone=" + zone + ", duration=" + duration + "]";
    }
}
