package dev.mentoring.relationship;

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
        if (!status.isLive()) {
            return MOVING_ON;
        }
        TrackRecord track = body.trackRecord();
        boolean seriesHeld = body.agreement()
                .value()
                .filter(agreement -> track.held() >= agreement.sessions())
                .isPresent();
        if (seriesHeld || body.finalReview().isPresent()) {
            return WINDING_UP;
        }
        if (track.goalsAgreed() > 0) {
            return PROGRESS_MAKING;
        }
        return track.held() > 0 ? DIRECTION_SETTING : RAPPORT_BUILDING;
    }
}
