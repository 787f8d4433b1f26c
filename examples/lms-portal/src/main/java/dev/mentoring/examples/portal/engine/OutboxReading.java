package dev.mentoring.examples.portal.engine;

import dev.mentoring.persistence.jdbc.OutboxStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the relay is coming on, counted once for all who ask within a few seconds: the count reads all that waits. */
@Component
class OutboxReading {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Engine engine;
    private final Clock clock;
    private Optional<Taken> last = Optional.empty();

    private record Taken(Instant at, OutboxStatus status) {
        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }

    OutboxReading(Engine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    synchronized OutboxStatus status() {
        Instant now = clock.instant();
        Taken taken = last.filter(one -> one.isFresh(now))
                .orElseGet(() -> new Taken(now, engine.outbox().status()));
        last = Optional.of(taken);
        return taken.status();
    }
}
