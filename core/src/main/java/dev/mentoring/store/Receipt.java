package dev.mentoring.store;

import dev.mentoring.event.PublishedEvent;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * That a command took effect under a key. It is kept with what the command brought about, or neither is. It is metadata, as its
 * event is: nothing that was said, and no person's id.
 *
 * @param key the host's name for the command
 * @param relationship the relationship that it changed or proposed
 * @param actor a digest of the key and whoever gave the command: nobody reads an id from it, but who knows one can compare
 * @param fingerprint the host's fingerprint of what was asked for, if it gave one
 * @param version the relationship's version after the command
 * @param published what happened, as the host's other systems may see it; what somebody did in private is here as well
 *     ({@link dev.mentoring.event.EventType#isPrivate()})
 */
public record Receipt(
        CommandKey key,
        RelationshipId relationship,
        String actor,
        Optional<String> fingerprint,
        long version,
        PublishedEvent published) {

    /**
     * Checks that nothing is missing.
     *
     * @throws InvalidValueException if the version is below 1, the event is another relationship's, or the fingerprint is not 1 to
     *     128 visible ASCII characters without {@code @}
     */
    public Receipt {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(actor, "actor");
        fingerprint = fingerprint.map(given -> Bounds.hostId("fingerprint", given));
        if (version < 1) {
            throw new InvalidValueException("version", "must be from 1");
        }
        if (!published.relationship().equals(relationship)) {
            throw new InvalidValueException("published", "must be an event of the receipt's relationship");
        }
    }

    /**
     * When the command was given.
     *
     * @return to the millisecond, by the engine's clock
     */
    public Instant at() {
        return published.at();
    }
}
