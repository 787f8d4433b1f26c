package dev.mentoring.persistence.jdbc;

import dev.mentoring.event.EventType;
import dev.mentoring.participant.RelationshipId;
import java.util.Objects;

/**
 * A published event on its way to the host's other systems.
 *
 * @param tenant whose it is
 * @param relationship the relationship to which it happened
 * @param version the relationship's version after it; versions follow one another without a gap
 * @param type what happened. If it {@linkplain EventType#isPrivate() is private}, the host does not show it to the other party.
 * @param cloudEvent the event as a CloudEvent 1.0 in JSON, in structured mode ({@code application/cloudevents+json}): its {@code id}
 *     is the same each time it is dispatched, its {@code subject} and {@code partitionkey} are the relationship, its {@code
 *     sequence} is the version with leading zeros, and its {@code data} is what {@code MentoringJson.readPublished} reads
 */
public record OutboxEvent(String tenant, RelationshipId relationship, long version, EventType type, String cloudEvent) {
    /** Checks that nothing is missing. */
    public OutboxEvent {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(relationship, "relationship");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(cloudEvent, "cloudEvent");
    }

    /**
     * What tells this event from all others. It is the same when the event is dispatched again, so whoever takes events remembers it.
     *
     * @return the {@code id} of the CloudEvent
     */
    public String id() {
        return CloudEvents.id(tenant, relationship, version);
    }
}
