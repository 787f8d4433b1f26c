package dev.mentoring.persistence.jdbc;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Fills the tables of PostgreSQL with so many rows that it chooses its plans as it would for a host: each row that is there is
 * repeated, in other relationships and within its own.
 *
 * @param place the database
 */
record ManyRows(TestServer.Place place) {
    private static final int TIMES_EACH = 4_000;

    private static final List<String> OF_A_RELATIONSHIP =
            List.of("session", "goal", "action", "journal", "author_content", "command", "outbox", "content_key");

    private static final List<String> TIMES = List.of(
            "proposed_at", "attention_at", "starts_at", "written_at", "given_at", "due_at", "created_at", "wrapped_at");

    /** Repeats everything, and has the database count what it has. */
    void fill() throws SQLException {
        repeat("relationship", "id", elsewhere("n"));
        repeat("outbox_queue", "relationship_id", elsewhere("n"));
        for (String table : OF_A_RELATIONSHIP) {
            repeat(table, "relationship_id", inSomeOf());
        }
        for (String table : OF_A_RELATIONSHIP) {
            if (!table.equals("content_key")) {
                repeat(table, "relationship_id", within());
            }
        }
        place.execute("VACUUM ANALYZE");
    }

    /** A quarter of it another tenant's, spread over people, programmes and time. */
    private static Map<String, String> elsewhere(String number) {
        Map<String, String> values = new HashMap<>();
        values.put("tenant", "CASE WHEN " + number + " % 4 = 0 THEN 'other' ELSE tenant END");
        values.put("id", "id || '-' || n");
        values.put("relationship_id", "relationship_id || '-' || " + number);
        values.put("command_key", "command_key || '-' || n");
        values.put("external_id", "'ext-' || n");
        values.put("mentor", "'mentor-' || n % 120");
        values.put("mentee", "'mentee-' || n % 150");
        values.put("status", "CASE WHEN status = 'ACTIVE' AND n % 7 > 2 THEN 'COMPLETED' ELSE status END");
        values.put("programme", "'programme-' || n % 30");
        for (String time : TIMES) {
            values.put(time, time + " + n * 60000");
        }
        values.put("due_on", "due_on + n % 120");
        values.put("content", "'\\x00'");
        return values;
    }

    /** The same, so that there are several in each. */
    private static Map<String, String> inSomeOf() {
        Map<String, String> values = elsewhere("(1 + n % 500)");
        values.put("finished_version", "CASE WHEN finished_version > 0 THEN finished_version + n ELSE 0 END");
        values.put("version", "version + 100 * n");
        values.put("key_number", "key_number + n");
        values.put("state", "CASE WHEN n % 3 > 0 THEN 'DESTROYED' ELSE state END");
        return values;
    }

    /** All of it finished, one after the other. */
    private static Map<String, String> within() {
        Map<String, String> values = new HashMap<>();
        values.put("id", "id || '-' || n");
        for (String number : List.of("finished_version", "row_version", "version")) {
            values.put(number, number + " + 100 * n");
        }
        values.put("finished_at", "1772442000000 + n");
        values.put("command_key", "command_key || '+' || n");
        return values;
    }

    private void repeat(String entity, String relationship, Map<String, String> values) throws SQLException {
        String table = "mentoring_" + entity;
        List<String> columns = Rows.of(
                        place.direct(),
                        "SELECT column_name FROM information_schema.columns WHERE table_name = '" + table + "'")
                .stream()
                .map(row -> String.valueOf(row.get("COLUMN_NAME")).toLowerCase(Locale.ROOT))
                .toList();
        place.execute("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT "
                + columns.stream()
                        .map(column -> values.getOrDefault(column, column))
                        .collect(Collectors.joining(", "))
                + " FROM " + table + ", generate_series(1, " + TIMES_EACH + ") n WHERE " + relationship + " = 'r1'");
    }
}
