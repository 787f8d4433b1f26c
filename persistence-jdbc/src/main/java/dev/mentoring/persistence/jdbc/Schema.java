package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The library's tables in one database. Nothing here happens unless it is asked for.
 *
 * <p>They are made by plain SQL scripts, one a version and a {@link Dialect}, which lie in the jar beside this class, at
 * {@code schema/h2/V1__mentoring.sql}, {@code schema/postgresql/V1__mentoring.sql} and so on. A host that keeps its schema
 * with a tool of its own hands them to that tool; {@link #writeTo} gives them with the names that the builder was told.
 *
 * <p><b>For reporting tools</b> they make four views beside the tables: {@code mentoring_relationship_report}, {@code
 * mentoring_session_report}, {@code mentoring_goal_report} and {@code mentoring_action_report}. They show of every tenant's rows,
 * live and finished, what a coordinator may see, statuses, dates, counts and reason codes, and nothing that was said; who may see
 * which rows the host decides. A column whose name ends in {@code _at} is a timestamp in UTC, exact to the millisecond and the same
 * in every session's time zone; it has no zone of its own, since not every database has a type with one. MariaDB and MySQL show an
 * instant that lies outside the years 1 to 9999 as {@code NULL}. Nothing can be written through a view. A tool needs a user who
 * may read the views and nothing else:
 *
 * <pre>{@code
 * GRANT SELECT ON mentoring_relationship_report TO reporting;
 * }</pre>
 *
 * <p>The views read with the rights of the user who made them, who has to remain.
 */
public final class Schema {
    /** The version that this release works with. */
    public static final int VERSION = 1;

    private static final List<String> SCRIPTS = List.of("V1__mentoring.sql");
    private static final int ATTEMPTS = 10;
    private static final Pattern TABLE = Pattern.compile("^\\s*CREATE (?:TABLE|VIEW) (?:\\w+\\.)?(\\w+)");

    private final DataSource dataSource;
    private final Dialect dialect;
    private final Tables tables;
    private final SchemaVersions versions;

    Schema(DataSource dataSource, Dialect dialect, Tables tables) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.tables = tables;
        this.versions = new SchemaVersions(dataSource, dialect, tables);
    }

    /**
     * Checks that the tables are those that this release works with.
     *
     * @throws SchemaVersionException if there are none, or they are older or newer
     * @throws StoreException if the database fails
     */
    public void validate() {
        int found = versions.current();
        if (found != VERSION) {
            throw new SchemaVersionException(tables.named("schema_version"), found, VERSION);
        }
    }

    /**
     * Makes the tables, or brings older ones up to this release; those that are up to date stay as they are. Several
     * processes may do it at once, and one that was stopped half way leaves a schema that the next goes on with: PostgreSQL
     * undoes a script that does not end, and elsewhere a script passes over what is made already. The user of the data source
     * must be allowed to create tables and views; one who only uses them need not be.
     *
     * @throws SchemaVersionException if the tables are newer than this release
     * @throws StoreException if the database fails, or has a table or view of such a name that is not the library's; nothing is made
     *     then
     */
    public void migrate() {
        Backoff backoff = Backoff.jittered();
        for (int attempt = 1; ; attempt++) {
            int found = versions.current();
            if (found > VERSION) {
                throw new SchemaVersionException(tables.named("schema_version"), found, VERSION);
            }
            if (found == VERSION) {
                return;
            }
            try {
                run(found);
            } catch (DatabaseException e) {
                boolean overtaken = versions.current() != found;
                if (!overtaken && !(e.isConflict() && attempt < ATTEMPTS && backoff.pauseAfter(attempt))) {
                    throw e;
                }
            }
        }
    }

    private void run(int found) {
        String script = SCRIPTS.get(found);
        List<String> statements = statements(text(script));
        if (found == 0) {
            versions.requireNoOtherTables(tablesMadeBy(statements));
        }
        try (OwnedTransaction transaction = OwnedTransaction.begin(dataSource, dialect);
                Statement statement = transaction.connection().createStatement()) {
            for (String sql : statements) {
                run(statement, sql);
            }
            transaction.commit();
        } catch (SQLException e) {
            boolean again =
                    dialect.isConflict(e) || dialect.failures().madeMeanwhile().include(e);
            throw DatabaseException.ofSchema("running " + script, e, again);
        }
    }

    /** Runs a statement, unless another process, or an earlier one that was stopped, has made what it makes. */
    private void run(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!dialect.failures().madeAlready().include(e)) {
                throw e;
            }
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

    private static List<String> tablesMadeBy(List<String> statements) {
        return statements.stream()
                .map(TABLE::matcher)
                .filter(Matcher::find)
                .map(made -> made.group(1))
                .toList();
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
