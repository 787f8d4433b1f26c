package dev.mentoring.persistence.jdbc;

import dev.mentoring.event.PublishedEvent;
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
import java.util.function.Function;

/** The receipts of commands that were given under a key. */
final class CommandTable {
    private final RowWriter<Row> insert;
    private final RowWriter<Place> delete;
    private final String one;
    private final String oldest;

    /**
     * Where a receipt stands, as its columns have it.
     *
     * @param tenant its tenant
     * @param key the key of its command
     * @param relationship its relationship
     */
    private record Place(String tenant, String key, String relationship) {}

    /**
     * A receipt.
     *
     * @param tenant its tenant
     * @param receipt what it says
     */
    private record Row(String tenant, Receipt receipt) {
        Place place() {
            return new Place(
                    tenant, receipt.key().value(), receipt.relationship().value());
        }
    }

    CommandTable(Tables tables, Dialect dialect) {
        String table = tables.named("command");
        List<Column<Row>> says = List.of(
                Column.text("actor", row -> row.receipt().actor()),
                Column.optionalText("fingerprint", row -> row.receipt().fingerprint()),
                Column.number("version", row -> row.receipt().version()),
                Column.instant("given_at", row -> row.receipt().at()),
                Column.bytes(
                        "event",
                        row -> MentoringJson.writePublished(row.receipt().published())));
        this.insert = RowWriter.insert(table, RowWriter.concat(columns(Row::place), says), dialect);
        this.delete = RowWriter.delete(table, columns(place -> place));
        this.one = "SELECT tenant, command_key, relationship_id, actor, fingerprint, version, event FROM " + table
                + " WHERE tenant = ? AND command_key = ?";
        this.oldest = "SELECT tenant, command_key, relationship_id FROM " + table
                + " WHERE tenant = ? AND given_at < ? ORDER BY given_at " + dialect.firstRows();
    }

    private static <R> List<Column<R>> columns(Function<R, Place> place) {
        return List.of(
                Column.text("tenant", row -> place.apply(row).tenant()),
                Column.text("command_key", row -> place.apply(row).key()),
                Column.text("relationship_id", row -> place.apply(row).relationship()));
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

    /**
     * Removes the oldest, also such as cannot be read. Each with its relationship, as every write is, for the sake of databases that
     * are spread by it.
     */
    int forget(Connection connection, String tenant, Instant before, int limit) throws SQLException {
        List<Place> old = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(oldest)) {
            statement.setString(1, tenant);
            statement.setLong(2, ceilingMillis(before));
            statement.setInt(3, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    old.add(new Place(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
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
            StoredRow row = new StoredRow(rows, "the receipts");
            while (rows.next()) {
                found.add(new Row(row.text("tenant"), receipt(row)));
            }
            return found;
        }
    }

    private static Receipt receipt(StoredRow row) throws SQLException {
        CommandKey key = row.value("command_key", CommandKey::new);
        RelationshipId relationship = row.value("relationship_id", RelationshipId::new);
        String actor = row.text("actor");
        Optional<String> fingerprint = row.optionalValue("fingerprint", known -> known);
        long version = row.number("version", 1);
        try {
            PublishedEvent event = MentoringJson.readPublished(row.bytes("event"));
            return row.of(
                    "event or fingerprint", () -> new Receipt(key, relationship, actor, fingerprint, version, event));
        } catch (MalformedDocumentException e) {
            throw new StoreException("the receipt of command " + key + " cannot be read", e);
        }
    }
}
