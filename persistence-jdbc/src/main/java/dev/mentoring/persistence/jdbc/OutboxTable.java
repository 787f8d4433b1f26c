package dev.mentoring.persistence.jdbc;

import dev.mentoring.event.EventType;
import dev.mentoring.event.PublishedEvent;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.Unsaved;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The published events that wait. */
final class OutboxTable {
    private final String table;
    private final RowWriter<Row> insert;
    private final RowWriter<OutboxEvent> delete;
    private final String next;
    private final String status;

    /**
     * An event as it is written.
     *
     * @param tenant its tenant
     * @param version the relationship's version after it
     * @param event what was published
     * @param publishing where to
     */
    private record Row(String tenant, long version, PublishedEvent event, Publishing publishing) {
        byte[] json() {
            return CloudEvents.write(publishing.source(), tenant, version, event);
        }
    }

    OutboxTable(Tables tables, Dialect dialect) {
        this.table = tables.named("outbox");
        this.insert = RowWriter.insert(
                table,
                List.of(
                        Column.text("tenant", Row::tenant),
                        Column.text(
                                "relationship_id",
                                row -> row.event().relationship().value()),
                        Column.number("version", Row::version),
                        Column.text("type", row -> row.event().type().id()),
                        Column.instant(
                                "written_at", row -> row.publishing().clock().instant()),
                        Column.bytes("event", Row::json)),
                dialect);
        this.delete = RowWriter.delete(
                table,
                List.of(
                        Column.text("tenant", OutboxEvent::tenant),
                        Column.text(
                                "relationship_id", event -> event.relationship().value()),
                        Column.number("version", OutboxEvent::version)));
        this.next = "SELECT version, type, event FROM " + table
                + " WHERE tenant = ? AND relationship_id = ? ORDER BY version " + dialect.firstRows();
        this.status = "SELECT COUNT(*), MIN(written_at) FROM " + table + " WHERE tenant = ?";
    }

    void insert(Writes writes, String tenant, Unsaved unsaved, Publishing publishing) {
        long version = unsaved.relationship().version();
        writes.insert(insert, List.of(new Row(tenant, version, unsaved.event().published(), publishing)));
    }

    void delete(Connection connection, OutboxEvent event) throws SQLException {
        delete.write(connection, event);
    }

    /** The first events of a relationship. */
    List<OutboxEvent> next(Connection connection, String tenant, RelationshipId relationship, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(next)) {
            statement.setString(1, tenant);
            statement.setString(2, relationship.value());
            statement.setInt(3, limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<OutboxEvent> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new OutboxEvent(
                            tenant,
                            relationship,
                            rows.getLong("version"),
                            EventType.ofId(rows.getString("type")),
                            new String(rows.getBytes("event"), StandardCharsets.UTF_8)));
                }
                return found;
            }
        }
    }

    OutboxStatus status(Connection connection, String tenant, long parked) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(status)) {
            statement.setString(1, tenant);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long backlog = row.getLong(1);
                Optional<Instant> oldest =
                        backlog == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(row.getLong(2)));
                return new OutboxStatus(backlog, oldest, parked);
            }
        }
    }

    String name() {
        return table;
    }
}
