package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import java.util.List;

/**
 * What one call to {@link Outbox#dispatchOnce} did.
 *
 * @param delivered how many events the handler took
 * @param failures the events it did not take, each the first that waits in its relationship
 */
public record Dispatched(int delivered, List<Failure> failures) {

    /** Copies the failures. */
    public Dispatched {
        failures = List.copyOf(failures);
    }

    /**
     * An event that the handler did not take.
     *
     * @param relationship the relationship, whose later events wait behind it
     * @param version which event
     * @param attempts how often it has been tried
     * @param parked whether it was the last time, until the host {@linkplain Outbox#release releases} the relationship
     * @param reason what the handler threw
     */
    public record Failure(RelationshipId relationship, long version, int attempts, boolean parked, Exception reason) {}
}
