package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.store.Changes.Change;
import dev.mentoring.store.JournalPosition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A session, goal or action as one command leaves it.
 *
 * @param <T> which of them
 * @param scope its tenant, and what seals it
 * @param relationship its relationship
 * @param version the relationship's version after the command
 * @param index its place among the rows of its kind that the command writes
 * @param at when the command was given
 * @param change what became of it
 */
record EntityRow<T>(Scope scope, RelationshipId relationship, long version, int index, Instant at, Change<T> change) {

    static <T> List<EntityRow<T>> of(
            Scope scope, RelationshipId relationship, long version, Instant at, List<Change<T>> changes) {
        return IntStream.range(0, changes.size())
                .mapToObj(i -> new EntityRow<>(scope, relationship, version, i, at, changes.get(i)))
                .toList();
    }

    String tenant() {
        return scope.tenant();
    }

    T entity() {
        return change.entity();
    }

    /** Where it stands in the journal; version 0 while it is open. */
    JournalPosition finished() {
        return change.finished().orElse(JournalPosition.START);
    }

    Optional<Instant> finishedAt() {
        return change.finished().map(place -> at);
    }
}
