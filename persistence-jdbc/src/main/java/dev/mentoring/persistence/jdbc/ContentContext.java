package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a piece of content stands. A cipher binds what it seals to this place, so that content which somebody moves to
 * another row, or puts back from an earlier time, does not open.
 *
 * @param tenant the tenant
 * @param relationship the relationship
 * @param author the party whose own it is, and whose key is to seal it; empty for what the pair shares
 * @param kind what it is the content of
 * @param entity of which one: its id; of a journal entry its place among those of one command
 * @param revision the version of the relationship whose command wrote it
 */
public record ContentContext(
        String tenant, RelationshipId relationship, Optional<Role> author, Kind kind, String entity, long revision) {

    /** What a piece of content belongs to. */
    public enum Kind {
        /** The relationship itself. */
        RELATIONSHIP,
        /** A session. */
        SESSION,
        /** A goal. */
        GOAL,
        /** An action. */
        ACTION,
        /** An entry of the journal that is none of these. */
        JOURNAL,
        /** A party's reflection. */
        REFLECTION,
        /** A party's private preparation of a session. */
        PREPARATION,
        /** A party's rating of a session. */
        RATING
    }

    /** Checks that nothing is missing. */
    public ContentContext {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(relationship, "relationship");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(entity, "entity");
    }

    /** Where something stands that the pair shares. */
    static ContentContext shared(String tenant, RelationshipId relationship, Kind kind, String entity, long revision) {
        return new ContentContext(tenant, relationship, Optional.empty(), kind, entity, revision);
    }

    /**
     * The place as bytes, for a cipher that authenticates associated data. Two places never give the same bytes.
     *
     * @return every part in the order of declaration, each text after its length
     */
    public byte[] associatedData() {
        String whose = author.map(Role::name).orElse("");
        return AssociatedData.of(List.of(tenant, relationship.value(), whose, kind.name(), entity), revision);
    }
}
