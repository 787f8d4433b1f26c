package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.store.contract.Story;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    private final DataSource dataSource = H2.inMemory();

    @Test
    void nothingIsMadeUnlessAskedFor() throws SQLException {
        assertThatExceptionOfType(SchemaVersionException.class)
                .isThrownBy(() -> JdbcMentoring.over(dataSource).build())
                .satisfies(e -> assertThat(e.found()).isZero())
                .satisfies(e -> assertThat(e.required()).isEqualTo(Schema.VERSION))
                .withMessageContainingAll("mentoring_schema_version", "version 1", "migrateSchema()");

        assertThat(tables()).isEmpty();
    }

    @Test
    void migrationMakesTheTablesOnceAndLeavesThemAfterwards() throws SQLException {
        Schema schema = JdbcMentoring.over(dataSource).schema();

        schema.migrate();

        assertThatCode(schema::validate).doesNotThrowAnyException();
        assertThat(tables())
                .containsExactlyInAnyOrder(
                        "MENTORING_RELATIONSHIP",
                        "MENTORING_SESSION",
                        "MENTORING_GOAL",
                        "MENTORING_ACTION",
                        "MENTORING_JOURNAL",
                        "MENTORING_AUTHOR_CONTENT",
                        "MENTORING_SCHEMA_VERSION");
        Story story = Story.active(JdbcMentoring.over(dataSource).build().store(), "r1");
        schema.migrate();
        assertThat(story.loaded().version()).isEqualTo(3);
    }

    @Test
    void aNewerSchemaIsLeftAlone() throws SQLException {
        JdbcMentoring.Builder builder = JdbcMentoring.over(dataSource);
        builder.schema().migrate();
        execute("INSERT INTO mentoring_schema_version (version) VALUES (99)");

        for (Runnable opening :
                List.<Runnable>of(builder::build, () -> builder.schema().migrate())) {
            assertThatExceptionOfType(SchemaVersionException.class)
                    .isThrownBy(opening::run)
                    .satisfies(e -> assertThat(e.found()).isEqualTo(99))
                    .withMessageContainingAll("version 99", "knows version 1", "Use the release that made it");
        }
    }

    @Test
    void aSchemaThatIsHalfMadeIsNotTakenForWhole() throws SQLException {
        execute("CREATE TABLE mentoring_schema_version (version INTEGER NOT NULL PRIMARY KEY)");

        assertThatExceptionOfType(SchemaVersionException.class)
                .isThrownBy(() -> JdbcMentoring.over(dataSource).build());
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> JdbcMentoring.over(dataSource).schema().migrate())
                .withMessageContaining("V1__mentoring.sql");
    }

    @Test
    void twoPrefixesLiveInOneDatabase() throws SQLException {
        JdbcMentoring one = JdbcMentoring.over(dataSource).migrateSchema().build();
        JdbcMentoring two = JdbcMentoring.over(dataSource)
                .tablePrefix("m2_")
                .migrateSchema()
                .build();
        JdbcMentoring bare =
                JdbcMentoring.over(dataSource).tablePrefix("").migrateSchema().build();

        Story first = Story.active(one.store(), "r1").through("s1", 7);
        Story.active(two.store(), "r1");
        Story.active(bare.store(), "r1");

        assertThat(tables()).hasSize(21).contains("M2_SESSION", "SESSION", "MENTORING_SESSION");
        assertThat(first.journal()).hasSize(1);
        assertThat(new Story(two.store(), "r1").journal()).isEmpty();
    }

    @Test
    void theWrittenSqlMakesTheSameSchema() throws SQLException, IOException {
        JdbcMentoring.Builder builder =
                JdbcMentoring.over(dataSource).schemaName("hr").tablePrefix("coaching_");
        StringBuilder sql = new StringBuilder();

        builder.schema().writeTo(sql);

        assertThat(sql.toString()).doesNotContain("mentoring_").contains("CREATE TABLE hr.coaching_relationship");
        execute("CREATE SCHEMA hr");
        execute(sql.toString());
        Story story = Story.active(builder.build().store(), "r1");
        assertThat(story.loaded().version()).isEqualTo(3);
    }

    @Test
    void theScriptInTheJarIsPlainSql() throws SQLException, IOException {
        try (var script = Schema.class.getResourceAsStream("schema/h2/V1__mentoring.sql")) {
            execute(new String(script.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }

        assertThatCode(() -> JdbcMentoring.over(dataSource).build()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a;DROP TABLE x", "1a", "a-b", "a.b", "\"a\"", "ä", "a\n"})
    void aNameThatIsNoPlainIdentifierIsRefused(String name) {
        JdbcMentoring.Builder builder = JdbcMentoring.over(dataSource);

        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> builder.tablePrefix(name));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> builder.schemaName(name));
    }

    @Test
    void aDatabaseThatCannotBeReadIsNotTakenForOneWithoutASchema() {
        Spy spy = new Spy(dataSource);
        JdbcMentoring.Builder builder = JdbcMentoring.over(spy.dataSource()).dialect(Dialect.H2);
        spy.before(call -> {
            if (call.startsWith("execute")) {
                throw new SQLException("the network", "08006", 90067);
            }
        });

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> builder.migrateSchema().build())
                .satisfies(e -> assertThat(e.sqlState()).isEqualTo("08006"))
                .satisfies(e -> assertThat(e.errorCode()).isEqualTo(90067));
    }

    @Test
    void aSchemaThatDoesNotExistIsToldInTheDriversWords() {
        JdbcMentoring.Builder builder = JdbcMentoring.over(dataSource).schemaName("nowhere");

        assertThatExceptionOfType(SchemaVersionException.class).isThrownBy(builder::build);
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> builder.migrateSchema().build())
                .havingCause()
                .withMessageContaining("NOWHERE");
    }

    @Test
    void anUnknownProductIsRefusedByName() {
        DataSource unknown = Named.as("PostgreSQL", dataSource);

        assertThatExceptionOfType(UnsupportedDatabaseException.class)
                .isThrownBy(() -> JdbcMentoring.over(unknown).build())
                .satisfies(e -> assertThat(e.product()).isEqualTo("PostgreSQL"))
                .withMessageContainingAll("PostgreSQL", "H2");
        assertThatCode(() -> JdbcMentoring.over(unknown)
                        .dialect(Dialect.H2)
                        .migrateSchema()
                        .build())
                .doesNotThrowAnyException();
    }

    private List<String> tables() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet found = connection.getMetaData().getTables(null, null, "%", new String[] {"BASE TABLE"})) {
            List<String> tables = new ArrayList<>();
            while (found.next()) {
                if (!found.getString("TABLE_SCHEM").equals("INFORMATION_SCHEMA")) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
            return tables;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
