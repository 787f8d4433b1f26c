package dev.mentoring.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A meeting that other rules of its zone would start at another instant. It has not moved, and moves only when the two
 * reschedule it.
 *
 * @param meeting the meeting as it stands
 * @param wouldStartAt the instant that the other rules give its local start
 */
public record MeetingShift(Meeting meeting, Instant wouldStartAt) {
    /** Checks that nothing is missing. */
    public MeetingShift {
        Objects.requireNonNull(meeting, "meeting");
        Objects.requireNonNull(wouldStartAt, "wouldStartAt");
    }

    /**
     * By how much the start would move.
     *
     * @return positive if the meeting would start later, negative if earlier
     */
    public Duration by() {
        return Duration.between(meeting.startsAt(), wouldStartAt);
    }

    /**
     * The meeting to reschedule with: the same local time and place at the other instant.
     *
     * @return the moved meeting
     */
    public Meeting recomputed() {
        return meeting.startingAt(wouldStartAt);
    }
}
