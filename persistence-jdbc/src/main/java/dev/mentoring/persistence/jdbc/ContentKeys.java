package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.store.StoreException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The keys that seal what one tenant's pairs say: to change them, to wrap them under another master key, and to destroy them.
 * It knows no actor: it is for the host, who decides who may ask for it. Every call owns its transactions, and none of them needs
 * commands to stop: a command that meets one is repeated, or in a transaction of the host's is told of a conflict.
 *
 * <pre>{@code
 * ContentKeys keys = jdbc.keys();
 * Instant lastYear = clock.instant().minus(Duration.ofDays(365));
 * KeysChanged changed;
 * do {
 *     changed = keys.rotateOnce(lastYear, 100);         // new keys, and everything sealed by them
 * } while (changed.done() > 0);
 * changed.failed().forEach(this::tellSomebody);        // what did not open stays under its old key
 * keys.destroy(relationship);                          // nobody reads again what these two said
 * }</pre>
 */
public final class ContentKeys {
    private static final int MOST = 1000;
    private static final Instant EARLIEST = Instant.ofEpochMilli(Long.MIN_VALUE);

    private final Steps steps;
    private final Database database;
    private final TinkSealing sealing;
    private final String tenant;
    private final Clock clock;

    ContentKeys(Steps steps, Database database, TinkSealing sealing, String tenant, Clock clock) {
        this.steps = steps;
        this.database = database;
        this.sealing = sealing;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Gives a relationship a new key, and each of its authors, seals everything anew and removes the old keys. If it was stopped
     * at any point, it goes on where that was. It takes a transaction for every sixteen rows, and unwraps keys in each.
     *
     * @param relationship the relationship
     * @return whether there was anything to do; false if there is no such relationship, or its key is destroyed
     * @throws BrokenSealException if a row does not open; the old key stays, and so does what is sealed by it
     * @throws ErasedContentException if the key is destroyed meanwhile
     * @throws KeyServiceException if the master key does not wrap or unwrap
     * @throws StoreException if the database fails; call it again
     */
    public boolean rotate(RelationshipId relationship) {
        return new Rotation(steps, database, sealing, tenant, clock).of(relationship);
    }

    /**
     * The same for some of the relationships whose keys are old, or were being changed when somebody was stopped. Several
     * nodes may call it at once. One that fails is passed over and named in the result, and the others go on; a call that has met
     * 1,000 of them ends.
     *
     * @param madeBefore keys made before that time are old, and so are those that say they were made after now, as by a clock that was
     *     ahead. Who calls it until none is done takes one time for all calls: with a later one each time, the keys just made are old
     *     again
     * @param max how many relationships at the most, 1 to 1,000
     * @return how many have new keys, and which failed
     * @throws InvalidValueException if the number is out of range
     * @throws KeyServiceException if the master key neither wraps nor unwraps anything; those before it are done
     * @throws DatabaseException if the database fails; those before it are done
     */
    public KeysChanged rotateOnce(Instant madeBefore, int max) {
        requireWithinBounds(max);
        long before = past(madeBefore);
        KeyTable.Old old = KeyTable.Old.made(StoredKey.State.CURRENT, before);
        return new KeyRound(steps, table(), sealing, tenant, max, this::rotate)
                .through(List.of(KeyTable.Old.made(StoredKey.State.RETIRING, Long.MAX_VALUE), old, old.ahead(now())));
    }

    /**
     * Wraps keys anew under the master key of now, without a change to what they seal. The earlier master key is needed until
     * none is left, and none has failed; {@link TinkSealing#formerlyUnder} gives it. A relationship of which a key does not open is
     * named in the result, its other keys are wrapped, and the others go on; a call that has met 1,000 of them ends.
     *
     * @param wrappedBefore keys wrapped before that time are wrapped anew, and so are those that say they were wrapped after now, as by
     *     a clock that was ahead. Who calls it until none is done takes one time for all calls: with a later one each time, the keys just
     *     wrapped are old again
     * @param max how many relationships at the most, 1 to 1,000
     * @return how many have their keys wrapped anew, and which failed
     * @throws InvalidValueException if the number is out of range
     * @throws KeyServiceException if the master key neither wraps nor unwraps anything; those before it are done
     * @throws DatabaseException if the database fails; those before it are done
     */
    public KeysChanged rewrapOnce(Instant wrappedBefore, int max) {
        requireWithinBounds(max);
        long before = past(wrappedBefore);
        long now = now();
        KeyTable.Old retiring = KeyTable.Old.wrapped(StoredKey.State.RETIRING, before);
        KeyTable.Old current = KeyTable.Old.wrapped(StoredKey.State.CURRENT, before);
        return new KeyRound(steps, table(), sealing, tenant, max, relationship -> rewrap(relationship, before, now))
                .through(List.of(retiring, current, retiring.ahead(now), current.ahead(now)));
    }

    /** One key that fails keeps no other from being wrapped: they may be all that the earlier master key is needed for. */
    private boolean rewrap(RelationshipId relationship, long before, long now) {
        String doing = "wrapping keys of relationship " + relationship + " anew";
        List<StoredKey> due = steps.look(doing, connection -> table().read(connection, tenant, relationship)).stream()
                .filter(key -> !key.destroyed() && (key.wrappedAt() < before || key.wrappedAt() > now))
                .toList();
        Optional<KeyServiceException> failure = Optional.empty();
        boolean any = false;
        for (StoredKey key : due) {
            try {
                StoredKey anew = sealing.rewrapped(key, now());
                any |= steps.take(doing, connection -> table().rewrite(connection, key, anew));
            } catch (KeyServiceException e) {
                failure = Optional.of(failure.orElse(e));
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return any;
    }

    /**
     * Destroys the keys of a relationship, so that nobody can read again what the pair said, nor what each kept to themselves,
     * and nothing can be said or done any more: loading it is an {@link ErasedContentException}, for a coordinator too. A
     * relationship that is to be ended must be ended before. What {@link Queries} tell remains, its status too, except that it asks
     * for attention no more. Copies remain as well: a backup still holds the wrapped keys until it goes.
     *
     * @param relationship the relationship
     * @return whether there was a key to destroy
     * @throws StoreException if the database fails
     */
    public boolean destroy(RelationshipId relationship) {
        return steps.take("destroying the keys of relationship " + relationship, connection -> {
            // A command that loaded it before must not save: it could bring in an author's first key.
            database.tables().relationships().endKeys(connection, tenant, relationship);
            boolean destroyed = table().destroy(connection, tenant, relationship, Optional.empty());
            if (destroyed) {
                database.tables().relationships().endAttention(connection, tenant, relationship);
            }
            return destroyed;
        });
    }

    /**
     * Destroys the key of what one party kept to themselves, who from then on keeps nothing there: their view and their pages show none
     * of it, and to write something is an {@link ErasedContentException}. What the pair shares remains, reflections among it that were
     * shared.
     *
     * @param relationship the relationship
     * @param author the party
     * @return whether there was a key to destroy
     * @throws StoreException if the database fails
     */
    public boolean destroyOwn(RelationshipId relationship, Role author) {
        return steps.take("destroying the " + author + "'s key in relationship " + relationship, connection -> {
            database.tables().relationships().hold(connection, tenant, relationship);
            return table().destroy(connection, tenant, relationship, Optional.of(author));
        });
    }

    /**
     * Tries the master key on one of the keys that it should have wrapped, so that a host which was given another one, or has lost its
     * own, learns so when it starts, before anybody reads or writes. It changes nothing.
     *
     * @return whether there was a key to try; false where nothing has been sealed yet
     * @throws KeyServiceException if no master key unwraps it
     * @throws BrokenSealException if there is none, but a relationship of the time before anything was sealed under such keys
     * @throws StoreException if the database fails
     */
    public boolean tryMasterKey() {
        String doing = "trying the master key";
        Optional<StoredKey> oldest = steps.look(doing, connection -> table().longestWrapped(connection, tenant));
        oldest.ifPresent(sealing::unwrapped);
        if (oldest.isEmpty()) {
            steps.look(doing, connection -> database.tables().relationships().withoutKeys(connection, tenant))
                    .ifPresent(this::refuseUnsealed);
        }
        return oldest.isPresent();
    }

    private void refuseUnsealed(RelationshipId relationship) {
        throw BrokenSealException.unsealed(
                ContentContext.shared(tenant, relationship, ContentContext.Kind.RELATIONSHIP, relationship.value(), 0));
    }

    private KeyTable table() {
        return database.tables().keys();
    }

    /** In milliseconds, and not later than now: what is made from now on would never be old enough. */
    private long past(Instant time) {
        long now = now();
        if (!time.isBefore(Instant.ofEpochMilli(now))) {
            return now;
        }
        return time.isBefore(EARLIEST) ? Long.MIN_VALUE : time.toEpochMilli();
    }

    private long now() {
        return clock.instant().toEpochMilli();
    }

    private static void requireWithinBounds(int max) {
        if (max < 1 || max > MOST) {
            throw new InvalidValueException("max", "must be from 1 to " + MOST);
        }
    }
}
