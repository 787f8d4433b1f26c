package dev.mentoring.session;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a session stands. One party proposes time and place; confirmed by the other it is scheduled; it starts, is held when
 * it finishes, and is closed with its record. A proposed or scheduled session may be cancelled, a scheduled one missed, and
 * one that was held without being started here is logged afterwards. Until the record is closed, held, missed and cancelled
 * can each be corrected to another of the three. "Overdue" is never stored; it follows from the time.
 */
public enum SessionStatus {
    /** One party proposes time and place. */
    PROPOSED,
    /** Both agree on time and place. */
    SCHEDULED,
    /** It runs. */
    IN_PROGRESS,
    /** It has taken place and awaits its record. */
    HELD,
    /** Its record is closed. Final. */
    CLOSED,
    /** It was called off. */
    CANCELLED,
    /** Its time came and somebody did not. */
    MISSED;

    /**
     * The moves that exist, corrections among them.
     *
     * @return the statuses that may follow this one directly
     */
    public Set<SessionStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(SCHEDULED, HELD, CANCELLED);
            case SCHEDULED -> EnumSet.of(IN_PROGRESS, HELD, CANCELLED, MISSED);
            case IN_PROGRESS -> EnumSet.of(HELD);
            case HELD -> EnumSet.of(CLOSED, CANCELLED, MISSED);
            case CANCELLED -> EnumSet.of(HELD, MISSED);
            case MISSED -> EnumSet.of(HELD, CANCELLED);
            case CLOSED -> EnumSet.noneOf(SessionStatus.class);
        };
    }

    /**
     * Whether the session is still ahead: proposed or scheduled.
     *
     * @return true if it can be confirmed, moved, cancelled or logged
     */
    public boolean isAhead() {
        return this == PROPOSED || this == SCHEDULED;
    }

    /**
     * Whether the session is part of what the pair has open. The others are in the journal.
     *
     * @return true if it is ahead, runs or awaits its record
     */
    public boolean isLive() {
        return isAhead() || this == IN_PROGRESS || this == HELD;
    }

    /**
     * Whether this is an outcome that may still be corrected.
     *
     * @return true for held, missed and cancelled
     */
    public boolean isCorrectable() {
        return this == HELD || this == MISSED || this == CANCELLED;
    }
}
