package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.persistence.jdbc.KeysChanged.Failure;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.store.StoreException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Changes the keys of one relationship after the other. One that fails is passed over and told of, so that those behind it have their
 * turn in this call and in each later one. What fails for all of them ends it: a database or a key service that does not answer.
 */
final class KeyRound {
    /** When so many have failed, it is not a row here and there. */
    private static final int MOST_FAILURES = 1_000;

    private final Steps steps;
    private final KeyTable keys;
    private final TinkSealing sealing;
    private final String tenant;
    private final int max;
    private final Predicate<RelationshipId> change;
    private final Set<String> tried = new HashSet<>();
    private final List<Failure> failed = new ArrayList<>();
    private int done;

    /**
     * For one call.
     *
     * @param max how many relationships at the most
     * @param change changes the keys of one; whether there was anything to change
     */
    KeyRound(
            Steps steps, KeyTable keys, TinkSealing sealing, String tenant, int max, Predicate<RelationshipId> change) {
        this.steps = steps;
        this.keys = keys;
        this.sealing = sealing;
        this.tenant = tenant;
        this.max = max;
        this.change = change;
    }

    /** Goes through one list after the other. */
    KeysChanged through(List<KeyTable.Old> lists) {
        for (KeyTable.Old list : lists) {
            Optional<KeyTable.Old> rest = Optional.of(list);
            while (rest.isPresent() && done < max && failed.size() < MOST_FAILURES) {
                rest = restOf(rest.get());
            }
        }
        return new KeysChanged(done, failed);
    }

    /** After a failure the list is read again, which fails as well if the database does not answer. */
    private Optional<KeyTable.Old> restOf(KeyTable.Old list) {
        List<KeyTable.Place> some =
                steps.look("looking for old keys", connection -> keys.places(connection, tenant, list, max - done));
        Optional<KeyTable.Old> rest = Optional.empty();
        for (KeyTable.Place place : some) {
            rest = Optional.of(list.beyond(place));
            if (tried.add(place.relationship()) && !passes(place.relationship())) {
                return rest;
            }
        }
        return rest;
    }

    private boolean passes(String id) {
        Optional<RelationshipId> relationship = known(id);
        try {
            if (relationship.isPresent() && change.test(relationship.get())) {
                done++;
            }
            return true;
        } catch (ErasedContentException e) {
            return true;
        } catch (StoreException e) {
            fail(relationship.orElseThrow(), e);
            return false;
        }
    }

    /** A key of what is no relationship opens nothing. */
    private static Optional<RelationshipId> known(String id) {
        try {
            return Optional.of(new RelationshipId(id));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private void fail(RelationshipId relationship, StoreException reason) {
        if (reason instanceof KeyServiceException
                && !sealing.answers(new KeyName(tenant, relationship, Optional.empty(), 0))) {
            throw reason;
        }
        failed.add(new Failure(relationship, reason));
    }
}
