package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.ProgressNote;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.store.Receipt;
import dev.mentoring.store.contract.Story;
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
import java.util.stream.Stream;
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
            .mapToObj(number -> Story.active(engines.get(0).store(), "r" + number)
                    .by(MARIA, me -> me.agreeAction(action("a1", 30)))
                    .relationship()
                    .id())
            .toList();
    private final GaleraHistory history = new GaleraHistory(engines, pairs);

    private List<JdbcMentoring> engines() {
        JdbcMentoring.over(everywhere.direct()).schema().migrate();
        server.settle();
        return cluster.nodes().stream()
                .map(node -> JdbcMentoring.over(node.place(everywhere).direct())
                        .outbox(URI.create("https://hr.example/mentoring"))
                        .build())
                .toList();
    }

    @Test
    void whatIsAcknowledgedIsThereOnceThoughANodeDies() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "writer" + writer;
                int home = writer % engines.size();
                running.add(threads.submit(() -> history.write(name, home)));
            }
            for (int dispatcher = 0; dispatcher < engines.size(); dispatcher++) {
                int home = dispatcher;
                running.add(threads.submit(() -> history.dispatch(home)));
            }
            killAndBringBack();
            history.end();
            for (Future<?> each : running) {
                each.get(1, TimeUnit.MINUTES);
            }
        } finally {
            history.end();
            threads.shutdownNow();
        }

        assertThat(history.lost()).as("the death was noticed").isPositive();
        for (RelationshipId pair : pairs) {
            List<Receipt> receipts = history.acknowledged().stream()
                    .filter(receipt -> receipt.relationship().equals(pair))
                    .sorted(Comparator.comparingLong(Receipt::version))
                    .toList();
            for (int node = 0; node < engines.size(); node++) {
                assertKept(receipts, pair, node);
            }
            assertThat(history.dispatched(pair).stream().distinct().toList())
                    .as("first deliveries, in order and without a gap")
                    .isEqualTo(LongStream.rangeClosed(
                                    1, receipts.get(receipts.size() - 1).version())
                            .boxed()
                            .toList());
        }
    }

    private void killAndBringBack() throws Exception {
        GaleraNode dying = cluster.nodes().get(DYING);
        await(history.acknowledgedBy(DYING));
        dying.kill();
        await(history.acknowledgedBy(0));
        cluster.restart(dying);
        dying.awaitReady();
        history.acknowledgedBy(DYING).drainPermits();
        await(history.acknowledgedBy(DYING));
    }

    private static void await(Semaphore acknowledged) throws InterruptedException {
        assertThat(acknowledged.tryAcquire(COMMANDS, 1, TimeUnit.MINUTES)).isTrue();
    }

    /** On one node: a receipt and an effect for each command, at a version of its own, and no other. */
    private void assertKept(List<Receipt> acknowledged, RelationshipId pair, int node) throws SQLException {
        List<String> keys =
                acknowledged.stream().map(receipt -> receipt.key().value()).toList();
        List<Long> versions = acknowledged.stream().map(Receipt::version).toList();
        var receipts = Rows.of(
                cluster.nodes().get(node).place(everywhere).direct(),
                "SELECT command_key, version FROM mentoring_command WHERE relationship_id = '" + pair.value()
                        + "' ORDER BY version, command_key");
        Story story = new Story(engines.get(node).store(), pair.value());
        long last = story.loaded().version();

        assertThat(receipts).extracting(row -> row.get("COMMAND_KEY")).isEqualTo(keys);
        assertThat(receipts).extracting(row -> row.get("VERSION")).isEqualTo(versions);
        assertThat(versions)
                .isEqualTo(LongStream.rangeClosed(last - versions.size() + 1, last)
                        .boxed()
                        .toList());
        assertThat(notes(story)).isEqualTo(keys);
    }

    private static List<String> notes(Story story) {
        Stream<ProgressNote> earlier =
                story.journal().stream().map(entry -> ((JournalItem.EarlierProgressNote) entry.item()).note());
        return Stream.concat(earlier, story.loaded().actions().get(0).notes().stream())
                .map(ProgressNote::text)
                .toList();
    }
}
