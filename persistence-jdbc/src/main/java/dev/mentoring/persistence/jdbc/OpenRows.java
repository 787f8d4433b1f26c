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
import dev.mentoring.session.Session;
import dev.mentoring.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Loads what is open of a relationship: one statement, however much is finished. */
final class OpenRows {
    private final TableSet tables;
    private final String sql;

    OpenRows(TableSet tables) {
        this.tables = tables;
        this.sql = root(tables.relationships().name())
                + open(tables.sessions())
                + open(tables.goals())
                + open(tables.actions());
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

    Optional<MentoringRelationship> load(Connection connection, String tenant, RelationshipId id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= 8; i += 2) {
                statement.setString(i, tenant);
                statement.setString(i + 1, id.value());
            }
            try (ResultSet rows = statement.executeQuery()) {
                return new Reading(tenant, id).read(rows);
            }
        }
    }

    /** The reading of one relationship's rows, which may come in any order. */
    private final class Reading {
        private final String tenant;
        private final RelationshipId id;
        private final List<Loaded<Session>> sessions = new ArrayList<>();
        private final List<Loaded<SmartGoal>> goals = new ArrayList<>();
        private final List<Loaded<Action>> actions = new ArrayList<>();
        private Optional<RelationshipHead> head = Optional.empty();
        private Optional<RelationshipBody> body = Optional.empty();

        Reading(String tenant, RelationshipId id) {
            this.tenant = tenant;
            this.id = id;
        }

        Optional<MentoringRelationship> read(ResultSet rows) throws SQLException {
            while (rows.next()) {
                if (isAskedFor(rows)) {
                    readRow(rows);
                }
            }
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
            return tenant.equals(row.getString("tenant")) && id.value().equals(row.getString("relationship_id"));
        }

        private void readRow(ResultSet row) throws SQLException {
            switch (ContentContext.Kind.valueOf(row.getString("kind"))) {
                case RELATIONSHIP -> readRoot(row);
                case SESSION -> sessions.add(entity(row, tables.sessions()));
                case GOAL -> goals.add(entity(row, tables.goals()));
                case ACTION -> actions.add(entity(row, tables.actions()));
                case JOURNAL, REFLECTION, PREPARATION, RATING ->
                    throw new IllegalStateException("nothing open is one of " + row.getString("kind"));
            }
        }

        private void readRoot(ResultSet row) throws SQLException {
            long version = row.getLong("row_version");
            head = Optional.of(new RelationshipHead(
                    id,
                    version,
                    row.getLong("shared_version"),
                    new Pair(new ParticipantId(row.getString("mentor")), new ParticipantId(row.getString("mentee"))),
                    new ProgrammeId(row.getString("programme")),
                    Optional.ofNullable(row.getString("external_id")),
                    RelationshipStatus.valueOf(row.getString("status"))));
            body = Optional.of(tables.relationships().read(tenant, id, version, row.getBytes("content")));
        }

        private <T> Loaded<T> entity(ResultSet row, EntityTable<T> table) throws SQLException {
            T value = table.read(tenant, id, row.getString("id"), row.getLong("row_version"), row.getBytes("content"));
            return new Loaded<>(value, row.getLong("created_version"), row.getInt("created_index"));
        }
    }
}
