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

/** Every database has the same tables, with the same columns in the same order, and the same keys. */
class SchemaParityTest {
    private static final Pattern TABLE =
            Pattern.compile("CREATE TABLE (\\w+) \\(\\n(.*?)\\n\\)([^;]*);", Pattern.DOTALL);
    private static final Pattern INDEX = Pattern.compile("CREATE INDEX (\\w+)\\s+ON (\\w+) (\\([^)]*\\));");

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
            case H2 -> column.replace(" VARCHAR_CASESENSITIVE(", " TEXT(").replace(" BLOB", " BYTES");
            case POSTGRESQL ->
                column.replaceAll(" VARCHAR(\\(\\d+\\)) COLLATE \"C\"", " TEXT$1")
                        .replace(" BYTEA", " BYTES");
            case MARIADB, MYSQL -> column.replace(" VARCHAR(", " TEXT(").replace(" LONGBLOB", " BYTES");
        };
    }
}
