package dev.mentoring.author;

import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.Rule;
import dev.mentoring.session.SessionId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How valuable one party found a session. It is seen by them alone; if the agreement says so, it counts in reports over
 * groups. There is no way to share it.
 *
 * @param session the session
 * @param heldAt when the session took place
 * @param value from 1 (of no value) to 5 (of great value); empty if they declined to rate it
 * @param at when it was given last
 */
public record ValueRating(SessionId session, Instant heldAt, Optional<Integer> value, Instant at)
        implements AuthorContent {

    /** The lowest rating. */
    public static final int LOWEST = 1;
    /** The highest rating. */
    public static final int HIGHEST = 5;
    /** How many days after the day on which its record was closed a session may be rated. */
    public static final int DAYS = 14;

    /**
     * Checks the value.
     *
     * @throws InvalidValueException if it is not from 1 to 5
     */
    public ValueRating {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(heldAt, "heldAt");
        if (value.filter(v -> v < LOWEST || v > HIGHEST).isPresent()) {
            throw new InvalidValueException(
                    "value", "must be from " + LOWEST + " to " + HIGHEST, Rule.SESSION_CLOSE_VALUE_REVIEW);
        }
        Objects.requireNonNull(at, "at");
    }

    @Override
    public AuthorKey key() {
        return AuthorKey.ratingOf(session);
    }

    /** Which and when; never the value, nor whether it was declined. */
    @Override
    public String toString() {
        return "ValueRating[session=" + session + ", at=" + at + "]";
    }
}
