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
 */
public record RecordedReview(ObjectivesReview review, Role by, Instant at) {
    /** Checks that nothing is missing. */
    public RecordedReview {
        Objects.requireNonNull(review, "review");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
