package dev.mentoring.persistence.jdbc;

import dev.mentoring.rule.InvalidValueException;
import java.time.Duration;
import java.time.Instant;

/**
 * How patient an {@link Outbox} is.
 *
 * @param lease how long one event may take; after that another dispatcher takes it for lost and dispatches it again. From a second to
 *     a day.
 * @param attempts how often an event is tried before its relationship is parked, from 1 to 1,000; an attempt that nobody ended, as in
 *     a crash, counts
 * @param firstPause how long the relationship waits after the first failure, from a millisecond to a day; twice as long after each
 *     further one
 * @param longestPause the most it waits, from {@code firstPause} to 30 days
 */
public record OutboxPolicy(Duration lease, int attempts, Duration firstPause, Duration longestPause) {
    private static final int MOST_ATTEMPTS = 1_000;
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * Checks the bounds.
     *
     * @throws InvalidValueException if a value is out of its bounds
     */
    public OutboxPolicy {
        require("lease", lease, Duration.ofSeconds(1), DAY);
        require("firstPause", firstPause, Duration.ofMillis(1), DAY);
        require("longestPause", longestPause, firstPause, Duration.ofDays(30));
        if (attempts < 1 || attempts > MOST_ATTEMPTS) {
            throw new InvalidValueException("attempts", "must be from 1 to " + MOST_ATTEMPTS);
        }
    }

    private static void require(String field, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new InvalidValueException(field, "must be from " + least + " to " + most);
        }
    }

    /**
     * A lease of five minutes, ten attempts, and pauses from a second to an hour.
     *
     * @return what an outbox has unless told otherwise
     */
    public static OutboxPolicy standard() {
        return new OutboxPolicy(Duration.ofMinutes(5), 10, Duration.ofSeconds(1), Duration.ofHours(1));
    }

    /** When an event that has failed is tried again. */
    Instant retryAt(Instant now, int attempts) {
        Duration pause = firstPause;
        for (int failed = 1; failed < attempts && pause.compareTo(longestPause) < 0; failed++) {
            pause = pause.multipliedBy(2);
        }
        return now.plus(pause.compareTo(longestPause) > 0 ? longestPause : pause);
    }
}
