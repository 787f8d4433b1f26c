package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.store.StoreException;
import java.util.Optional;

/**
 * What was said cannot be read any more, and nothing can be said beside it: the key was destroyed, as by
 * {@link ContentKeys#destroy}. Metadata still answer, by {@link Queries}.
 */
public final class ErasedContentException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final transient RelationshipId relationship;
    private final transient Optional<Role> author;

    ErasedContentException(RelationshipId relationship, Optional<Role> author) {
        super((author.isPresent() ? "what was the " + author.get() + "'s own" : "what was said") + " in relationship "
                + relationship + " is erased: its key was destroyed");
        this.relationship = relationship;
        this.author = author;
    }

    /**
     * Whose key it was.
     *
     * @return the relationship
     */
    public RelationshipId relationship() {
        return relationship;
    }

    /**
     * Whether it was one party's own.
     *
     * @return the party; empty for what the pair shared
     */
    public Optional<Role> author() {
        return author;
    }
}
