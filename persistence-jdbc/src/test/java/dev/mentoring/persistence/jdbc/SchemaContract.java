package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.store.StoreException;
import dev.mentoring.store.contract.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How the tables are made, checked and told of. */
abstract class SchemaContract {
    private static final Set<String> TABLE_TYPES = Set.of("TABLE", "BASE TABLE");
    private static final Set<String> VIEW_TYPES = Set.of("VIEW");

    private final TestServer.Place place = server().newDatabase();
    private final DataSource dataSource = place.direct();

    abstract TestServer server();

    private JdbcMentoring.Builder opening() {
        return JdbcMentoring.over(dataSource);
    }

    @Test
    void nothingIsMadeUnlessAskedFor() throws SQLException {
        assertThatExceptionOfType(SchemaVersionException.class)
                .isThrownBy(() -> opening().build())
                .satisfies(e -> assertThat(e.found()).isZero())
                .satisfies(e -> assertThat(e.required()).isEqualTo(Schema.VERSION))
                .withMessageContainingAll("mentoring_schema_version", "version 1", "migrateSchema()");

        assertThat(tables()).isEmpty();
    }

    @Test
    void migrationMakesTheTablesOnceAndLeavesThemAfterwards() throws SQLException {
        Schema schema = opening().schema();

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
                        "MENTORING_COMMAND",
                        "MENTORING_OUTBOX",
                        "MENTORING_OUTBOX_QUEUE",
                        "MENTORING_CONTENT_KEY",
                        "MENTORING_SCHEMA_VERSION");
        assertThat(found(VIEW_TYPES))
                .containsExactlyInAnyOrder(
                        "MENTORING_RELATIONSHIP_REPORT",
                        "MENTORING_SESSION_REPORT",
                        "MENTORING_GOAL_REPORT",
                        "MENTORING_ACTION_REPORT");
        Story story = Story.active(opening().build().store(), "r1");
        schema.migrate();
        assertThat(story.loaded().version()).isEqualTo(3);
    }

    @Test
    void aNewerSchemaIsLeftAlone() {
        opening().schema().migrate();
        place.execute("INSERT INTO mentoring_schema_version (version) VALUES (99)");

        for (Runnable attempt : List.<Runnable>of(
                () -> opening().build(), () -> opening().schema().migrate())) {
            assertThatExceptionOfType(SchemaVersionException.class)
                    .isThrownBy(attempt::run)
                    .satisfies(e -> assertThat(e.found()).isEqualTo(99))
                    .withMessageContainingAll("version 99", "knows version 1", "Use the release that made it");
        }
    }

    /** Stopped before each of its statements, and before the commit; what it had made until then is not taken for whole. */
    @Test
    void aMigrationThatWasStoppedIsGoneOnWith() {
        int stops = 0;
        for (boolean stopped = true; stopped; stops++) {
            String prefix = "stop" + stops + "_";
            stopped = stopsBefore(stops, prefix);
            JdbcMentoring.Builder again = opening().tablePrefix(prefix);
            if (stopped) {
                assertThatExceptionOfType(SchemaVersionException.class).isThrownBy(again::build);
                again.schema().migrate();
            }
            assertThat(Story.active(again.build().store(), "r1").loaded().version())
                    .isEqualTo(3);
        }
        assertThat(stops).isGreaterThan(8);
    }

    /** Has the network fail before so many statements, or the commit, of a migration; whether it came to that. */
    private boolean stopsBefore(int nth, String prefix) {
        Spy spy = new Spy(dataSource);
        int[] left = {nth};
        spy.before(call -> {
            boolean step = call.startsWith("execute") && !call.contains("SELECT") || call.equals("commit");
            if (step && left[0]-- <= 0) {
                throw new SQLException("the network", "08006", 0);
            }
        });
        Schema schema = JdbcMentoring.over(spy.dataSource())
                .dialect(server().dialect())
                .tablePrefix(prefix)
                .schema();
        try {
            schema.migrate();
            return false;
        } catch (DatabaseException e) {
            assertThat(e).hasMessageContaining("V1__mentoring.sql");
            return true;
        }
    }

    @Test
    void severalNodesMayMigrateAtOnce() throws Exception {
        int several = server().migratingAtOnce();
        ExecutorService nodes = Executors.newFixedThreadPool(several);
        try {
            for (int round = 0; round < 3; round++) {
                String prefix = "round" + round + "_";
                CyclicBarrier start = new CyclicBarrier(several);
                List<Future<Integer>> opened = new ArrayList<>();
                for (int node = 0; node < several; node++) {
                    String id = "r" + node;
                    opened.add(nodes.submit(() -> {
                        start.await();
                        JdbcMentoring jdbc =
                                opening().tablePrefix(prefix).migrateSchema().build();
                        return (int) Story.active(jdbc.store(), id).loaded().version();
                    }));
                }
                for (Future<Integer> node : opened) {
                    assertThat(node.get()).isEqualTo(3);
                }
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void aTableOfTheHostsIsNotTakenForOurs() throws SQLException {
        place.execute("CREATE TABLE session (id INTEGER PRIMARY KEY)");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> opening().tablePrefix("").migrateSchema().build())
                .withMessageContainingAll("a table session", "tablePrefix");

        assertThat(tables()).containsExactly("SESSION");
    }

    @Test
    void aViewOfTheHostsIsNotTakenForOurs() throws SQLException {
        place.execute("CREATE VIEW goal_report AS SELECT 1 AS goals");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> opening().tablePrefix("").migrateSchema().build())
                .withMessageContainingAll("goal_report", "tablePrefix");

        assertThat(tables()).isEmpty();
    }

    /** In a pattern an underscore stands for any letter. */
    @Test
    void aTableInASchemaWhoseNameIsLikeOursIsNoneOfOurs() {
        int number = TestServer.COUNT.incrementAndGet();
        String ours = "h_r" + number;
        String theirs = "hxr" + number;
        place.execute(
                "CREATE SCHEMA " + ours,
                "CREATE SCHEMA " + theirs,
                "CREATE TABLE " + theirs + ".mentoring_session (id INTEGER PRIMARY KEY)");

        JdbcMentoring jdbc = opening().schemaName(ours).migrateSchema().build();

        assertThat(Story.active(jdbc.store(), "r1").loaded().version()).isEqualTo(3);
    }

    @Test
    void twoPrefixesLiveInOneDatabase() throws SQLException {
        JdbcMentoring one = opening().migrateSchema().build();
        JdbcMentoring two = opening().tablePrefix("M2_").migrateSchema().build();
        JdbcMentoring bare = opening().tablePrefix("").migrateSchema().build();

        Story first = Story.active(one.store(), "r1").through("s1", 7);
        Story.active(two.store(), "r1");
        Story.active(bare.store(), "r1");

        assertThat(tables()).hasSize(33).contains("M2_SESSION", "SESSION", "MENTORING_SESSION");
        assertThat(first.journal()).hasSize(1);
        assertThat(new Story(two.store(), "r1").journal()).isEmpty();
    }

    @Test
    void theLongestPrefixLeavesEveryNameWhole() throws SQLException {
        String prefix = "p".repeat(Tables.LONGEST_PREFIX);

        JdbcMentoring jdbc = opening().tablePrefix(prefix).migrateSchema().build();

        assertThat(Story.active(jdbc.store(), "r1").through("s1", 7).journal()).hasSize(1);
        String whole = prefix.toUpperCase(Locale.ROOT);
        assertThat(tables()).hasSize(11).contains(whole + "SCHEMA_VERSION").allMatch(name -> name.startsWith(whole));
        assertThat(found(VIEW_TYPES)).hasSize(4).contains(whole + "RELATIONSHIP_REPORT");
        assertThat(indexes(whole + "RELATIONSHIP")).contains("IX_" + whole + "RELATIONSHIP_PROGRAMME_ATTENTION");
    }

    private Set<String> indexes(String table) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData told = connection.getMetaData();
            String stored = told.storesUpperCaseIdentifiers() ? table : table.toLowerCase(Locale.ROOT);
            Set<String> indexes = new HashSet<>();
            try (ResultSet found =
                    told.getIndexInfo(connection.getCatalog(), connection.getSchema(), stored, false, false)) {
                while (found.next()) {
                    indexes.add(String.valueOf(found.getString("INDEX_NAME")).toUpperCase(Locale.ROOT));
                }
            }
            return indexes;
        }
    }

    @Test
    void theWrittenSqlMakesTheSameSchema() throws IOException {
        String schema = place.newSchema();
        JdbcMentoring.Builder builder = opening().schemaName(schema).tablePrefix("coaching_");
        StringBuilder sql = new StringBuilder();

        builder.schema().writeTo(sql);

        assertThat(sql.toString())
                .doesNotContain("mentoring_")
                .contains("CREATE TABLE " + schema + ".coaching_relationship");
        executeEach(sql.toString());
        assertThat(Story.active(builder.build().store(), "r1").loaded().version())
                .isEqualTo(3);
    }

    @Test
    void theScriptInTheJarIsPlainSql() throws IOException {
        String name = server().dialect().name().toLowerCase(Locale.ROOT);
        try (var script = Schema.class.getResourceAsStream("schema/" + name + "/V1__mentoring.sql")) {
            executeEach(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }

        assertThatCode(() -> opening().build()).doesNotThrowAnyException();
    }

    @Test
    void aSchemaThatDoesNotExistIsToldInTheDriversWords() {
        JdbcMentoring.Builder builder = opening().schemaName("nowhere");

        assertThatExceptionOfType(SchemaVersionException.class).isThrownBy(builder::build);
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> builder.migrateSchema().build())
                .satisfies(e -> assertThat(e.getCause().getMessage()).containsIgnoringCase("nowhere"));
    }

    @Test
    void aUserWhoMayNotMakeTablesMayUseThem() {
        String user = "reader" + TestServer.COUNT.incrementAndGet();
        place.execute(server().newUser(user));
        opening().schema().migrate();
        server().grants(user).forEach(place::execute);
        server().settle();
        DataSource theirs = place.as(user).direct();

        Story story =
                Story.active(JdbcMentoring.over(theirs).build().store(), "r1").through("s1", 7);

        assertThat(story.journal()).hasSize(1);
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() ->
                        JdbcMentoring.over(theirs).tablePrefix("own_").schema().migrate())
                .withMessageContaining("V1__mentoring.sql");
    }

    private List<String> tables() throws SQLException {
        return found(TABLE_TYPES);
    }

    private List<String> found(Set<String> types) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet found = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            List<String> tables = new ArrayList<>();
            while (found.next()) {
                if (types.contains(found.getString("TABLE_TYPE"))) {
                    tables.add(found.getString("TABLE_NAME").toUpperCase(Locale.ROOT));
                }
            }
            return tables;
        }
    }

    /** As a host's tool does. */
    private void executeEach(String script) {
        place.execute(script.split(";\\s*\\n"));
    }
}
