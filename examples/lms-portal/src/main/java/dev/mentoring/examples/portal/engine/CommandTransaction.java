package dev.mentoring.examples.portal.engine;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.store.Committed;
import dev.mentoring.store.Mentoring;
import java.util.function.Function;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One command in one transaction, with its event in the outbox and whatever rows of the portal's own are written with it. Spring
 * puts the repetition around the transaction, so that each attempt begins a new one and reads what the other has committed.
 */
@Component
class CommandTransaction {
    private final Engine engine;

    CommandTransaction(Engine engine) {
        this.engine = engine;
    }

    @Retryable(predicate = TwoMet.class, maxRetries = 4, delay = 10, jitter = 10)
    @Transactional
    <E extends MentoringEvent> Committed<E> carryOut(Function<Mentoring, Committed<E>> command) {
        return command.apply(engine.joining());
    }
}
