package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.store.JournalPosition;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is finished: a page of the journal, which four tables hold together, or one session. */
final class FinishedRows {
    private static final int PARAMETERS_OF_A_TABLE = 6;

    private final TableSet tables;
    private final String firstRows;
    private final String from;
    private final String before;
    private final String session;

    FinishedRows(TableSet tables, Dialect dialect) {
        this.tables = tables;
        this.firstRows = " " + dialect.firstRows();
        this.from = page("finished_version >= ? AND (finished_version > ? OR finished_index >= ?)", "ASC");
        this.before = page(
                "finished_version > 0 AND finished_version <= ? AND (finished_version < ? OR finished_index < ?)",
                "DESC");
        this.session = "SELECT row_version, content FROM " + tables.sessions().name()
                + " WHERE tenant = ? AND relationship_id = ? AND id = ? AND finished_version > 0";
    }

    private String page(String place, String order) {
        String columns = "id, row_version, finished_version, finished_index, finished_at, content";
        String placed = "'' AS id, finished_version AS row_version, finished_version, finished_index,"
                + " finished_at, content";
        String rows = " WHERE tenant = ? AND relationship_id = ? AND " + place;
        return finished("SESSION", columns, tables.sessions().name() + rows, order)
                + " UNION ALL " + finished("GOAL", columns, tables.goals().name() + rows, order)
                + " UNION ALL " + finished("ACTION", columns, tables.actions().name() + rows, order)
                + " UNION ALL " + finished("JOURNAL", placed, tables.journal().name() + rows, order)
                + " ORDER BY finished_version " + order + ", finished_index " + order + firstRows;
    }

    /**
     * The first entries of one table in an order; no more of each are read than the page takes. Every column of the index
     * is in the order, since it is read backwards only if all of them are.
     */
    private String finished(String kind, String columns, String rows, String order) {
        return "(SELECT '" + kind + "' AS kind, " + columns + " FROM " + rows
                + " ORDER BY tenant " + order + ", relationship_id " + order
                + ", finished_version " + order + ", finished_index " + order + firstRows + ")";
    }

    /** The first entries from a place on. */
    List<JournalEntry> from(Scope scope, RelationshipId relationship, JournalPosition place, int limit)
            throws SQLException {
        JournalPosition first = place.version() == 0 ? new JournalPosition(1, 0) : place;
        return page(from, scope, relationship, first, limit);
    }

    /** The last entries before a place, the latest first. */
    List<JournalEntry> before(Scope scope, RelationshipId relationship, JournalPosition place, int limit)
            throws SQLException {
        return page(before, scope, relationship, place, limit);
    }

    private List<JournalEntry> page(
            String sql, Scope scope, RelationshipId relationship, JournalPosition place, int limit)
            throws SQLException {
        try (PreparedStatement statement = scope.connection().prepareStatement(sql)) {
            for (int table = 0; table < 4; table++) {
                int offset = table * PARAMETERS_OF_A_TABLE;
                statement.setString(offset + 1, scope.tenant());
                statement.setString(offset + 2, relationship.value());
                statement.setLong(offset + 3, place.version());
                statement.setLong(offset + 4, place.version());
                statement.setInt(offset + 5, place.index());
                statement.setInt(offset + 6, limit);
            }
            statement.setInt(4 * PARAMETERS_OF_A_TABLE + 1, limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<JournalEntry> entries = new ArrayList<>();
                StoredRow row = new StoredRow(rows, "the journal of relationship " + relationship);
                while (rows.next()) {
                    entries.add(entry(scope, relationship, row));
                }
                return entries;
            }
        }
    }

    private JournalEntry entry(Scope scope, RelationshipId relationship, StoredRow row) throws SQLException {
        JournalPosition position =
                new JournalPosition(row.number("finished_version", 1), row.smallNumber("finished_index"));
        ContentContext.Kind kind = ContentContext.Kind.valueOf(row.text("kind"));
        JournalItem item = switch (kind) {
            case SESSION -> new JournalItem.FinishedSession(entity(scope, relationship, row, tables.sessions()));
            case GOAL -> new JournalItem.FinishedGoal(entity(scope, relationship, row, tables.goals()));
            case ACTION -> new JournalItem.FinishedAction(entity(scope, relationship, row, tables.actions()));
            case JOURNAL -> tables.journal().read(scope, relationship, position, row.bytes("content"));
            case RELATIONSHIP, REFLECTION, PREPARATION, RATING ->
                throw new IllegalStateException("no entry of a journal is one of " + kind);
        };
        return new JournalEntry(position, row.instant("finished_at"), item);
    }

    private static <T> T entity(Scope scope, RelationshipId relationship, StoredRow row, EntityTable<T> table)
            throws SQLException {
        return table.read(scope, relationship, row.text("id"), row.number("row_version", 1), row.bytes("content"));
    }

    Optional<Session> session(Scope scope, RelationshipId relationship, SessionId id) throws SQLException {
        try (PreparedStatement statement = scope.connection().prepareStatement(session)) {
            statement.setString(1, scope.tenant());
            statement.setString(2, relationship.value());
            statement.setString(3, id.value());
            try (ResultSet found = statement.executeQuery()) {
                StoredRow row = new StoredRow(found, "session " + id + " of relationship " + relationship);
                return found.next()
                        ? Optional.of(tables.sessions()
                                .read(
                                        scope,
                                        relationship,
                                        id.value(),
                                        row.number("row_version", 1),
                                        row.bytes("content")))
                        : Optional.empty();
            }
        }
    }
}
