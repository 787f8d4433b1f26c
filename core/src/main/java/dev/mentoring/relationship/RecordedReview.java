package dev.mentoring.relationship;

import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.participant.Role;
import java.time.Instant;
import java.util.Objects;

/**
 * A review of objectives and goals, with who recorded it.
 *
 * @param review the review
 * @param by who recorded it
 * @param at when
 * @param sessionsHeld how many sessions had been held by then
 */
public record RecordedReview(ObjectivesReview review, Role by, Instant at, int sessionsHeld) {
    /** Checks that nothing is missing. */
    public RecordedReview {
        Objects.requireNonNull(review, "review");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    /**
     * Whether half of a series had been held by then.
     *
     * @param sessions how many sessions the series has
     * @return true if the review came no earlier
     */
    boolean coversHalfOf(int sessions) {
        return 2 * sessionsHeld >= sessions;
    }
}
