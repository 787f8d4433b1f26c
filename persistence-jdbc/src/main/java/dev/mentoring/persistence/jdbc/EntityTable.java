package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.store.DuplicateIdException;
import dev.mentoring.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The table of sessions, of goals or of actions: open rows, which a command loads, and finished ones, which it does not.
 *
 * @param <T> what its rows hold
 */
final class EntityTable<T> {
    private final String table;
    private final ContentContext.Kind kind;
    private final Class<T> type;
    private final Function<T, String> id;
    private final RowWriter<EntityRow<T>> insert;
    private final RowWriter<EntityRow<T>> update;
    private final String creation;

    EntityTable(
            String table,
            ContentContext.Kind kind,
            Class<T> type,
            Function<T, String> id,
            List<Column<T>> projections,
            Dialect dialect) {
        this.table = table;
        this.kind = kind;
        this.type = type;
        this.id = id;
        List<Column<EntityRow<T>>> changing = RowWriter.concat(place(), lifted(projections));
        this.insert = RowWriter.insert(table, RowWriter.concat(RowWriter.concat(key(), creation()), changing), dialect);
        this.creation = "SELECT created_version FROM " + table + " WHERE tenant = ? AND relationship_id = ? AND id = ?";
        this.update = RowWriter.update(table, changing, key());
    }

    private List<Column<EntityRow<T>>> key() {
        return List.of(
                Column.text("tenant", EntityRow::tenant),
                Column.text("relationship_id", row -> row.relationship().value()),
                Column.text("id", row -> id.apply(row.entity())));
    }

    private List<Column<EntityRow<T>>> creation() {
        return List.of(
                Column.number("created_version", EntityRow::version), Column.number("created_index", EntityRow::index));
    }

    private List<Column<EntityRow<T>>> place() {
        return List.of(
                Column.number("row_version", EntityRow::version),
                Column.number("finished_version", row -> row.finished().version()),
                Column.number("finished_index", row -> row.finished().index()),
                Column.optionalInstant("finished_at", EntityRow::finishedAt),
                Column.bytes("content", this::sealed));
    }

    private static <T> List<Column<EntityRow<T>>> lifted(List<Column<T>> projections) {
        return projections.stream()
                .map(column -> new Column<EntityRow<T>>(
                        column.name(), (s, i, row) -> column.binding().bind(s, i, row.entity())))
                .toList();
    }

    private byte[] sealed(EntityRow<T> row) {
        String entity = id.apply(row.entity());
        ContentContext context = ContentContext.shared(row.tenant(), row.relationship(), kind, entity, row.version());
        return row.scope().contents().seal(type, row.entity(), context);
    }

    /** Reads the content of one of its rows. */
    T read(Scope scope, RelationshipId relationship, String id, long rowVersion, byte[] content) {
        return scope.contents()
                .open(type, content, ContentContext.shared(scope.tenant(), relationship, kind, id, rowVersion));
    }

    /** Writes what one command changed, and nothing else. */
    void write(Writes writes, Connection connection, List<EntityRow<T>> rows) {
        List<EntityRow<T>> fresh =
                rows.stream().filter(row -> row.change().fresh()).toList();
        writes.insert(insert, fresh, () -> refuseTaken(connection, fresh));
        List<EntityRow<T>> changed =
                rows.stream().filter(row -> !row.change().fresh()).toList();
        writes.change(update, changed, index -> {
            EntityRow<T> row = changed.get(index);
            throw new StoreException(
                    kind + " " + id.apply(row.entity()) + " of relationship " + row.relationship() + " has no row");
        });
    }

    /** Which id is used: drivers that send a batch as one statement cannot say which of its rows was refused. */
    private void refuseTaken(Connection connection, List<EntityRow<T>> rows) throws SQLException {
        for (EntityRow<T> row : rows) {
            try (PreparedStatement statement = connection.prepareStatement(creation)) {
                statement.setString(1, row.tenant());
                statement.setString(2, row.relationship().value());
                statement.setString(3, id.apply(row.entity()));
                try (ResultSet found = statement.executeQuery()) {
                    if (found.next() && found.getLong(1) != row.version()) {
                        throw new DuplicateIdException(kind.name().toLowerCase(Locale.ROOT), id.apply(row.entity()));
                    }
                }
            }
        }
    }

    String name() {
        return table;
    }

    ContentContext.Kind kind() {
        return kind;
    }
}
