package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.store.StoreException;
import java.util.List;

/**
 * What one call to {@link ContentKeys#rotateOnce} or {@link ContentKeys#rewrapOnce} did.
 *
 * @param done how many relationships have changed keys now; 0 when none is left but those that failed
 * @param failed those whose keys did not all change, and need the master key that they needed before
 */
public record KeysChanged(int done, List<Failure> failed) {

    /** Copies the failures. */
    public KeysChanged {
        failed = List.copyOf(failed);
    }

    /**
     * A relationship whose keys did not all change. Nothing of it is lost that was not lost before.
     *
     * @param relationship the relationship
     * @param reason why: a {@link BrokenSealException} if a row does not open, a {@link KeyServiceException} if a key does not,
     *     {@linkplain StoreException#isConflict() a conflict} if somebody else was at it
     */
    public record Failure(RelationshipId relationship, StoreException reason) {}
}
