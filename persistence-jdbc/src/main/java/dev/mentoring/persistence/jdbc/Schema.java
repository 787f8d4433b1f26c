package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The library's tables in one database. Nothing here happens unless it is asked for.
 *
 * <p>They are made by plain SQL scripts, one a version, which lie in the jar beside this class, at
 * {@code schema/h2/V1__mentoring.sql} and so on. A host that keeps its schema with a tool of its own hands them to that tool;
 * {@link #writeTo} gives them with the names that the builder was told.
 */
public final class Schema {
    /** The version that this release works with. */
    public static final int VERSION = 1;

    private static final List<String> SCRIPTS = List.of("V1__mentoring.sql");

    private final DataSource dataSource;
    private final Dialect dialect;
    private final Tables tables;

    Schema(DataSource dataSource, Dialect dialect, Tables tables) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.tables = tables;
    }

    /**
     * Checks that the tables are those that this release works with.
     *
     * @throws SchemaVersionException if there are none, or they are older or newer
     * @throws StoreException if the database fails
     */
    public void validate() {
        int found = version();
        if (found != VERSION) {
            throw new SchemaVersionException(tables.named("schema_version"), found, VERSION);
        }
    }

    /**
     * Makes the tables, or brings older ones up to this release; those that are up to date stay as they are. Let one process
     * do it at a time: many databases, H2 among them, cannot undo a half-made schema.
     *
     * @throws SchemaVersionException if the tables are newer than this release
     * @throws StoreException if the database fails
     */
    public void migrate() {
        int found = version();
        if (found > VERSION) {
            throw new SchemaVersionException(tables.named("schema_version"), found, VERSION);
        }
        for (String script : SCRIPTS.subList(found, VERSION)) {
            run(script);
        }
    }

    /**
     * Writes the scripts that make the tables from nothing.
     *
     * @param sql where to write; it stays open
     * @throws IOException if it cannot be written
     */
    public void writeTo(Appendable sql) throws IOException {
        for (String script : SCRIPTS) {
            sql.append(text(script));
        }
    }

    private int version() {
        try (Connection connection = dataSource.getConnection()) {
            return exists(connection) ? version(connection) : 0;
        } catch (SQLException e) {
            if (dialect.isMissingTable(e)) {
                return 0;
            }
            throw DatabaseException.ofSchema("reading the version of the schema", e);
        }
    }

    /** Asked first, since some databases write a failed statement into a log of theirs. */
    private boolean exists(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String name = tables.prefix() + "schema_version";
        String stored = database.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
        try (ResultSet found = database.getTables(connection.getCatalog(), null, stored, null)) {
            return found.next();
        }
    }

    private int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet version =
                        statement.executeQuery("SELECT MAX(version) FROM " + tables.named("schema_version"))) {
            return version.next() ? version.getInt(1) : 0;
        }
    }

    private void run(String script) {
        try (OwnedTransaction transaction = OwnedTransaction.begin(dataSource, dialect);
                Statement statement = transaction.connection().createStatement()) {
            for (String sql : statements(text(script))) {
                statement.execute(sql);
            }
            transaction.commit();
        } catch (SQLException e) {
            throw DatabaseException.ofSchema("running " + script, e);
        }
    }

    /** The statements of a script: comments stand on lines of their own, and a statement ends with its line. */
    private static List<String> statements(String script) {
        String bare = script.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        return Arrays.stream(bare.split(";\\s*(\\n|$)"))
                .filter(sql -> !sql.isBlank())
                .toList();
    }

    private String text(String script) {
        try (InputStream stream = Schema.class.getResourceAsStream(dialect.scripts() + script)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + dialect.scripts() + script);
            }
            return tables.renamed(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
