package dev.mentoring.persistence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The databases that the library works with. What differs from one to the next is said here and in its schema scripts. */
public enum Dialect {
    /** H2 from 2.0 on, embedded or as a server. */
    H2("H2") {
        @Override
        FailureCodes failures() {
            return FailureCodes.H2;
        }

        @Override
        String replace(String table, List<String> key, List<String> others) {
            List<String> all = all(key, others);
            return "MERGE INTO " + table + " (" + String.join(", ", all) + ") KEY (" + String.join(", ", key)
                    + ") VALUES (" + marks(all) + ")";
        }
    },

    /** PostgreSQL from 12 on. */
    POSTGRESQL("PostgreSQL") {
        @Override
        FailureCodes failures() {
            return FailureCodes.POSTGRESQL;
        }

        @Override
        String ifAbsent() {
            return " ON CONFLICT DO NOTHING";
        }

        @Override
        String replace(String table, List<String> key, List<String> others) {
            return insert(table, all(key, others)) + " ON CONFLICT (" + String.join(", ", key) + ") DO UPDATE SET "
                    + each(others, "EXCLUDED.%s");
        }

        @Override
        boolean joinsStatements() {
            return true;
        }
    },

    /** MariaDB from 10.6 on. For the longest content to pass its {@code max_allowed_packet} must be 64 MiB; by default it is 16. */
    MARIADB("MariaDB") {
        @Override
        FailureCodes failures() {
            return FailureCodes.INNODB;
        }

        @Override
        String replace(String table, List<String> key, List<String> others) {
            return replaceOnInnoDb(table, key, others);
        }

        @Override
        boolean schemaIsCatalog() {
            return true;
        }
    },

    /**
     * MySQL from 8.0.17 on. For the longest content to pass its {@code max_allowed_packet} must be 64 MiB, as it is by default.
     */
    MYSQL("MySQL") {
        @Override
        FailureCodes failures() {
            return FailureCodes.INNODB;
        }

        @Override
        String replace(String table, List<String> key, List<String> others) {
            return replaceOnInnoDb(table, key, others);
        }

        @Override
        boolean schemaIsCatalog() {
            return true;
        }

        @Override
        String firstRows() {
            return "LIMIT ?";
        }
    };

    private final String product;

    Dialect(String product) {
        this.product = product;
    }

    /** The dialect of a connection's database, by the name its driver gives. */
    static Dialect of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        return Arrays.stream(values())
                .filter(dialect -> dialect.product.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UnsupportedDatabaseException(name, known()));
    }

    /** The dialect of a data source's database. */
    static Dialect of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return of(connection);
        } catch (SQLException e) {
            throw new DatabaseException("opening the database", e, false);
        }
    }

    private static String known() {
        return Arrays.stream(values()).map(dialect -> dialect.product).collect(Collectors.joining(", "));
    }

    /** What its failures mean. */
    abstract FailureCodes failures();

    /** Whether transactions were in each other's way. */
    boolean isConflict(SQLException failure) {
        return failures().conflict().include(failure);
    }

    /** Whether a commit that failed so is known to have kept nothing. */
    boolean undone(SQLException failureOfCommit) {
        return isConflict(failureOfCommit) || SqlFailures.undone(failureOfCommit);
    }

    /**
     * What an INSERT ends with, so that it leaves out a row whose key is taken: where a failure would end the transaction, in
     * which it is still to be asked which key that was.
     */
    String ifAbsent() {
        return "";
    }

    /**
     * What puts a row in place of the one with its key, if there is one: one statement, since on InnoDB to delete what is not there
     * keeps others from writing beside it.
     *
     * @param key the columns of the key
     * @param others the other columns
     */
    abstract String replace(String table, List<String> key, List<String> others);

    /** An INSERT of one row. */
    static String insert(String table, List<String> columns) {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + marks(columns) + ")";
    }

    static String replaceOnInnoDb(String table, List<String> key, List<String> others) {
        return insert(table, all(key, others)) + " ON DUPLICATE KEY UPDATE " + each(others, "VALUES(%s)");
    }

    static List<String> all(List<String> key, List<String> others) {
        return Stream.concat(key.stream(), others.stream()).toList();
    }

    static String marks(List<String> columns) {
        return columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    }

    static String each(List<String> columns, String value) {
        return columns.stream()
                .map(column -> column + " = " + String.format(value, column))
                .collect(Collectors.joining(", "));
    }

    /** Whether a driver sends several statements, joined by semicolons, in one round trip, each with its parameters. */
    boolean joinsStatements() {
        return false;
    }

    /** What a SELECT ends with that reads so many rows and no more. */
    String firstRows() {
        return "FETCH FIRST ? ROWS ONLY";
    }

    /** Whether what SQL calls a schema is what JDBC calls a catalog. */
    boolean schemaIsCatalog() {
        return false;
    }

    /** Where its schema scripts lie in the jar. */
    String scripts() {
        return "schema/" + name().toLowerCase(Locale.ROOT) + "/";
    }
}
