package dev.mentoring.persistence.jdbc;

import dev.mentoring.author.AuthorKey;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table with content, as changing keys sees it: rows that say what they are bound to, whatever they hold. */
final class SealedTable {
    private final List<String> texts;
    private final List<String> numbers;
    private final Bound bound;
    private final String keys;
    private final String content;
    private final String update;

    /**
     * What a row is found by within its relationship, its version included, so that a row that was written meanwhile is
     * another one.
     *
     * @param texts its texts
     * @param numbers its numbers
     */
    record Key(List<String> texts, List<Long> numbers) {}

    /** The place that a row's content is bound to. */
    private interface Bound {
        ContentContext to(String tenant, RelationshipId relationship, Key key);
    }

    private SealedTable(String table, String relationship, List<String> texts, List<String> numbers, Bound bound) {
        this.texts = texts;
        this.numbers = numbers;
        this.bound = bound;
        List<String> columns = Stream.concat(texts.stream(), numbers.stream()).toList();
        String ofRelationship = " WHERE tenant = ? AND " + relationship + " = ?";
        String key = ofRelationship
                + columns.stream().map(name -> " AND " + name + " = ?").collect(Collectors.joining());
        String all = String.join(", ", columns);
        this.keys = "SELECT " + all + " FROM " + table + ofRelationship + " ORDER BY " + all;
        this.content = "SELECT content FROM " + table + key;
        this.update = "UPDATE " + table + " SET content = ?" + key;
    }

    /** Every table that holds what was said. */
    static List<SealedTable> all(TableSet tables) {
        return List.of(
                new SealedTable(
                        tables.relationships().name(),
                        "id",
                        List.of(),
                        List.of("version"),
                        (tenant, relationship, key) -> RelationshipTable.context(
                                tenant, relationship, key.numbers().get(0))),
                entities(tables.sessions()),
                entities(tables.goals()),
                entities(tables.actions()),
                new SealedTable(
                        tables.journal().name(),
                        "relationship_id",
                        List.of(),
                        List.of("finished_version", "finished_index"),
                        (tenant, relationship, key) -> JournalTable.context(
                                tenant,
                                relationship,
                                key.numbers().get(0),
                                key.numbers().get(1).intValue())),
                new SealedTable(
                        tables.authored().name(),
                        "relationship_id",
                        List.of("author", "kind", "id"),
                        List.of("row_version"),
                        (tenant, relationship, key) -> AuthorTable.context(
                                tenant,
                                relationship,
                                Role.valueOf(key.texts().get(0)),
                                new AuthorKey(
                                        AuthorKey.Kind.valueOf(key.texts().get(1)),
                                        key.texts().get(2)),
                                key.numbers().get(0))));
    }

    private static SealedTable entities(EntityTable<?> table) {
        return new SealedTable(
                table.name(),
                "relationship_id",
                List.of("id"),
                List.of("row_version"),
                (tenant, relationship, key) -> ContentContext.shared(
                        tenant,
                        relationship,
                        table.kind(),
                        key.texts().get(0),
                        key.numbers().get(0)));
    }

    /** In one order, whoever asks, so that of two who hold some of these rows neither waits for the other. */
    List<Key> keys(Connection connection, String tenant, RelationshipId relationship) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(keys)) {
            statement.setString(1, tenant);
            statement.setString(2, relationship.value());
            try (ResultSet rows = statement.executeQuery()) {
                List<Key> found = new ArrayList<>();
                StoredRow row = new StoredRow(rows, "relationship " + relationship);
                while (rows.next()) {
                    Key key = key(row);
                    row.of(String.join(" or ", texts), () -> bound.to(tenant, relationship, key));
                    found.add(key);
                }
                return found;
            }
        }
    }

    private Key key(StoredRow row) throws SQLException {
        List<String> text = new ArrayList<>();
        for (String column : texts) {
            text.add(row.text(column));
        }
        List<Long> number = new ArrayList<>();
        for (String column : numbers) {
            number.add(row.number(column, 0));
        }
        return new Key(List.copyOf(text), List.copyOf(number));
    }

    /** The place that a row's content is bound to. */
    ContentContext context(String tenant, RelationshipId relationship, Key key) {
        return bound.to(tenant, relationship, key);
    }

    /** The content of a row, unless the row was written meanwhile or is gone. */
    Optional<byte[]> content(Connection connection, String tenant, RelationshipId relationship, Key key)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(content)) {
            bind(statement, 1, tenant, relationship, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    void write(Connection connection, String tenant, RelationshipId relationship, Key key, byte[] sealed)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setBytes(1, sealed);
            bind(statement, 2, tenant, relationship, key);
            statement.executeUpdate();
        }
    }

    private static void bind(
            PreparedStatement statement, int first, String tenant, RelationshipId relationship, Key key)
            throws SQLException {
        int next = first;
        statement.setString(next++, tenant);
        statement.setString(next++, relationship.value());
        for (String text : key.texts()) {
            statement.setString(next++, text);
        }
        for (Long number : key.numbers()) {
            statement.setLong(next++, number);
        }
    }
}
