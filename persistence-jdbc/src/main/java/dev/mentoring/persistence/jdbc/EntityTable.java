package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.store.DuplicateIdException;
import dev.mentoring.store.StoreException;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
    private final Contents contents;
    private final Dialect dialect;
    private final RowWriter<EntityRow<T>> insert;
    private final RowWriter<EntityRow<T>> update;

    EntityTable(
            String table,
            ContentContext.Kind kind,
            Class<T> type,
            Function<T, String> id,
            List<Column<T>> projections,
            Contents contents,
            Dialect dialect) {
        this.table = table;
        this.kind = kind;
        this.type = type;
        this.id = id;
        this.contents = contents;
        this.dialect = dialect;
        List<Column<EntityRow<T>>> changing = RowWriter.concat(place(), lifted(projections));
        this.insert = RowWriter.insert(table, RowWriter.concat(RowWriter.concat(key(), creation()), changing));
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
        return contents.seal(type, row.entity(), context);
    }

    /** Reads the content of one of its rows. */
    T read(String tenant, RelationshipId relationship, String id, long rowVersion, byte[] content) {
        return contents.open(type, content, ContentContext.shared(tenant, relationship, kind, id, rowVersion));
    }

    /** Writes what one command changed, and nothing else. */
    void write(Connection connection, List<EntityRow<T>> rows) throws SQLException {
        insert(connection, rows.stream().filter(row -> row.change().fresh()).toList());
        update(connection, rows.stream().filter(row -> !row.change().fresh()).toList());
    }

    private void insert(Connection connection, List<EntityRow<T>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try {
            insert.write(connection, rows);
        } catch (BatchUpdateException e) {
            if (!dialect.isDuplicateKey(e)) {
                throw e;
            }
            EntityRow<T> refused = rows.get(RowWriter.firstRefused(e, rows.size()));
            throw new DuplicateIdException(kind.name().toLowerCase(Locale.ROOT), id.apply(refused.entity()));
        }
    }

    private void update(Connection connection, List<EntityRow<T>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        int[] met = update.write(connection, rows);
        for (int i = 0; i < met.length; i++) {
            if (met[i] != 1 && met[i] != Statement.SUCCESS_NO_INFO) {
                throw new StoreException(kind + " " + id.apply(rows.get(i).entity()) + " of relationship "
                        + rows.get(i).relationship() + " has no row");
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
