package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Seals by keys that stand in the database, for as long as one transaction. */
final class KeptKeys implements Seals {
    private final TinkSealing sealing;
    private final KeyTable table;
    private final Connection connection;
    private final String tenant;
    private final Map<RelationshipId, KeyRing> rings = new HashMap<>();

    KeptKeys(TinkSealing sealing, KeyTable table, Connection connection, String tenant) {
        this.sealing = sealing;
        this.table = table;
        this.connection = connection;
        this.tenant = tenant;
    }

    @Override
    public byte[] encrypt(byte[] content, ContentContext context) {
        return ring(context.relationship()).seal(content, context);
    }

    @Override
    public byte[] decrypt(byte[] sealed, ContentContext context) {
        return ring(context.relationship()).open(sealed, context);
    }

    private KeyRing ring(RelationshipId relationship) {
        return rings.computeIfAbsent(relationship, id -> new KeyRing(sealing, tenant, id, List.of()));
    }

    @Override
    public void read(RelationshipId relationship) throws SQLException {
        if (!rings.containsKey(relationship)) {
            readAgain(relationship);
        }
    }

    @Override
    public void readAgain(RelationshipId relationship) throws SQLException {
        take(relationship, table.read(connection, tenant, relationship));
    }

    @Override
    public void take(RelationshipId relationship, List<StoredKey> keys) {
        rings.put(relationship, new KeyRing(sealing, tenant, relationship, keys));
    }

    @Override
    public int number(RelationshipId relationship) {
        return ring(relationship).current();
    }

    @Override
    public void writeMissing(Writes writes, RelationshipId relationship, Set<Role> authors, Instant at) {
        table.insert(writes, ring(relationship).makeMissing(authors), at);
    }
}
