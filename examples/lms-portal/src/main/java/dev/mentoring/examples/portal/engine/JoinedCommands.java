package dev.mentoring.examples.portal.engine;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.examples.portal.notification.Notifications;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.store.Committed;
import dev.mentoring.store.ConflictException;
import dev.mentoring.store.Mentoring;
import java.util.List;
import java.util.function.Function;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commands in Spring's transactions: what the engine keeps and what the portal keeps, together or not at all. */
@Service
public class JoinedCommands {
    private final Engine engine;
    private final Notifications notifications;

    JoinedCommands(Engine engine, Notifications notifications) {
        this.engine = engine;
        this.notifications = notifications;
    }

    /**
     * Carries a command out and tells of it. It is tried again, whole and in a new transaction, when two commands met.
     *
     * @param <E> what happens
     * @param tell who hears of it
     * @param command the command, given to the engine that joins the transaction; it does nothing but command
     * @return what happened
     */
    @Retryable(includes = ConflictException.class, maxRetries = 4, delay = 10, jitter = 10)
    @Transactional
    public <E extends MentoringEvent> Committed<E> carryOut(
            List<ParticipantId> tell, Function<Mentoring, Committed<E>> command) {
        Committed<E> committed = command.apply(engine.joining());
        tell.forEach(person -> notifications.tell(person, committed));
        return committed;
    }
}
