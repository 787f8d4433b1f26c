package dev.mentoring.persistence.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Which tables the library has, as they are made; by their names without the prefix. */
final class LibraryTables {
    private static final String COLUMNS = "SELECT t.table_name, c.column_name FROM information_schema.tables t"
            + " JOIN information_schema.columns c ON c.table_schema = t.table_schema AND c.table_name = t.table_name"
            + " WHERE t.table_schema = 'PUBLIC' AND t.table_type = 'BASE TABLE'";

    private static final Map<String, Set<String>> TABLES = made();

    private LibraryTables() {}

    /** One database has the same as every other. */
    private static Map<String, Set<String>> made() {
        DataSource dataSource = H2.inMemory();
        JdbcMentoring.over(dataSource).schema().migrate();
        Map<String, Set<String>> tables = new TreeMap<>();
        try {
            for (Map<String, Object> row : Rows.of(dataSource, COLUMNS)) {
                String name = name(row, "TABLE_NAME").substring(Tables.DEFAULT_PREFIX.length());
                tables.computeIfAbsent(name, table -> new TreeSet<>()).add(name(row, "COLUMN_NAME"));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return tables;
    }

    private static String name(Map<String, Object> row, String column) {
        return ((String) row.get(column)).toLowerCase(Locale.ROOT);
    }

    static List<String> all() {
        return List.copyOf(TABLES.keySet());
    }

    /** Those that have a column. */
    static List<String> with(String column) {
        return TABLES.keySet().stream()
                .filter(table -> TABLES.get(table).contains(column))
                .toList();
    }

    /** The column of a table that says which relationship a row belongs to. */
    static String relationshipIn(String table) {
        return TABLES.get(table).contains("relationship_id") ? "relationship_id" : "id";
    }
}
