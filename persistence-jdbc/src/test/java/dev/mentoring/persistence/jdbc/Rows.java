package dev.mentoring.persistence.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Reads and writes tables as they are, past the library; names in capitals. */
final class Rows {
    private Rows() {}

    static List<Map<String, Object>> of(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (found.next()) {
                Map<String, Object> row = new TreeMap<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.put(found.getMetaData().getColumnLabel(i).toUpperCase(Locale.ROOT), value(found, i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** Runs statements, one after the other, on one connection. */
    static void execute(DataSource dataSource, String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Object value(ResultSet found, int column) throws SQLException {
        return found.getMetaData().getColumnType(column) == Types.BLOB
                ? found.getBytes(column)
                : found.getObject(column);
    }
}
