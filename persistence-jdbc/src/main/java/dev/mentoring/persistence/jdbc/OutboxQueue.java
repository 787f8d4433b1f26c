package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a relationship's events are dispatched, as a dispatcher has seen it. Whoever changes it adds one to the claims, so that
 * of two who have seen the same one succeeds, and whoever has lost it meets nothing.
 *
 * @param tenant its tenant
 * @param relationship the relationship
 * @param lastVersion the version of its last event or, while it is being dispatched, of the last one taken
 * @param dueAt when the next event is to be dispatched, in milliseconds; {@link #PARKED} if it is not
 * @param parkedAt since when it is parked, if it is
 * @param attempts how often the next event has been tried
 * @param claims how often this has been changed
 */
record OutboxQueue(
        String tenant,
        RelationshipId relationship,
        long lastVersion,
        long dueAt,
        Optional<Instant> parkedAt,
        int attempts,
        long claims) {
    static final long PARKED = Long.MAX_VALUE;

    boolean parked() {
        return dueAt == PARKED;
    }

    private OutboxQueue changed(long due, Optional<Instant> parked, int tried) {
        return new OutboxQueue(tenant, relationship, lastVersion, due, parked, tried, claims + 1);
    }

    OutboxQueue claimedUntil(Instant end) {
        return changed(end.toEpochMilli(), Optional.empty(), attempts + 1);
    }

    /** After one event; the next is tried for the first time. */
    OutboxQueue deliveredUntil(long version, Instant end) {
        return new OutboxQueue(tenant, relationship, version, end.toEpochMilli(), Optional.empty(), 1, claims + 1);
    }

    OutboxQueue failedUntil(Instant retry) {
        return changed(retry.toEpochMilli(), Optional.empty(), attempts);
    }

    OutboxQueue parkedFrom(Instant now) {
        return changed(PARKED, Optional.of(now), attempts);
    }

    /** For anybody to go on with; the attempt that the claim counted did not take place. */
    OutboxQueue givenBack(Instant now) {
        return changed(now.toEpochMilli(), Optional.empty(), attempts - 1);
    }

    OutboxQueue released(Instant now) {
        return changed(now.toEpochMilli(), Optional.empty(), 0);
    }

    /** With no event after the last one seen. */
    OutboxQueue emptied() {
        return changed(dueAt, Optional.empty(), 0);
    }
}
