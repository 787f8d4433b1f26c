package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Gives a relationship new keys, while commands go on. A first transaction makes the keys and their number the relationship's,
 * which a command that is under way finds changed; from then on everything is sealed by them. Then row after row is sealed anew,
 * some in each transaction, and in the end the old keys are removed. Wherever it is stopped, it goes on from the start and skips
 * what is done. Each transaction holds the root row first, as every command does, so neither meets the other half way.
 */
final class Rotation {
    private static final int ROWS_AT_ONCE = 16;

    private final Steps steps;
    private final RelationshipTable roots;
    private final KeyTable keys;
    private final Database database;
    private final List<SealedTable> tables;
    private final TinkSealing sealing;
    private final String tenant;
    private final Clock clock;

    Rotation(Steps steps, Database database, TinkSealing sealing, String tenant, Clock clock) {
        this.steps = steps;
        this.roots = database.tables().relationships();
        this.keys = database.tables().keys();
        this.database = database;
        this.tables = SealedTable.all(database.tables());
        this.sealing = sealing;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Another took the step at the same moment. */
    private static final class MetAnotherException extends StoreException {
        private static final long serialVersionUID = 1L;

        MetAnotherException(RelationshipId relationship) {
            super("the keys of relationship " + relationship + " are being changed by another");
        }

        @Override
        public boolean isConflict() {
            return true;
        }
    }

    /** Does all of it, or what is left of it; whether there was anything to change. */
    boolean of(RelationshipId relationship) {
        Optional<Integer> number = steps.attempts().at(() -> begun(relationship));
        if (number.isEmpty()) {
            return false;
        }
        for (SealedTable table : tables) {
            List<SealedTable.Key> rows =
                    steps.look(doing(relationship), connection -> table.keys(connection, tenant, relationship));
            for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
                List<SealedTable.Key> some = rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size()));
                steps.take(doing(relationship), connection -> {
                    reseal(connection, relationship, number.get(), table, some);
                    return true;
                });
            }
        }
        return steps.take(doing(relationship), connection -> {
            held(connection, relationship, number.get());
            keys.removeRetiring(connection, tenant, relationship);
            return true;
        });
    }

    private static String doing(RelationshipId relationship) {
        return "changing the keys of relationship " + relationship;
    }

    /** Makes the new keys unless that is done; their number, if there is anything to change. */
    private Optional<Integer> begun(RelationshipId relationship) {
        List<StoredKey> known =
                steps.once(doing(relationship), connection -> keys.read(connection, tenant, relationship));
        KeyRing ring = new KeyRing(sealing, tenant, relationship, known);
        if (known.isEmpty() || ring.erased()) {
            return Optional.empty();
        }
        if (known.stream().anyMatch(key -> key.state() == StoredKey.State.RETIRING)) {
            return Optional.of(ring.current());
        }
        int next = ring.current() + 1;
        steps.once(doing(relationship), connection -> {
            makeCurrent(connection, relationship, next);
            return true;
        });
        return Optional.of(next);
    }

    private void makeCurrent(Connection connection, RelationshipId relationship, int next) throws SQLException {
        if (!roots.moveKey(connection, tenant, relationship, next - 1, next)) {
            throw new MetAnotherException(relationship);
        }
        // Read after the root row is held: an author's first key may have come in between.
        List<StoredKey> before = keys.read(connection, tenant, relationship);
        KeyRing ring = new KeyRing(sealing, tenant, relationship, before);
        if (ring.erased()) {
            throw new ErasedContentException(relationship, Optional.empty());
        }
        List<StoredKey> fresh = before.stream()
                .filter(key -> key.state() == StoredKey.State.CURRENT)
                .map(key -> sealing.newKey(
                        new KeyName(tenant, relationship, key.name().author(), next)))
                .toList();
        keys.retire(connection, tenant, relationship);
        Writes writes = database.writes();
        keys.insert(writes, fresh, now());
        writes.run(connection);
    }

    private void reseal(
            Connection connection,
            RelationshipId relationship,
            int number,
            SealedTable table,
            List<SealedTable.Key> rows)
            throws SQLException {
        KeyRing ring = held(connection, relationship, number);
        for (SealedTable.Key row : rows) {
            ContentContext context = table.context(tenant, relationship, row);
            Optional<byte[]> sealed = table.content(connection, tenant, relationship, row);
            if (sealed.isPresent()
                    && !ring.erased(context.author())
                    && DataKey.numberOf(sealed.get(), context) < number) {
                byte[] anew = ring.seal(ring.open(sealed.get(), context), context);
                table.write(connection, tenant, relationship, row, anew);
            }
        }
    }

    /** The keys as they are while nobody else writes; those of this rotation must still be the ones that seal. */
    private KeyRing held(Connection connection, RelationshipId relationship, int number) throws SQLException {
        roots.hold(connection, tenant, relationship);
        KeyRing ring = new KeyRing(sealing, tenant, relationship, keys.read(connection, tenant, relationship));
        if (ring.erased()) {
            throw new ErasedContentException(relationship, Optional.empty());
        }
        if (ring.current() != number) {
            throw new MetAnotherException(relationship);
        }
        return ring;
    }

    private Instant now() {
        return clock.instant();
    }
}
