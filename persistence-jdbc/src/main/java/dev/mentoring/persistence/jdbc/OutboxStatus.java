package dev.mentoring.persistence.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How an outbox stands.
 *
 * @param backlog how many events wait, parked ones among them
 * @param oldest when the oldest of them was written; empty if none waits
 * @param parked how many relationships are parked
 */
public record OutboxStatus(long backlog, Optional<Instant> oldest, long parked) {

    /**
     * How long the oldest event has been waiting.
     *
     * @param now the time
     * @return zero if none waits
     */
    public Duration lag(Instant now) {
        return oldest.filter(written -> written.isBefore(now))
                .map(written -> Duration.between(written, now))
                .orElse(Duration.ZERO);
    }
}
