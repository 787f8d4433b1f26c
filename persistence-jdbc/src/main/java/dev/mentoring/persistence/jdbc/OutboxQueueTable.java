package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.Unsaved;
import dev.mentoring.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row for each relationship that has ever published anything through the outbox. */
final class OutboxQueueTable {
    private static final int NEVER = 0;

    private final QueuesPassedOver passedOver = new QueuesPassedOver();
    private final String table;
    private final RowWriter<OutboxQueue> insert;
    private final RowWriter<OutboxQueue> arrive;
    private final RowWriter<OutboxQueue> change;
    private final RowWriter<OutboxQueue> drain;
    private final String due;
    private final String parked;
    private final String one;
    private final String countParked;

    OutboxQueueTable(Tables tables, Dialect dialect) {
        this.table = tables.named("outbox_queue");
        List<Column<OutboxQueue>> key = List.of(
                Column.text("tenant", OutboxQueue::tenant),
                Column.text("relationship_id", queue -> queue.relationship().value()));
        List<Column<OutboxQueue>> seen = List.of(Column.number("claims", queue -> queue.claims() - 1));
        Column<OutboxQueue> last = Column.number("last_version", OutboxQueue::lastVersion);
        List<Column<OutboxQueue>> state = List.of(
                Column.number("due_at", OutboxQueue::dueAt),
                Column.optionalInstant("parked_at", OutboxQueue::parkedAt),
                Column.number("attempts", OutboxQueue::attempts),
                Column.number("claims", OutboxQueue::claims));
        this.insert = RowWriter.insert(table, RowWriter.concat(key, RowWriter.concat(List.of(last), state)), dialect);
        this.arrive = new RowWriter<>(
                "UPDATE " + table + " SET last_version = ?, due_at = COALESCE(due_at, ?)"
                        + " WHERE tenant = ? AND relationship_id = ?",
                RowWriter.concat(List.of(last, state.get(0)), key));
        this.change = RowWriter.update(table, state, RowWriter.concat(key, seen));
        this.drain = new RowWriter<>(
                "UPDATE " + table + " SET due_at = NULL, attempts = 0, claims = ?"
                        + " WHERE tenant = ? AND relationship_id = ? AND claims = ? AND last_version = ?",
                RowWriter.concat(List.of(state.get(3)), RowWriter.concat(key, RowWriter.concat(seen, List.of(last)))));
        String select = "SELECT relationship_id, last_version, due_at, parked_at, attempts, claims FROM " + table
                + " WHERE tenant = ?";
        this.due = select + " AND due_at <= ? ORDER BY due_at " + dialect.firstRows();
        this.parked = select + " AND due_at = ? ORDER BY parked_at, relationship_id " + dialect.firstRows();
        this.one = select + " AND relationship_id = ?";
        this.countParked = "SELECT COUNT(*) FROM " + table + " WHERE tenant = ? AND due_at = ?";
    }

    /**
     * An event was written. A queue that waits for its time or is parked goes on to. One that is older than the outbox has its row
     * made with its first event.
     */
    void arrived(Writes writes, Connection connection, String tenant, Unsaved unsaved, Instant now) {
        OutboxQueue queue = new OutboxQueue(
                tenant,
                unsaved.relationship().id(),
                unsaved.relationship().version(),
                now.toEpochMilli(),
                Optional.empty(),
                NEVER,
                NEVER);
        if (unsaved.before().isEmpty()) {
            writes.insert(insert, List.of(queue));
        } else {
            writes.change(arrive, List.of(queue), index -> insert.write(connection, queue));
        }
    }

    /** Puts a queue in place of the one that it was made from, if nobody else has changed that. */
    boolean change(Connection connection, OutboxQueue queue) throws SQLException {
        return change.write(connection, queue) == 1;
    }

    /** Marks a queue as empty, if no event has arrived either. */
    boolean drain(Connection connection, OutboxQueue queue) throws SQLException {
        return drain.write(connection, queue) == 1;
    }

    List<OutboxQueue> due(Connection connection, String tenant, Instant now, int limit) throws SQLException {
        return queues(connection, due, tenant, now.toEpochMilli(), limit);
    }

    List<OutboxQueue> parked(Connection connection, String tenant, int limit) throws SQLException {
        return queues(connection, parked, tenant, OutboxQueue.PARKED, limit);
    }

    /** At most so many. Those that cannot be read are passed over, however many of them come first. */
    private List<OutboxQueue> queues(Connection connection, String sql, String tenant, long due, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            statement.setLong(2, due);
            for (int asked = limit; ; asked *= 2) {
                statement.setInt(3, asked);
                List<OutboxQueue> found = new ArrayList<>();
                if (readable(statement, tenant, found) < asked || found.size() >= limit) {
                    return found.subList(0, Math.min(limit, found.size()));
                }
            }
        }
    }

    /** Reads what can be read; how many rows there were. */
    private int readable(PreparedStatement statement, String tenant, List<OutboxQueue> found) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            int met = 0;
            StoredRow row = new StoredRow(rows, "the outbox");
            while (rows.next()) {
                met++;
                try {
                    found.add(queue(row, tenant));
                } catch (StoreException e) {
                    passedOver.tell(tenant, row, e);
                }
            }
            return met;
        }
    }

    Optional<OutboxQueue> find(Connection connection, String tenant, RelationshipId relationship) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(one)) {
            statement.setString(1, tenant);
            statement.setString(2, relationship.value());
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(queue(new StoredRow(found, "the outbox"), tenant)) : Optional.empty();
            }
        }
    }

    private static OutboxQueue queue(StoredRow row, String tenant) throws SQLException {
        return new OutboxQueue(
                tenant,
                row.value("relationship_id", RelationshipId::new),
                row.number("last_version", 1),
                row.row().getLong("due_at"),
                row.optionalInstant("parked_at"),
                row.smallNumber("attempts"),
                row.number("claims", 0));
    }

    long countParked(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(countParked)) {
            statement.setString(1, tenant);
            statement.setLong(2, OutboxQueue.PARKED);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    String name() {
        return table;
    }
}
