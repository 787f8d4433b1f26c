package dev.mentoring.persistence.jdbc;

import dev.mentoring.persistence.jdbc.TestServer.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} under load: what was acknowledged is there, and nothing else but what was on its way. The seed says after how many
 * commands it is; {@code -Dkill.seed=} says it again.
 */
class KillTest {
    private static final int ROUNDS = Boolean.getBoolean("mentoring.endurance") ? 25 : 2;
    private static final int MOST_ACKNOWLEDGED = 120;

    private final long seed = Optional.ofNullable(Long.getLong("kill.seed"))
            .orElseGet(() -> ThreadLocalRandom.current().nextLong(1_000_000_000));
    private final Random random = new Random(seed);

    @TempDir
    private Path directory;

    /**
     * As operations.md says to use it. With several connections, or with the default delay, H2 writes its tables as they are at
     * different moments, and what is found after the kill may be a part of a transaction.
     */
    @Test
    void aProcessThatWritesToAFileOfH2() throws Exception {
        killTheProcess(new Place("jdbc:h2:file:" + directory.resolve("pairs") + ";WRITE_DELAY=0", "sa", ""), 1);
    }

    @Test
    void aProcessThatWritesToPostgreSql() throws Exception {
        killTheProcess(new PostgreSqlServer().newDatabase(), WriterProcess.WRITERS);
    }

    @Test
    void aProcessThatWritesToMariaDb() throws Exception {
        killTheProcess(MariaDbServer.byItsOwnDriver().newDatabase(), WriterProcess.WRITERS);
    }

    private void killTheProcess(Place place, int connections) throws Exception {
        JdbcMentoring jdbc = JdbcMentoring.over(place.direct()).migrateSchema().build();
        for (int round = 1; round <= ROUNDS; round++) {
            Process[] process = new Process[1];
            // By its handle, since a process that is destroyed itself drops what it has said.
            Killing killing = new Killing(
                    jdbc.store(), acknowledged(), () -> process[0].toHandle().destroyForcibly());
            process[0] = WriterProcess.start(place, connections, random.nextInt(1_000_000), killing.pairs());
            try {
                WriterProcess.listen(process[0], killing);
            } finally {
                process[0].destroyForcibly().waitFor();
            }
            killing.holds(played(round), jdbc.mentoring(), jdbc.store());
        }
    }

    @Test
    void aServerOfPostgreSql() throws Exception {
        try (OwnServer server = new OwnPostgreSql(directory)) {
            killTheServer(server);
        }
    }

    @Test
    void aServerOfMariaDb() throws Exception {
        try (OwnServer server = new OwnMariaDb(directory)) {
            killTheServer(server);
        }
    }

    private void killTheServer(OwnServer server) throws Exception {
        server.start();
        JdbcMentoring jdbc =
                JdbcMentoring.over(server.place().direct()).migrateSchema().build();
        for (int round = 1; round <= ROUNDS; round++) {
            Killing killing = new Killing(jdbc.store(), acknowledged(), server::kill);
            List<String> reasons = writeUntilItIsGone(server.place(), killing);
            server.start();
            killing.holds(played(round) + ", " + reasons, jdbc.mentoring(), jdbc.store());
        }
    }

    private List<String> writeUntilItIsGone(Place place, Killing killing) throws Exception {
        List<KeyedWriter> writers = new ArrayList<>();
        for (int writer = 0; writer < WriterProcess.WRITERS; writer++) {
            JdbcMentoring own = JdbcMentoring.over(
                            OneConnection.source(place.direct().getConnection()))
                    .build();
            writers.add(new KeyedWriter(
                    own.mentoring(),
                    killing.pairs(),
                    "w" + writer + "-" + random.nextInt(1_000_000),
                    random.nextLong(),
                    killing));
        }
        ExecutorService threads = Executors.newFixedThreadPool(WriterProcess.WRITERS);
        try {
            List<String> reasons = new ArrayList<>();
            for (Future<String> ended : threads.invokeAll(writers)) {
                reasons.add(ended.get());
            }
            return reasons;
        } finally {
            threads.shutdownNow();
        }
    }

    private int acknowledged() {
        return 1 + random.nextInt(MOST_ACKNOWLEDGED);
    }

    private String played(int round) {
        return "kill.seed " + seed + ", round " + round;
    }
}
