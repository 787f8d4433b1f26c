package dev.mentoring.relationship;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a relationship stands. It is proposed with an agreement and becomes active when both have accepted the same version
 * of it; a proposal may instead be declined, withdrawn or expire. An active relationship may pause and resume, and ends
 * completed or ended early.
 */
public enum RelationshipStatus {
    /** Proposed; the agreement waits for both. */
    PROPOSED,
    /** Both have accepted; new plans can be made. */
    ACTIVE,
    /** Paused: what has happened may be recorded, new plans wait. */
    ON_HOLD,
    /** Brought to its end, with its final review. Final. */
    COMPLETED,
    /** Ended by one side before that. Final. */
    ENDED_EARLY,
    /** A party said no to the proposal. Final. */
    DECLINED,
    /** Whoever proposed it took it back. Final. */
    WITHDRAWN,
    /** The proposal found no answer. Final. */
    EXPIRED;

    /**
     * The moves that exist.
     *
     * @return the statuses that may follow this one directly
     */
    public Set<RelationshipStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(ACTIVE, DECLINED, WITHDRAWN, EXPIRED);
            case ACTIVE -> EnumSet.of(ON_HOLD, COMPLETED, ENDED_EARLY);
            case ON_HOLD -> EnumSet.of(ACTIVE, ENDED_EARLY);
            case COMPLETED, ENDED_EARLY, DECLINED, WITHDRAWN, EXPIRED -> EnumSet.noneOf(RelationshipStatus.class);
        };
    }

    /**
     * Whether the relationship has not ended.
     *
     * @return true while proposed, active or on hold
     */
    public boolean isLive() {
        return !next().isEmpty();
    }
}
