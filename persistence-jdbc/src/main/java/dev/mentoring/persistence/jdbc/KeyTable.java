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

    /**
     * Where a key stands among those of one state, by their age.
     *
     * @param at when it was made or wrapped
     * @param relationship its relationship, as the column has it
     */
    record Place(long at, String relationship) {
        static final Place START = new Place(Long.MIN_VALUE, "");
    }

    /**
     * Keys of one state that are old.
     *
     * @param time the column that says so
     * @param state the state
     * @param before keys of before that time are
     * @param after where those stand that need not be listed again
     */
    record Old(String time, StoredKey.State state, long before, Place after) {
        static Old made(StoredKey.State state, long before) {
            return new Old("created_at", state, before, Place.START);
        }

        static Old wrapped(StoredKey.State state, long before) {
            return new Old("wrapped_at", state, before, Place.START);
        }

        /**
         * Those of the same state that are dated after now: made by a node whose clock was ahead, or by a command that was given for a
         * later time.
         */
        Old ahead(long now) {
            return new Old(time, state, Long.MAX_VALUE, new Place(now + 1, ""));
        }

        Old beyond(Place place) {
            return new Old(time, state, before, place);
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
            StoredRow row = new StoredRow(rows, "the table of keys");
            while (rows.next()) {
                KeyName name = new KeyName(
                        row.text("tenant"),
                        row.value("relationship_id", RelationshipId::new),
                        row.value("author", KeyTable::author),
                        row.smallNumber("key_number"));
                keys.add(new StoredKey(
                        name,
                        row.value("state", StoredKey.State::valueOf),
                        row.bytes("wrapped_key"),
                        row.number("wrapped_at", Long.MIN_VALUE)));
            }
            return keys;
        }
    }

    /** Whose key it is, by the column that says so; nobody's is the pair's. */
    static Optional<Role> author(String column) {
        return column.isEmpty() ? Optional.empty() : Optional.of(Role.valueOf(column));
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
        new RowWriter<>(sql, RowsOf.columns("relationship_id")).write(connection, new RowsOf(tenant, relationship));
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

    /** Where some old keys stand, the oldest first. Nothing more is read, since one may be what no release knows. */
    List<Place> places(Connection connection, String tenant, Old old, int limit) throws SQLException {
        String at = old.time();
        String sql = "SELECT " + at + ", relationship_id FROM " + table + " WHERE tenant = ? AND state = ? AND " + at
                + " < ? AND " + at + " >= ? AND (" + at + " > ? OR relationship_id > ?)" + oldestFirst(at);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            statement.setString(2, old.state().name());
            statement.setLong(3, old.before());
            statement.setLong(4, old.after().at());
            statement.setLong(5, old.after().at());
            statement.setString(6, old.after().relationship());
            statement.setInt(7, limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<Place> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Place(rows.getLong(1), rows.getString(2)));
                }
                return found;
            }
        }
    }

    /** The key that was wrapped longest ago: of those that only open or, without any, of those that seal. */
    Optional<StoredKey> longestWrapped(Connection connection, String tenant) throws SQLException {
        String sql = columns + " WHERE tenant = ? AND state = ?" + oldestFirst("wrapped_at");
        for (StoredKey.State state : List.of(StoredKey.State.RETIRING, StoredKey.State.CURRENT)) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, tenant);
                statement.setString(2, state.name());
                statement.setInt(3, 1);
                List<StoredKey> found = read(statement);
                if (!found.isEmpty()) {
                    return Optional.of(found.get(0));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether anything of any tenant is sealed, or was, by keys that are kept here. */
    boolean sealsAnything(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT tenant FROM " + table + firstRows)) {
            statement.setInt(1, 1);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** An index has the keys of one state in this order; so keys in another, however many, are not met. */
    private String oldestFirst(String time) {
        return " ORDER BY tenant, state, " + time + ", relationship_id" + firstRows;
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
