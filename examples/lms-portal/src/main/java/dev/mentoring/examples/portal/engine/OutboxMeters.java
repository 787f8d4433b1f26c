package dev.mentoring.examples.portal.engine;

import dev.mentoring.persistence.jdbc.OutboxStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/**
 * What operators see of the outbox: {@code mentoring.outbox.backlog} in events, {@code mentoring.outbox.lag} in seconds, and
 * {@code mentoring.outbox.parked} in pairs whose events are no longer tried.
 */
@Component
class OutboxMeters implements MeterBinder {
    private final Engine engine;
    private final Clock clock;

    OutboxMeters(Engine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "backlog", OutboxStatus::backlog);
        gauge(registry, "parked", OutboxStatus::parked);
        gauge(registry, "lag", status -> status.lag(clock.instant()).toSeconds());
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<OutboxStatus> figure) {
        Gauge.builder(
                        "mentoring.outbox." + name,
                        () -> figure.applyAsDouble(engine.outbox().status()))
                .register(registry);
    }
}
