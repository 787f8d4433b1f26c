package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The wrapped keys of relationships and authors. */
final class KeyTable {
    private final String table;
    private final String ofRelationship;
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

    KeyTable(Tables tables) {
        this.table = tables.named("content_key");
        this.ofRelationship = "SELECT tenant, relationship_id, author, key_number, state, wrapped_key, wrapped_at FROM "
                + table + " WHERE tenant = ? AND relationship_id = ?";
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
                        Column.instant("wrapped_at", Fresh::at)));
    }

    List<StoredKey> read(Connection connection, String tenant, RelationshipId relationship) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ofRelationship)) {
            statement.setString(1, tenant);
            statement.setString(2, relationship.value());
            return read(statement);
        }
    }

    /** Reads the rows of a statement that asks for the columns of a key. */
    static List<StoredKey> read(PreparedStatement statement) throws SQLException {
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

    void insert(Connection connection, List<StoredKey> keys, Instant at) throws SQLException {
        if (!keys.isEmpty()) {
            insert.write(
                    connection, keys.stream().map(key -> new Fresh(key, at)).toList());
        }
    }

    String name() {
        return table;
    }
}
