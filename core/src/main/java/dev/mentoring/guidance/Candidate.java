package dev.mentoring.guidance;

import java.time.Instant;

/**
 * A nudge with the window in which it stands, if the state does not change.
 *
 * @param nudge the nudge, which stands from its due time on
 * @param until when it no longer does; {@link Instant#MAX} if time alone does not end it
 */
record Candidate(Nudge nudge, Instant until) {

    boolean standsAt(Instant now) {
        return !now.isBefore(nudge.dueAt()) && !isOverBy(now);
    }

    boolean isOverBy(Instant now) {
        return !now.isBefore(until);
    }
}
