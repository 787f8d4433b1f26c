package dev.mentoring.store;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.event.PublishedEvent;
import dev.mentoring.participant.RelationshipId;
import java.util.Objects;
import java.util.Optional;

/**
 * A command that took effect under a key, now or before. In a transaction of the host's it is saved when the host commits.
 *
 * @param <E> what happened
 * @param receipt the receipt, the same each time
 * @param committed all that {@link Mentoring#change} tells, if it took effect now. It is empty if it had before: the event itself
 *     and the warnings are not kept.
 */
public record Receipted<E extends MentoringEvent>(Receipt receipt, Optional<Committed<E>> committed) {

    /** Checks that there is a receipt. */
    public Receipted {
        Objects.requireNonNull(receipt, "receipt");
        Objects.requireNonNull(committed, "committed");
    }

    /**
     * Whether the command had taken effect before, so that nothing was done now.
     *
     * @return false if it took effect now
     */
    public boolean repeated() {
        return committed.isEmpty();
    }

    /**
     * The relationship.
     *
     * @return its id
     */
    public RelationshipId relationship() {
        return receipt.relationship();
    }

    /**
     * The relationship's version after the command; it may have come further since.
     *
     * @return the same each time
     */
    public long version() {
        return receipt.version();
    }

    /**
     * What of the event may leave the pair: metadata, and nothing that was said.
     *
     * @return the event for the host's other systems, the same each time
     */
    public PublishedEvent published() {
        return receipt.published();
    }
}
