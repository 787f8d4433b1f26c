package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The outbox of one tenant as dispatchers see it: each call is a transaction of its own, within one relationship if it writes.
 *
 * @param steps the transactions
 * @param tables the tables
 * @param tenant whose outbox
 */
record OutboxStore(Steps steps, TableSet tables, String tenant) {

    List<OutboxQueue> due(Instant now, int limit) {
        return steps.look(
                "looking for events to dispatch", connection -> tables.queues().due(connection, tenant, now, limit));
    }

    List<OutboxEvent> next(OutboxQueue queue, int limit) {
        return steps.look(
                "reading events to dispatch",
                connection -> tables.outbox().next(connection, tenant, queue.relationship(), limit));
    }

    /** Whether the queue was as it was seen, and is now as given. */
    boolean change(OutboxQueue queue) {
        return steps.take(
                "claiming events to dispatch", connection -> tables.queues().change(connection, queue));
    }

    /** Removes an event that is dispatched, if its queue is still ours. */
    boolean delivered(OutboxQueue queue, OutboxEvent event) {
        return steps.take("marking an event as dispatched", connection -> {
            boolean ours = tables.queues().change(connection, queue);
            if (ours) {
                tables.outbox().delete(connection, event);
            }
            return ours;
        });
    }

    /** Whether nothing waits in the queue any more. */
    boolean drain(OutboxQueue queue) {
        return steps.take("ending a claim", connection -> tables.queues().drain(connection, queue));
    }

    OutboxStatus status() {
        return steps.look("reading how the outbox stands", connection -> {
            long parked = tables.queues().countParked(connection, tenant);
            return tables.outbox().status(connection, tenant, parked);
        });
    }

    List<ParkedRelationship> parked(int limit) {
        return steps
                .look(
                        "listing parked relationships",
                        connection -> tables.queues().parked(connection, tenant, limit))
                .stream()
                .flatMap(queue -> queue.parkedAt().stream()
                        .map(at -> new ParkedRelationship(queue.relationship(), queue.attempts(), at)))
                .toList();
    }

    boolean release(RelationshipId relationship, Instant now) {
        return steps.take("releasing a parked relationship", connection -> {
            Optional<OutboxQueue> parked =
                    tables.queues().find(connection, tenant, relationship).filter(OutboxQueue::parked);
            return parked.isPresent()
                    && tables.queues().change(connection, parked.get().released(now));
        });
    }
}
