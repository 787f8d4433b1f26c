package dev.mentoring.persistence.jdbc;

import dev.mentoring.json.MalformedDocumentException;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.ConflictException;
import dev.mentoring.store.Receipt;
import dev.mentoring.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The receipts of commands that were given under a key. */
final class CommandTable {
    private final RowWriter<Row> insert;
    private final RowWriter<Row> delete;
    private final String one;
    private final String oldest;

    /**
     * A receipt.
     *
     * @param tenant its tenant
     * @param receipt what it says
     */
    private record Row(String tenant, Receipt receipt) {}

    CommandTable(Tables tables, Dialect dialect) {
        String table = tables.named("command");
        List<Column<Row>> place = List.of(
                Column.text("tenant", Row::tenant),
                Column.text("command_key", row -> row.receipt().key().value()),
                Column.text(
                        "relationship_id", row -> row.receipt().relationship().value()));
        List<Column<Row>> says = List.of(
                Column.text("actor", row -> row.receipt().actor()),
                Column.optionalText("fingerprint", row -> row.receipt().fingerprint()),
                Column.number("version", row -> row.receipt().version()),
                Column.instant("given_at", row -> row.receipt().at()),
                Column.bytes(
                        "event",
                        row -> MentoringJson.writePublished(row.receipt().published())));
        this.insert = RowWriter.insert(table, RowWriter.concat(place, says), dialect);
        this.delete = RowWriter.delete(table, place);
        String select = "SELECT tenant, command_key, relationship_id, actor, fingerprint, version, event FROM " + table;
        this.one = select + " WHERE tenant = ? AND command_key = ?";
        this.oldest = select + " WHERE tenant = ? AND given_at < ? ORDER BY given_at " + dialect.firstRows();
    }

    /** Writes a receipt, unless its key has one: then somebody else was faster, and who begins again finds theirs. */
    void insert(Writes writes, String tenant, Receipt receipt) {
        writes.insert(insert, List.of(new Row(tenant, receipt)), () -> {
            throw new ConflictException(receipt.relationship(), receipt.version() - 1);
        });
    }

    Optional<Receipt> find(Connection connection, String tenant, CommandKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(one)) {
            statement.setString(1, tenant);
            statement.setString(2, key.value());
            // Exactly, whatever the database is set to take for equal.
            return read(statement).stream()
                    .filter(row ->
                            row.tenant().equals(tenant) && row.receipt().key().equals(key))
                    .map(Row::receipt)
                    .findFirst();
        }
    }

    /** Each with its relationship, as every write is, for the sake of databases that are spread by it. */
    int forget(Connection connection, String tenant, Instant before, int limit) throws SQLException {
        List<Row> old;
        try (PreparedStatement statement = connection.prepareStatement(oldest)) {
            statement.setString(1, tenant);
            statement.setLong(2, ceilingMillis(before));
            statement.setInt(3, limit);
            old = read(statement);
        }
        if (!old.isEmpty()) {
            delete.write(connection, old);
        }
        return old.size();
    }

    /** What is stored has no part of a millisecond, so that it lies before an instant just if it does before the next full one. */
    private static long ceilingMillis(Instant instant) {
        try {
            long floor = instant.toEpochMilli();
            return Instant.ofEpochMilli(floor).isBefore(instant) ? floor + 1 : floor;
        } catch (ArithmeticException e) {
            return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private static List<Row> read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<Row> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Row(rows.getString("tenant"), receipt(rows)));
            }
            return found;
        }
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        CommandKey key = new CommandKey(row.getString("command_key"));
        try {
            return new Receipt(
                    key,
                    new RelationshipId(row.getString("relationship_id")),
                    row.getString("actor"),
                    Optional.ofNullable(row.getString("fingerprint")),
                    row.getLong("version"),
                    MentoringJson.readPublished(row.getBytes("event")));
        } catch (MalformedDocumentException e) {
            throw new StoreException("the receipt of command " + key + " cannot be read", e);
        }
    }
}
