package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import java.util.List;
import java.util.Optional;

/**
 * Which key: what its row is found by, and what binds the wrapped key to that row.
 *
 * @param tenant the tenant
 * @param relationship the relationship
 * @param author whose own content it seals; empty for what the pair shares
 * @param number which of them, from 1 on
 */
record KeyName(String tenant, RelationshipId relationship, Optional<Role> author, int number) {
    /** Tells a wrapped key from whatever else a host wraps with its master key. */
    private static final String PURPOSE = "dev.mentoring content key";

    /** The author as the column has it. */
    String whose() {
        return author.map(Role::name).orElse("");
    }

    byte[] associatedData() {
        return AssociatedData.of(List.of(PURPOSE, tenant, relationship.value(), whose()), number);
    }

    @Override
    public String toString() {
        return "key " + number + author.map(role -> " of the " + role).orElse("") + " in relationship " + relationship;
    }
}
