package dev.mentoring.examples.portal.pair;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.notification.Notifications;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Transition;
import dev.mentoring.store.Committed;
import dev.mentoring.store.ConflictException;
import dev.mentoring.store.Mentoring;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A party's commands in Spring's transactions: what the engine keeps and what the portal keeps, together or not at all. */
@Service
class JoinedCommands {
    private final Engine engine;
    private final Notifications notifications;

    JoinedCommands(Engine engine, Notifications notifications) {
        this.engine = engine;
        this.notifications = notifications;
    }

    /**
     * Unless a version is given that something the pair shares was changed after. Tried again, whole and in a new transaction,
     * when two commands met; so the command does nothing but command.
     */
    @Retryable(includes = ConflictException.class, maxRetries = 4, delay = 10, jitter = 10)
    @Transactional
    <E extends MentoringEvent> Committed<E> change(
            Visit visit, OptionalLong seen, Function<PartyCommands, Transition<E>> command) {
        Mentoring joined = engine.joining();
        Mentoring guarded = seen.isPresent() ? joined.ifUnchangedSince(seen.getAsLong()) : joined;
        Committed<E> committed = guarded.change(visit.id(), visit.actor(), command);
        notifications.tell(new ParticipantId(visit.other().id()), committed);
        return committed;
    }
}
