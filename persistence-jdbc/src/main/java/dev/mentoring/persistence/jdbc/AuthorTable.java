package dev.mentoring.persistence.jdbc;

import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.AuthorKey;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.AuthorChange;
import dev.mentoring.store.Authored;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each party wrote for themselves. A row is reached by its author alone, and sealed for them. */
final class AuthorTable {
    private final String table;
    private final RowWriter<Row> replace;
    private final RowWriter<Row> remove;
    private final String one;
    private final String page;

    /**
     * A change of something of one party's own.
     *
     * @param scope its tenant, and what seals it
     * @param relationship its relationship
     * @param change whose it is, and what it says from now on
     * @param version the relationship's version after the command that wrote it
     * @param at when that was
     */
    private record Row(Scope scope, RelationshipId relationship, AuthorChange change, long version, Instant at) {
        String tenant() {
            return scope.tenant();
        }

        AuthorKey key() {
            return change.key();
        }

        AuthorContent content() {
            return change.content().orElseThrow();
        }
    }

    AuthorTable(Tables tables, Dialect dialect) {
        this.table = tables.named("author_content");
        List<Column<Row>> key = List.of(
                Column.text("tenant", Row::tenant),
                Column.text("relationship_id", row -> row.relationship().value()),
                Column.code("author", row -> row.change().author()),
                Column.code("kind", row -> row.key().kind()),
                Column.text("id", row -> row.key().id()));
        List<Column<Row>> says = List.of(
                Column.number("row_version", Row::version),
                Column.instant("written_at", Row::at),
                Column.bytes("content", this::sealed));
        this.replace = RowWriter.replace(table, key, says, dialect);
        this.remove = RowWriter.delete(table, key);
        String author = " WHERE tenant = ? AND relationship_id = ? AND author = ?";
        this.one = "SELECT kind, id, row_version, content FROM " + table + author + " AND kind = ? AND id = ?";
        // In the order of all the index's columns, since H2 reads it backwards only then.
        this.page = "SELECT kind, id, row_version, content FROM " + table + author
                + " AND row_version < ? ORDER BY tenant DESC, relationship_id DESC, author DESC, row_version DESC "
                + dialect.firstRows();
    }

    private byte[] sealed(Row row) {
        ContentContext context =
                context(row.tenant(), row.relationship(), row.change().author(), row.key(), row.version());
        return row.scope().contents().seal(AuthorContent.class, row.content(), context);
    }

    static ContentContext context(
            String tenant, RelationshipId relationship, Role author, AuthorKey key, long version) {
        ContentContext.Kind kind = switch (key.kind()) {
            case REFLECTION -> ContentContext.Kind.REFLECTION;
            case PREPARATION -> ContentContext.Kind.PREPARATION;
            case RATING -> ContentContext.Kind.RATING;
        };
        return new ContentContext(tenant, relationship, Optional.of(author), kind, key.id(), version);
    }

    /** Writes what a command did. */
    void write(
            Writes writes,
            Scope scope,
            RelationshipId relationship,
            long version,
            Instant at,
            List<AuthorChange> changes) {
        for (AuthorChange change : changes) {
            RowWriter<Row> writer = change.content().isPresent() ? replace : remove;
            writes.put(writer, new Row(scope, relationship, change, version, at));
        }
    }

    Optional<AuthorContent> find(Scope scope, RelationshipId relationship, Role author, AuthorKey key)
            throws SQLException {
        try (PreparedStatement statement = scope.connection().prepareStatement(one)) {
            bind(statement, scope.tenant(), relationship, author, key);
            return read(statement, scope, relationship, author).stream()
                    .map(Authored::content)
                    .findFirst();
        }
    }

    List<Authored> page(Scope scope, RelationshipId relationship, Role author, long before, int limit)
            throws SQLException {
        try (PreparedStatement statement = scope.connection().prepareStatement(page)) {
            int next = bind(statement, scope.tenant(), relationship, author);
            statement.setLong(next, before);
            statement.setInt(next + 1, limit);
            return read(statement, scope, relationship, author);
        }
    }

    private List<Authored> read(PreparedStatement statement, Scope scope, RelationshipId relationship, Role author)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<Authored> found = new ArrayList<>();
            while (rows.next()) {
                AuthorKey key = new AuthorKey(AuthorKey.Kind.valueOf(rows.getString("kind")), rows.getString("id"));
                long version = rows.getLong("row_version");
                ContentContext context = context(scope.tenant(), relationship, author, key, version);
                found.add(new Authored(
                        version, scope.contents().open(AuthorContent.class, rows.getBytes("content"), context)));
            }
            return found;
        }
    }

    private static void bind(
            PreparedStatement statement, String tenant, RelationshipId relationship, Role author, AuthorKey key)
            throws SQLException {
        int next = bind(statement, tenant, relationship, author);
        statement.setString(next, key.kind().name());
        statement.setString(next + 1, key.id());
    }

    private static int bind(PreparedStatement statement, String tenant, RelationshipId relationship, Role author)
            throws SQLException {
        statement.setString(1, tenant);
        statement.setString(2, relationship.value());
        statement.setString(3, author.name());
        return 4;
    }

    String name() {
        return table;
    }
}
