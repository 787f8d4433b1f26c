package dev.mentoring.action;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an action stands. It is open or in progress, back and forth, until it is done or dropped. Nothing else ends it but
 * the end of the relationship: at each session that finds it unresolved it is carried over. "Overdue" is never stored; it
 * follows from the due date.
 */
public enum ActionStatus {
    /** Agreed, not begun. */
    OPEN,
    /** Begun. */
    IN_PROGRESS,
    /** Done. Final. */
    DONE,
    /** Given up with a reason. Final. */
    DROPPED;

    /**
     * The moves that exist.
     *
     * @return the statuses that may follow this one directly
     */
    public Set<ActionStatus> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(IN_PROGRESS, DONE, DROPPED);
            case IN_PROGRESS -> EnumSet.of(OPEN, DONE, DROPPED);
            case DONE, DROPPED -> EnumSet.noneOf(ActionStatus.class);
        };
    }

    /**
     * Whether the action still waits for its outcome.
     *
     * @return true for an open action and one in progress
     */
    public boolean isUnresolved() {
        return !next().isEmpty();
    }
}
