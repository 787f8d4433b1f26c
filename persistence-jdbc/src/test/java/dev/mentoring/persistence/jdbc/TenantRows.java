package dev.mentoring.persistence.jdbc;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All that the tables hold of one tenant, past the library: to be compared, and to be put back as it was. */
final class TenantRows {
    private static final Set<Integer> BYTES = Set.of(Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY);

    /** In columns, which come first in every table of the library's. */
    private static final int LONGEST_KEY = 5;

    private final Connection connection;
    private final List<Table> tables = new ArrayList<>();

    /** A table, with the statements that read, empty and fill it. */
    private record Table(
            String name,
            List<Boolean> bytes,
            PreparedStatement read,
            PreparedStatement empty,
            PreparedStatement fill) {}

    /**
     * Finds the tables, the library's and the host's.
     *
     * @param connection in auto-commit mode, and used for nothing else
     */
    TenantRows(Connection connection) throws SQLException {
        this.connection = connection;
        try (ResultSet found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!name.endsWith("schema_version")) {
                    tables.add(table(name));
                }
            }
        }
    }

    private Table table(String name) throws SQLException {
        List<Boolean> bytes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + name + " WHERE tenant = ''")) {
            ResultSetMetaData columns = none.getMetaData();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                bytes.add(BYTES.contains(columns.getColumnType(column)));
            }
        }
        String key = bytes.size() < LONGEST_KEY ? "1, 2" : "1, 2, 3, 4, 5";
        return new Table(
                name,
                bytes,
                connection.prepareStatement("SELECT * FROM " + name + " WHERE tenant = ? ORDER BY " + key),
                connection.prepareStatement("DELETE FROM " + name + " WHERE tenant = ?"),
                connection.prepareStatement("INSERT INTO " + name + " VALUES ("
                        + String.join(", ", Collections.nCopies(bytes.size(), "?")) + ")"));
    }

    /** Every row of a tenant, by table; bytes as a {@link ByteBuffer}. */
    Map<String, List<List<Object>>> of(String tenant) throws SQLException {
        Map<String, List<List<Object>>> rows = new LinkedHashMap<>();
        for (Table table : tables) {
            List<List<Object>> of = new ArrayList<>();
            table.read().setString(1, tenant);
            try (ResultSet found = table.read().executeQuery()) {
                while (found.next()) {
                    of.add(row(table, found));
                }
            }
            rows.put(table.name(), of);
        }
        return rows;
    }

    private static List<Object> row(Table table, ResultSet found) throws SQLException {
        List<Object> row = new ArrayList<>();
        for (int column = 1; column <= table.bytes().size(); column++) {
            row.add(table.bytes().get(column - 1) ? ByteBuffer.wrap(found.getBytes(column)) : found.getObject(column));
        }
        return row;
    }

    /** The same without what is bytes, for what is sealed another way each time. */
    static Map<String, List<List<Object>>> withoutBytes(Map<String, List<List<Object>>> rows) {
        Map<String, List<List<Object>>> without = new LinkedHashMap<>();
        rows.forEach((table, of) -> {
            List<List<Object>> bare = new ArrayList<>();
            of.forEach(row -> bare.add(row.stream()
                    .map(value -> value instanceof ByteBuffer ? "bytes" : value)
                    .toList()));
            without.put(table, bare);
        });
        return without;
    }

    /** Makes the rows of a tenant those, of which these are the ones that it has. */
    void putBack(String tenant, Map<String, List<List<Object>>> these, Map<String, List<List<Object>>> those)
            throws SQLException {
        for (Table table : tables) {
            if (!these.get(table.name()).equals(those.get(table.name()))) {
                putBack(table, tenant, those.get(table.name()));
            }
        }
    }

    private static void putBack(Table table, String tenant, List<List<Object>> rows) throws SQLException {
        table.empty().setString(1, tenant);
        table.empty().executeUpdate();
        for (List<Object> row : rows) {
            for (int column = 1; column <= row.size(); column++) {
                Object value = row.get(column - 1);
                table.fill().setObject(column, value instanceof ByteBuffer bytes ? bytes.array() : value);
            }
            table.fill().executeUpdate();
        }
    }
}
