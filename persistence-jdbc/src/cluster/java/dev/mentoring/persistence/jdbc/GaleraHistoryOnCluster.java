package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.OutcomeUnknownException;
import dev.mentoring.store.Receipt;
import dev.mentoring.store.contract.History;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Writers and dispatchers on all nodes, one of which dies and comes back. */
class GaleraHistoryOnCluster {
    private static final int WRITERS = 6;
    private static final int PAIRS = 3;
    private static final int COMMANDS = 100;
    private static final int DYING = 1;

    private final GaleraCluster cluster = GaleraCluster.running();
    private final GaleraServer server = new GaleraServer();
    private final TestServer.Place everywhere = server.newDatabase();
    private final List<JdbcMentoring> engines = engines();
    private final List<RelationshipId> pairs = IntStream.range(0, PAIRS)
            .mapToObj(
                    number -> History.pair(engines.get(0).store(), "r" + number).id())
            .toList();
    private final GaleraHistory history = new GaleraHistory(engines, pairs);

    private List<JdbcMentoring> engines() {
        JdbcMentoring.over(everywhere.direct()).schema().migrate();
        server.settle();
        return cluster.nodes().stream()
                .map(node -> engine(node.place(everywhere).direct()))
                .toList();
    }

    private static JdbcMentoring engine(DataSource node) {
        return JdbcMentoring.over(node)
                .outbox(URI.create("https://hr.example/mentoring"))
                .attempts(100)
                .build();
    }

    @Test
    void whatIsAcknowledgedIsThereOnceThoughANodeDies() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "writer" + writer;
                int home = writer % engines.size();
                writers.add(threads.submit(() -> history.write(name, home)));
            }
            List<Future<?>> dispatchers = new ArrayList<>();
            for (int node = 0; node < engines.size(); node++) {
                int home = node;
                dispatchers.add(threads.submit(() -> history.dispatch(home)));
            }
            killAndBringBack();
            history.endWriting();
            join(writers);
            history.endDispatching();
            join(dispatchers);
        } finally {
            history.endWriting();
            history.endDispatching();
            threads.shutdownNow();
        }

        assertThat(history.lost()).as("the death was noticed").isPositive();
        for (int node = 0; node < engines.size(); node++) {
            server.settle();
            assertThat(history.told().problems(engines.get(node).store())).isEmpty();
            for (RelationshipId pair : pairs) {
                assertOneReceiptEach(pair, node);
            }
        }
        pairs.forEach(this::assertDispatched);
    }

    private static void join(List<Future<?>> threads) throws Exception {
        for (Future<?> each : threads) {
            each.get(1, TimeUnit.MINUTES);
        }
    }

    private void killAndBringBack() throws Exception {
        GaleraNode dying = cluster.nodes().get(DYING);
        await(history.acknowledgedBy(DYING));
        killInACommit(dying);
        await(history.acknowledgedBy(0));
        cluster.restart(dying);
        dying.awaitReady();
        history.acknowledgedBy(DYING).drainPermits();
        await(history.acknowledgedBy(DYING));
    }

    private static void await(Semaphore acknowledged) throws InterruptedException {
        assertThat(acknowledged.tryAcquire(COMMANDS, 1, TimeUnit.MINUTES)).isTrue();
    }

    /** The node dies while the others are about what they are about, and when one more command is to be committed there. */
    private void killInACommit(GaleraNode dying) {
        Spy spy = new Spy(dying.place(everywhere).direct());
        JdbcMentoring engine = engine(spy.dataSource());
        spy.before(call -> {
            if (call.equals("commit")) {
                dying.kill();
            }
        });
        CommandKey key = new CommandKey("last-words");
        RelationshipId pair = pairs.get(0);
        History.Attempt attempt = history.told().begin(pair, key.value());

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> GaleraHistory.give(engine.mentoring(), key, pair));
        history.settle(attempt, key, pair, DYING);
    }

    /** On one node: a receipt for each command, and no other. */
    private void assertOneReceiptEach(RelationshipId pair, int node) throws SQLException {
        List<Receipt> receipts = history.receipts().stream()
                .filter(receipt -> receipt.relationship().equals(pair))
                .sorted(Comparator.comparingLong(Receipt::version))
                .toList();
        var kept = Rows.of(
                cluster.nodes().get(node).place(everywhere).direct(),
                "SELECT command_key, version FROM mentoring_command WHERE relationship_id = '" + pair.value()
                        + "' ORDER BY version");

        assertThat(kept)
                .extracting(row -> row.get("COMMAND_KEY"))
                .isEqualTo(
                        receipts.stream().map(receipt -> receipt.key().value()).toList());
        assertThat(kept)
                .extracting(row -> row.get("VERSION"))
                .isEqualTo(receipts.stream().map(Receipt::version).toList());
    }

    /** Every event came, and the first time each came in order. */
    private void assertDispatched(RelationshipId pair) {
        long last = engines.get(0)
                .store()
                .inTransaction(work -> work.load(pair))
                .orElseThrow()
                .version();

        assertThat(history.dispatched(pair).stream().distinct().toList())
                .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
    }
}
