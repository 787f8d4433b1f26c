package dev.mentoring.persistence.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * A view for reporting tools, as a session reads it that is not in UTC.
 *
 * @param dataSource the database
 * @param elsewhere what takes a session there
 * @param view its name
 */
record Report(DataSource dataSource, String elsewhere, String view) {

    /**
     * A row, by the names of its columns in capitals.
     *
     * @param columns what they say, as text; a timestamp as the instant that it is in UTC
     * @param flags those that are one
     */
    record Row(Map<String, String> columns, Map<String, Boolean> flags) {}

    /** The rows of a tenant by relationship and the column that is an id within it. */
    Map<List<String>, Row> rows(String tenant, String id) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            execute(connection, elsewhere);
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT * FROM " + view + " WHERE tenant = ?")) {
                statement.setString(1, tenant);
                try (ResultSet found = statement.executeQuery()) {
                    Map<List<String>, Row> rows = new HashMap<>();
                    while (found.next()) {
                        rows.put(List.of(found.getString("relationship_id"), found.getString(id)), row(found));
                    }
                    return rows;
                }
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Its columns that are a time. */
    Set<String> times() throws SQLException {
        return Rows.of(dataSource, "SELECT * FROM " + view).get(0).keySet().stream()
                .filter(column -> column.endsWith("_AT"))
                .collect(Collectors.toSet());
    }

    private static Row row(ResultSet found) throws SQLException {
        ResultSetMetaData columns = found.getMetaData();
        Row row = new Row(new TreeMap<>(), new TreeMap<>());
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i).toUpperCase(Locale.ROOT);
            int type = columns.getColumnType(i);
            if (type == Types.BOOLEAN || type == Types.BIT) {
                row.flags().put(name, found.getBoolean(i));
            } else if (type == Types.TIMESTAMP) {
                row.columns().put(name, instant(found, i));
            } else {
                row.columns().put(name, found.getString(i));
            }
        }
        return row;
    }

    private static String instant(ResultSet found, int column) throws SQLException {
        LocalDateTime time = found.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC).toString();
    }
}
