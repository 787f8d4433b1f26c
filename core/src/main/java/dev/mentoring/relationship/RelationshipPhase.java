package dev.mentoring.relationship;

import dev.mentoring.agreement.MentoringAgreement;
import java.util.Optional;

/**
 * How far a relationship has come, in the phases that Clutterbuck describes. Derived from what has happened, never stored and
 * never set.
 */
public enum RelationshipPhase {
    /** The two get to know each other: no session is held yet. */
    RAPPORT_BUILDING,
    /** Sessions are held, and no goal is agreed yet. */
    DIRECTION_SETTING,
    /** Goals are agreed and worked on. */
    PROGRESS_MAKING,
    /** The planned series is held, or the final review is recorded. */
    WINDING_UP,
    /** The relationship has ended. */
    MOVING_ON;

    static RelationshipPhase of(RelationshipStatus status, RelationshipBody body) {
        TrackRecord track = body.trackRecord();
        Optional<Integer> planned = body.agreement().value().map(MentoringAgreement::sessions);
        return of(
                status,
                planned,
                track.held(),
                track.goalsAgreed(),
                body.finalReview().isPresent());
    }

    /**
     * The phase that follows from what is counted.
     *
     * @param status where the relationship stands
     * @param planned how many sessions the agreement in force plans; empty before both have accepted one
     * @param held how many sessions are held
     * @param goalsAgreed how many goals both ever agreed
     * @param finallyReviewed whether the final review is recorded
     * @return how far the relationship has come
     */
    public static RelationshipPhase of(
            RelationshipStatus status, Optional<Integer> planned, int held, int goalsAgreed, boolean finallyReviewed) {
        if (!status.isLive()) {
            return MOVING_ON;
        }
        if (finallyReviewed || planned.filter(sessions -> held >= sessions).isPresent()) {
            return WINDING_UP;
        }
        if (goalsAgreed > 0) {
            return PROGRESS_MAKING;
        }
        return held > 0 ? DIRECTION_SETTING : RAPPORT_BUILDING;
    }
}
