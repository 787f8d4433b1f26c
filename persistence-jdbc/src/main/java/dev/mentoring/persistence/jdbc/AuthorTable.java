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
    private final RowWriter<Row> insert;
    private final RowWriter<Place> delete;
    private final String one;
    private final String page;

    /**
     * Something of one party's own.
     *
     * @param scope its tenant, and what seals it
     * @param relationship its relationship
     * @param author whose it is
     * @param content what it says
     * @param version the relationship's version after the command that wrote it
     * @param at when that was
     */
    private record Row(
            Scope scope, RelationshipId relationship, Role author, AuthorContent content, long version, Instant at) {
        String tenant() {
            return scope.tenant();
        }
    }

    /**
     * Where a change takes place.
     *
     * @param scope its tenant
     * @param relationship its relationship
     * @param change what is written or removed there
     */
    private record Place(Scope scope, RelationshipId relationship, AuthorChange change) {
        AuthorKey key() {
            return change.key();
        }
    }

    AuthorTable(Tables tables, Dialect dialect) {
        this.table = tables.named("author_content");
        this.insert = RowWriter.insert(
                table,
                List.of(
                        Column.text("tenant", Row::tenant),
                        Column.text("relationship_id", row -> row.relationship().value()),
                        Column.code("author", Row::author),
                        Column.code("kind", row -> row.content().key().kind()),
                        Column.text("id", row -> row.content().key().id()),
                        Column.number("row_version", Row::version),
                        Column.instant("written_at", Row::at),
                        Column.bytes("content", this::sealed)),
                dialect);
        this.delete = RowWriter.delete(
                table,
                List.of(
                        Column.text("tenant", place -> place.scope().tenant()),
                        Column.text(
                                "relationship_id", place -> place.relationship().value()),
                        Column.code("author", place -> place.change().author()),
                        Column.code("kind", place -> place.key().kind()),
                        Column.text("id", place -> place.key().id())));
        String author = " WHERE tenant = ? AND relationship_id = ? AND author = ?";
        this.one = "SELECT kind, id, row_version, content FROM " + table + author + " AND kind = ? AND id = ?";
        this.page = "SELECT kind, id, row_version, content FROM " + table + author
                + " AND row_version < ? ORDER BY row_version DESC " + dialect.firstRows();
    }

    private byte[] sealed(Row row) {
        AuthorKey key = row.content().key();
        ContentContext context = context(row.tenant(), row.relationship(), row.author(), key, row.version());
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

    /** Writes what a command did. The root row is written first, so that nobody else writes between the two statements. */
    void write(
            Writes writes,
            Scope scope,
            RelationshipId relationship,
            long version,
            Instant at,
            List<AuthorChange> changes) {
        for (AuthorChange change : changes) {
            writes.change(delete, List.of(new Place(scope, relationship, change)), index -> {});
            change.content()
                    .map(content -> new Row(scope, relationship, change.author(), content, version, at))
                    .ifPresent(row -> writes.insert(insert, List.of(row)));
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
