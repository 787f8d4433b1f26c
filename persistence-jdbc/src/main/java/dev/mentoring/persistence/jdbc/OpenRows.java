package dev.mentoring.persistence.jdbc;

import dev.mentoring.action.Action;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.Pair;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.RelationshipBody;
import dev.mentoring.relationship.RelationshipHead;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.rule.Bounds;
import dev.mentoring.session.Session;
import dev.mentoring.store.StoreException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Loads what is open of a relationship: one statement, however much is finished. */
final class OpenRows {
    /** What rows are called that hold a key. */
    private static final String KEY = "KEY";

    private final TableSet tables;
    private final String sql;
    private final int parameters;

    /** With the keys of the relationship, if they stand in a table here. */
    OpenRows(TableSet tables, Optional<KeyTable> keys) {
        this.tables = tables;
        this.sql = root(tables.relationships().name())
                + open(tables.sessions())
                + open(tables.goals())
                + open(tables.actions())
                + keys.map(OpenRows::keys).orElse("");
        this.parameters = keys.isPresent() ? 10 : 8;
    }

    private static String root(String table) {
        return "SELECT 'RELATIONSHIP' AS kind, tenant, id AS relationship_id, id, version AS row_version, content,"
                + " shared_version, external_id, programme, mentor, mentee, status, version AS created_version, 0 AS created_index"
                + " FROM " + table + " WHERE tenant = ? AND id = ?";
    }

    private static String open(EntityTable<?> table) {
        return " UNION ALL SELECT '" + table.kind() + "', tenant, relationship_id, id, row_version, content,"
                + " NULL, NULL, NULL, NULL, NULL, NULL, created_version, created_index"
                + " FROM " + table.name() + " WHERE tenant = ? AND relationship_id = ? AND finished_version = 0";
    }

    private static String keys(KeyTable table) {
        return " UNION ALL SELECT '" + KEY + "', tenant, relationship_id, author, key_number, wrapped_key,"
                + " NULL, NULL, NULL, NULL, NULL, state, wrapped_at, 0"
                + " FROM " + table.name() + " WHERE tenant = ? AND relationship_id = ?";
    }

    /**
     * A row of any of the tables.
     *
     * @param <T> what its content is
     * @param value its content
     * @param createdVersion the version with which it came
     * @param createdIndex its place among those that came with it
     */
    private record Loaded<T>(T value, long createdVersion, int createdIndex) {
        static <T> List<T> inOrderOfCreation(List<Loaded<T>> rows) {
            return rows.stream()
                    .sorted(Comparator.comparingLong((Loaded<T> row) -> row.createdVersion())
                            .thenComparingInt(Loaded::createdIndex))
                    .map(Loaded::value)
                    .toList();
        }
    }

    Optional<MentoringRelationship> load(Scope scope, RelationshipId id) throws SQLException {
        try (PreparedStatement statement = scope.connection().prepareStatement(sql)) {
            for (int i = 1; i <= parameters; i += 2) {
                statement.setString(i, scope.tenant());
                statement.setString(i + 1, id.value());
            }
            try (ResultSet rows = statement.executeQuery()) {
                return new Reading(scope, id).read(rows);
            }
        }
    }

    /** The reading of one relationship's rows, which may come in any order, and so the keys after what they open. */
    private final class Reading {
        private final Scope scope;
        private final RelationshipId id;
        private final List<Loaded<Session>> sessions = new ArrayList<>();
        private final List<Loaded<SmartGoal>> goals = new ArrayList<>();
        private final List<Loaded<Action>> actions = new ArrayList<>();
        private Optional<RelationshipHead> head = Optional.empty();
        private Optional<RelationshipBody> body = Optional.empty();
        private final List<StoredKey> keys = new ArrayList<>();
        private final List<Runnable> sealed = new ArrayList<>();

        Reading(Scope scope, RelationshipId id) {
            this.scope = scope;
            this.id = id;
        }

        Optional<MentoringRelationship> read(ResultSet rows) throws SQLException {
            StoredRow row = new StoredRow(rows, "relationship " + id);
            while (rows.next()) {
                if (isAskedFor(rows)) {
                    readRow(row);
                }
            }
            scope.seals().take(id, keys);
            sealed.forEach(Runnable::run);
            if (head.isEmpty() || body.isEmpty()) {
                if (!sessions.isEmpty() || !goals.isEmpty() || !actions.isEmpty()) {
                    throw new StoreException("relationship " + id + " has open rows but no row of its own");
                }
                return Optional.empty();
            }
            return Optional.of(MentoringRelationship.restore(
                    head.get(),
                    body.get(),
                    Loaded.inOrderOfCreation(sessions),
                    Loaded.inOrderOfCreation(goals),
                    Loaded.inOrderOfCreation(actions)));
        }

        /** A database may be set to take two keys for equal that are not: what it finds then is somebody else's. */
        private boolean isAskedFor(ResultSet row) throws SQLException {
            return scope.tenant().equals(row.getString("tenant"))
                    && id.value().equals(row.getString("relationship_id"));
        }

        private void readRow(StoredRow row) throws SQLException {
            String kind = row.text("kind");
            if (kind.equals(KEY)) {
                keys.add(key(row));
                return;
            }
            switch (ContentContext.Kind.valueOf(kind)) {
                case RELATIONSHIP -> readRoot(row);
                case SESSION -> readEntity(row, tables.sessions(), sessions);
                case GOAL -> readEntity(row, tables.goals(), goals);
                case ACTION -> readEntity(row, tables.actions(), actions);
                case JOURNAL, REFLECTION, PREPARATION, RATING ->
                    throw new IllegalStateException("nothing open is one of " + kind);
            }
        }

        private void readRoot(StoredRow row) throws SQLException {
            long version = row.number("row_version", 1);
            head = Optional.of(new RelationshipHead(
                    id,
                    version,
                    row.number("shared_version", 1),
                    new Pair(row.value("mentor", ParticipantId::new), row.value("mentee", ParticipantId::new)),
                    row.value("programme", ProgrammeId::new),
                    row.optionalValue("external_id", known -> Bounds.hostId("externalId", known)),
                    row.value("status", RelationshipStatus::valueOf)));
            byte[] content = row.bytes("content");
            sealed.add(() -> body = Optional.of(tables.relationships().read(scope, id, version, content)));
        }

        private <T> void readEntity(StoredRow row, EntityTable<T> table, List<Loaded<T>> into) throws SQLException {
            String entity = row.value("id", known -> Bounds.id("id", known));
            long version = row.number("row_version", 1);
            byte[] content = row.bytes("content");
            long createdVersion = row.number("created_version", 1);
            int createdIndex = row.smallNumber("created_index");
            sealed.add(() -> into.add(
                    new Loaded<>(table.read(scope, id, entity, version, content), createdVersion, createdIndex)));
        }

        private StoredKey key(StoredRow row) throws SQLException {
            KeyName name =
                    new KeyName(scope.tenant(), id, row.value("id", KeyTable::author), row.smallNumber("row_version"));
            return new StoredKey(
                    name,
                    row.value("status", StoredKey.State::valueOf),
                    row.bytes("content"),
                    row.number("created_version", Long.MIN_VALUE));
        }
    }
}
