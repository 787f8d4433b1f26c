package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every database has the same tables, with the same columns in the same order, and the same keys; and the same views. */
class SchemaParityTest {
    private static final Pattern TABLE =
            Pattern.compile("CREATE TABLE (\\w+) \\(\\n(.*?)\\n\\)([^;]*);", Pattern.DOTALL);
    private static final Pattern INDEX = Pattern.compile("CREATE INDEX (\\w+)\\s+ON (\\w+) (\\([^)]*\\));");

    private static final Pattern VIEW = Pattern.compile("CREATE VIEW (\\w+) AS\\n(.*?);", Pattern.DOTALL);

    /**
     * A table, as a script makes it.
     *
     * @param columns each with its type and whether it may be empty
     * @param keys and indexes
     */
    private record Table(List<String> columns, Set<String> keys) {}

    @ParameterizedTest
    @EnumSource
    void theTablesAreThoseOfH2(Dialect dialect) throws IOException {
        Map<String, Table> tables = tables(dialect);

        assertThat(tables).hasSize(11).isEqualTo(tables(Dialect.H2));
        assertThat(tables.values())
                .allSatisfy(table -> assertThat(table.keys()).anyMatch(key -> key.startsWith("PRIMARY KEY")));
    }

    @ParameterizedTest
    @EnumSource
    void theViewsAreThoseOfH2(Dialect dialect) throws IOException {
        Map<String, String> views = views(dialect);

        assertThat(views).hasSize(4).isEqualTo(views(Dialect.H2));
        assertThat(views.values())
                .allSatisfy(view -> assertThat(view)
                        .contains("UTC(", " ended_at")
                        .doesNotContain("content", "version", "mentoring_author", " e.finished_at", "_by AS"));
    }

    /** A row takes no more memory than the longest that is written. */
    @ParameterizedTest
    @EnumSource
    void everyColumnOfBytesHasALimit(Dialect dialect) throws IOException {
        List<String> bytes = tables(dialect).values().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.contains(" BYTES"))
                .toList();

        assertThat(bytes)
                .hasSize(9)
                .allMatch(column -> column.matches("(\\w+) .* CHECK \\(OCTET_LENGTH\\(\\1\\) <= \\d+\\)"));
        assertThat(bytes)
                .filteredOn(column -> column.startsWith("content "))
                .hasSize(6)
                .allMatch(column -> column.endsWith(" <= " + Contents.MOST_BYTES + ")"));
    }

    @ParameterizedTest
    @EnumSource
    void theVersionIsWrittenLast(Dialect dialect) throws IOException {
        String script = script(dialect).strip();

        assertThat(script).endsWith("INSERT INTO mentoring_schema_version (version) VALUES (1);");
        assertThat(tables(dialect).keySet().iterator().next()).isEqualTo("mentoring_schema_version");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void everyTableIsTransactionalAndComparesByteByByte(Dialect dialect) throws IOException {
        String collation = dialect == Dialect.MYSQL ? "utf8mb4_0900_bin" : "utf8mb4_nopad_bin";

        assertThat(TABLE.matcher(script(dialect)).results().map(table -> table.group(3)))
                .hasSize(11)
                .containsOnly(" ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE " + collation);
    }

    private static String script(Dialect dialect) throws IOException {
        StringBuilder script = new StringBuilder();
        new Schema(H2.inMemory(), dialect, Tables.DEFAULT).writeTo(script);
        return script.toString()
                .lines()
                .filter(line -> !line.startsWith("--"))
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static Map<String, Table> tables(Dialect dialect) throws IOException {
        Map<String, Table> tables = new LinkedHashMap<>();
        String script = script(dialect);
        Matcher table = TABLE.matcher(script);
        while (table.find()) {
            tables.put(table.group(1), table(dialect, table.group(2)));
        }
        Matcher index = INDEX.matcher(script);
        while (index.find()) {
            tables.get(index.group(2)).keys().add("KEY " + index.group(1) + " " + index.group(3));
        }
        return tables;
    }

    private static Map<String, String> views(Dialect dialect) throws IOException {
        Map<String, String> views = new LinkedHashMap<>();
        Matcher view = VIEW.matcher(script(dialect));
        while (view.find()) {
            String bare = view.group(2)
                    .replaceAll("\\s+", " ")
                    .replaceFirst("^WITH report AS \\( (.*) \\) SELECT \\* FROM report$", "$1");
            views.put(view.group(1), inUtc(dialect, bare));
        }
        return views;
    }

    /** How each database makes a timestamp of milliseconds. */
    private static String inUtc(Dialect dialect, String view) {
        String timestamp = switch (dialect) {
            case H2 ->
                "CAST(DATEADD(MILLISECOND, # % 86400000, DATEADD(DAY, # / 86400000,"
                        + " TIMESTAMP '1970-01-01 00:00:00')) AS TIMESTAMP(3))";
            case POSTGRESQL ->
                "CAST(TIMESTAMP '1970-01-01 00:00:00' + # / 86400000 * INTERVAL '1 day'"
                        + " + # % 86400000 * INTERVAL '1 millisecond' AS TIMESTAMP(3))";
            case MARIADB, MYSQL ->
                "CAST(TIMESTAMPADD(MICROSECOND, MOD(#, 86400000) * 1000, TIMESTAMPADD(DAY, # DIV 86400000,"
                        + " TIMESTAMP '1970-01-01 00:00:00')) AS DATETIME(3))";
        };
        String pattern = Pattern.quote(timestamp)
                .replaceFirst("#", "\\\\E([er]\\\\.\\\\w+)\\\\Q")
                .replace("#", "\\E\\1\\Q");
        return view.replaceAll(pattern, "UTC($1)");
    }

    private static Table table(Dialect dialect, String body) {
        Table table = new Table(new ArrayList<>(), new TreeSet<>());
        for (String line : body.split(",\\n")) {
            String said = line.strip();
            if (said.matches("(PRIMARY KEY|UNIQUE|KEY) .*")) {
                table.keys().add(said);
            } else {
                table.columns().add(inCommonTypes(dialect, said));
            }
        }
        return table;
    }

    /** What each database calls text that is compared byte by byte, and bytes without a limit. */
    private static String inCommonTypes(Dialect dialect, String column) {
        return switch (dialect) {
            case H2 -> column.replace(" VARCHAR_CASESENSITIVE(", " TEXT(").replace(" BINARY LARGE OBJECT", " BYTES");
            case POSTGRESQL ->
                column.replaceAll(" VARCHAR(\\(\\d+\\)) COLLATE \"C\"", " TEXT$1")
                        .replace(" BYTEA", " BYTES");
            case MARIADB, MYSQL -> column.replace(" VARCHAR(", " TEXT(").replace(" LONGBLOB", " BYTES");
        };
    }
}
