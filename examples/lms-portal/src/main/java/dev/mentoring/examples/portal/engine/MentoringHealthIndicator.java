package dev.mentoring.examples.portal.engine;

import dev.mentoring.persistence.jdbc.JdbcMentoring;
import dev.mentoring.persistence.jdbc.OutboxStatus;
import dev.mentoring.persistence.jdbc.PageRequest;
import dev.mentoring.persistence.jdbc.Schema;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether the engine finds its tables as this release wants them, and reads from them; beside it, how the relay is coming on. A
 * pair that is parked is for an operator to look at, and no reason to take the portal down.
 */
@Component
class MentoringHealthIndicator extends AbstractHealthIndicator {
    private final Schema schema;
    private final Engine engine;
    private final Clock clock;

    MentoringHealthIndicator(DataSource dataSource, Engine engine, Clock clock) {
        this.schema = JdbcMentoring.over(dataSource).schema();
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        schema.validate();
        engine.queries().needingAttention(clock.instant(), PageRequest.first(1));
        OutboxStatus outbox = engine.outbox().status();
        health.up()
                .withDetail("schema", Schema.VERSION)
                .withDetail("outboxBacklog", outbox.backlog())
                .withDetail("outboxParked", outbox.parked());
    }
}
