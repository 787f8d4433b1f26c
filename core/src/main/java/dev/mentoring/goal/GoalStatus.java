package dev.mentoring.goal;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a goal stands. It begins as a draft, is agreed when both parties have accepted the same revision of it, and ends
 * achieved or abandoned. While it is agreed its next revision may be negotiated; the status does not change by that.
 */
public enum GoalStatus {
    /** Written down, not yet agreed by both. */
    DRAFT,
    /** Both have agreed one revision; progress is observed. */
    AGREED,
    /** Its measures reached their targets, or both say so with a reason. Final. */
    ACHIEVED,
    /** Given up with a reason. Final. */
    ABANDONED;

    /**
     * The moves that exist.
     *
     * @return the statuses that may follow this one directly
     */
    public Set<GoalStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(AGREED, ABANDONED);
            case AGREED -> EnumSet.of(ACHIEVED, ABANDONED);
            case ACHIEVED, ABANDONED -> EnumSet.noneOf(GoalStatus.class);
        };
    }

    /**
     * Whether the goal is still worked on.
     *
     * @return true for a draft and an agreed goal
     */
    public boolean isLive() {
        return !next().isEmpty();
    }
}
