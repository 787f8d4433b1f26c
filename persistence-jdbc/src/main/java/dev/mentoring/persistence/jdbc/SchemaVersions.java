package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.StoreException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a database says of its tables: which there are, and at which version.
 *
 * @param dataSource the database
 * @param dialect which product it is
 * @param tables what the tables are called
 */
record SchemaVersions(DataSource dataSource, Dialect dialect, Tables tables) {
    private static final String TABLE = "schema_version";

    /** Something asked of a connection. */
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /**
     * The version of the tables; 0 if there are none, or not all. It is read in a transaction that begins when the table is known to be
     * there: MySQL refuses to read one that is younger than what the transaction sees.
     */
    int current() {
        boolean made = ask(connection -> exists(connection, null, tables.prefix() + TABLE));
        return made ? ask(this::version) : 0;
    }

    /**
     * Refuses a table or view of the host's that is called as one of the library's. The table of versions is made before all others:
     * where it is, they are the library's.
     */
    void requireNoOtherTables(List<String> names) {
        ask(connection -> {
            String schema = schema(connection);
            for (String name : names) {
                if (exists(connection, schema, name) && !exists(connection, schema, tables.prefix() + TABLE)) {
                    throw new StoreException("there is a table " + name
                            + " already that is not the library's: choose another tablePrefix or schemaName");
                }
            }
            return names;
        });
    }

    private <T> T ask(Question<T> question) {
        try (OwnedTransaction transaction = OwnedTransaction.begin(dataSource, dialect)) {
            return question.ask(transaction.connection());
        } catch (SQLException e) {
            throw DatabaseException.ofSchema("reading the version of the schema", e, dialect.isConflict(e));
        }
    }

    /**
     * Asked before the table is read, since some databases write a failed statement into a log of theirs.
     *
     * @param schema where to look; null for everywhere that a connection sees
     */
    private boolean exists(Connection connection, @Nullable String schema, String table) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String name = exactly(database, stored(database, table));
        boolean catalogs = dialect.schemaIsCatalog();
        String catalog = catalogs ? schema : connection.getCatalog();
        String schemaName = catalogs || schema == null ? null : exactly(database, schema);
        try (ResultSet found = database.getTables(catalog, schemaName, name, null)) {
            return found.next();
        }
    }

    /** A name where a pattern is asked for. */
    private static String exactly(DatabaseMetaData database, String name) throws SQLException {
        String escape = database.getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }

    /** The schema in which a statement makes a table. */
    private String schema(Connection connection) throws SQLException {
        if (tables.schema().isPresent()) {
            return stored(connection.getMetaData(), tables.schema().get());
        }
        return dialect.schemaIsCatalog() ? connection.getCatalog() : connection.getSchema();
    }

    /** A name as the database keeps it that a statement gives without quotes. */
    private static String stored(DatabaseMetaData database, String name) throws SQLException {
        if (database.storesUpperCaseIdentifiers()) {
            return name.toUpperCase(Locale.ROOT);
        }
        return database.storesLowerCaseIdentifiers() ? name.toLowerCase(Locale.ROOT) : name;
    }

    private int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("SELECT MAX(version) FROM " + tables.named(TABLE))) {
            return version.next() ? version.getInt(1) : 0;
        } catch (SQLException e) {
            if (dialect.failures().missingTable().include(e)) {
                return 0;
            }
            throw e;
        }
    }
}
