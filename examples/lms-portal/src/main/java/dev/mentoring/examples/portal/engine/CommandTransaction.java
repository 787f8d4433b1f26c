package dev.mentoring.examples.portal.engine;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.examples.portal.notification.Notifications;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.store.Committed;
import dev.mentoring.store.Mentoring;
import java.util.List;
import java.util.function.Function;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One command in one transaction, with the portal's own rows about it. Spring puts the repetition around the transaction, so
 * that each attempt begins a new one and reads what the other has committed.
 */
@Component
class CommandTransaction {
    private final Engine engine;
    private final Notifications notifications;

    CommandTransaction(Engine engine, Notifications notifications) {
        this.engine = engine;
        this.notifications = notifications;
    }

    @Retryable(predicate = TwoMet.class, maxRetries = 4, delay = 10, jitter = 10)
    @Transactional
    <E extends MentoringEvent> Committed<E> carryOut(
            List<ParticipantId> tell, Function<Mentoring, Committed<E>> command) {
        Committed<E> committed = command.apply(engine.joining());
        tell.forEach(person -> notifications.tell(person, committed));
        return committed;
    }
}
