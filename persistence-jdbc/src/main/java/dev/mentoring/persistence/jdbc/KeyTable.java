package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The wrapped keys of relationships and authors. */
final class KeyTable {
    private static final String OF_RELATIONSHIP = " WHERE tenant = ? AND relationship_id = ?";

    private final String table;
    private final String columns;
    private final String firstRows;
    private final RowWriter<Fresh> insert;

    /**
     * A key that comes into the table.
     *
     * @param key the key
     * @param at when
     */
    private record Fresh(StoredKey key, Instant at) {
        KeyName name() {
            return key.name();
        }
    }

    KeyTable(Tables tables, Dialect dialect) {
        this.table = tables.named("content_key");
        this.columns =
                "SELECT tenant, relationship_id, author, key_number, state, wrapped_key, wrapped_at FROM " + table;
        this.firstRows = " " + dialect.firstRows();
        this.insert = RowWriter.insert(
                table,
                List.of(
                        Column.text("tenant", row -> row.name().tenant()),
                        Column.text(
                                "relationship_id",
                                row -> row.name().relationship().value()),
                        Column.text("author", row -> row.name().whose()),
                        Column.number("key_number", row -> row.name().number()),
                        Column.code("state", row -> row.key().state()),
                        Column.bytes("wrapped_key", row -> row.key().wrapped()),
                        Column.instant("created_at", Fresh::at),
                        Column.instant("wrapped_at", Fresh::at)),
                dialect);
    }

    List<StoredKey> read(Connection connection, String tenant, RelationshipId relationship) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(columns + OF_RELATIONSHIP)) {
            statement.setString(1, tenant);
            statement.setString(2, relationship.value());
            return read(statement);
        }
    }

    private static List<StoredKey> read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<StoredKey> keys = new ArrayList<>();
            while (rows.next()) {
                KeyName name = name(
                        rows.getString("tenant"),
                        rows.getString("relationship_id"),
                        rows.getString("author"),
                        rows.getInt("key_number"));
                keys.add(key(name, rows.getString("state"), rows.getBytes("wrapped_key"), rows.getLong("wrapped_at")));
            }
            return keys;
        }
    }

    static KeyName name(String tenant, String relationship, String author, int number) {
        Optional<Role> whose = author.isEmpty() ? Optional.empty() : Optional.of(Role.valueOf(author));
        return new KeyName(tenant, new RelationshipId(relationship), whose, number);
    }

    static StoredKey key(KeyName name, String state, byte[] wrapped, long wrappedAt) {
        return new StoredKey(name, StoredKey.State.valueOf(state), wrapped, wrappedAt);
    }

    void insert(Writes writes, List<StoredKey> keys, Instant at) {
        writes.insert(insert, keys.stream().map(key -> new Fresh(key, at)).toList());
    }

    /** Has the keys that seal only open from now on. */
    void retire(Connection connection, String tenant, RelationshipId relationship) throws SQLException {
        change(
                connection,
                "UPDATE " + table + " SET state = 'RETIRING'" + OF_RELATIONSHIP + " AND state = 'CURRENT'",
                tenant,
                relationship);
    }

    /** Removes the keys that nothing is sealed by any more. */
    void removeRetiring(Connection connection, String tenant, RelationshipId relationship) throws SQLException {
        change(connection, "DELETE FROM " + table + OF_RELATIONSHIP + " AND state = 'RETIRING'", tenant, relationship);
    }

    private static void change(Connection connection, String sql, String tenant, RelationshipId relationship)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            statement.setString(2, relationship.value());
            statement.executeUpdate();
        }
    }

    /** Destroys the keys of an author or, without one, all of a relationship; whether there was any. */
    boolean destroy(Connection connection, String tenant, RelationshipId relationship, Optional<Role> author)
            throws SQLException {
        String sql = "UPDATE " + table + " SET state = 'DESTROYED', wrapped_key = ?" + OF_RELATIONSHIP
                + " AND state <> 'DESTROYED'" + (author.isPresent() ? " AND author = ?" : "");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, new byte[0]);
            statement.setString(2, tenant);
            statement.setString(3, relationship.value());
            if (author.isPresent()) {
                statement.setString(4, author.get().name());
            }
            return statement.executeUpdate() > 0;
        }
    }

    /**
     * Relationships whose keys are old or half changed, at most so many; fewer, but never none, if a relationship has several such
     * keys.
     */
    Set<RelationshipId> old(Connection connection, String tenant, Instant madeBefore, int limit) throws SQLException {
        Set<RelationshipId> found = new LinkedHashSet<>();
        readBefore(connection, "created_at", tenant, StoredKey.State.RETIRING, Long.MAX_VALUE, limit)
                .forEach(key -> found.add(key.name().relationship()));
        if (found.size() < limit) {
            int left = limit - found.size();
            readBefore(connection, "created_at", tenant, StoredKey.State.CURRENT, madeBefore.toEpochMilli(), left)
                    .forEach(key -> found.add(key.name().relationship()));
        }
        return found;
    }

    /** Keys that were wrapped before a time: those that only open, then those that seal. */
    List<StoredKey> wrappedBefore(Connection connection, String tenant, Instant before, int limit) throws SQLException {
        List<StoredKey> found = new ArrayList<>();
        for (StoredKey.State state : List.of(StoredKey.State.RETIRING, StoredKey.State.CURRENT)) {
            int left = limit - found.size();
            if (left > 0) {
                found.addAll(readBefore(connection, "wrapped_at", tenant, state, before.toEpochMilli(), left));
            }
        }
        return found;
    }

    /** The oldest keys of one state, which an index has in this order; so keys in another, however many, are not met. */
    private List<StoredKey> readBefore(
            Connection connection, String time, String tenant, StoredKey.State state, long before, int limit)
            throws SQLException {
        String sql = columns + " WHERE tenant = ? AND state = ? AND " + time + " < ? ORDER BY tenant, state, " + time
                + ", relationship_id" + firstRows;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            statement.setString(2, state.name());
            statement.setLong(3, before);
            statement.setInt(4, limit);
            return read(statement);
        }
    }

    /** Puts a key's new wrapping in place of the old, unless the key was changed meanwhile. */
    boolean rewrite(Connection connection, StoredKey before, StoredKey after) throws SQLException {
        String sql = "UPDATE " + table + " SET wrapped_key = ?, wrapped_at = ?" + OF_RELATIONSHIP
                + " AND author = ? AND key_number = ? AND wrapped_at = ? AND state <> 'DESTROYED'";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, after.wrapped());
            statement.setLong(2, after.wrappedAt());
            statement.setString(3, before.name().tenant());
            statement.setString(4, before.name().relationship().value());
            statement.setString(5, before.name().whose());
            statement.setInt(6, before.name().number());
            statement.setLong(7, before.wrappedAt());
            return statement.executeUpdate() == 1;
        }
    }

    String name() {
        return table;
    }
}
