package dev.mentoring.store;

import dev.mentoring.participant.RelationshipId;

/** Somebody else changed the relationship meanwhile. Nothing was saved; load it again and decide anew. */
public final class ConflictException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final transient RelationshipId relationship;
    private final long expectedVersion;

    /**
     * A lost race for a relationship.
     *
     * @param relationship the relationship
     * @param expectedVersion the version that the change was made from
     */
    public ConflictException(RelationshipId relationship, long expectedVersion) {
        super("relationship " + relationship + " is no longer at version " + expectedVersion);
        this.relationship = relationship;
        this.expectedVersion = expectedVersion;
    }

    /**
     * Whoever begins again decides on what the other has saved.
     *
     * @return true
     */
    @Override
    public boolean isConflict() {
        return true;
    }

    /**
     * The relationship that was changed.
     *
     * @return its id
     */
    public RelationshipId relationship() {
        return relationship;
    }

    /**
     * The version that the change was made from.
     *
     * @return a version that is past
     */
    public long expectedVersion() {
        return expectedVersion;
    }
}
