package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.event.EventType;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.StoreException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The outbox on a database. */
abstract class OutboxContract {
    private static final int DISPATCHERS = 3;
    private static final int RELATIONSHIPS = 3;
    private static final int COMMANDS = 10;
    private static final int ALL = Outbox.MOST_EVENTS;

    private final SetClock clock = new SetClock();
    private final DataSource dataSource = server().newDatabase().pool(true);
    private final JdbcMentoring jdbc = server().opening(dataSource)
            .clock(clock)
            .outbox(URI.create("https://hr.example/mentoring"))
            .migrateSchema()
            .build();
    private final Mentoring mentoring = jdbc.mentoring();

    abstract TestServer server();

    private RelationshipId proposed() {
        return mentoring.propose(MARIA, proposal().build()).relationship();
    }

    private Dispatched dispatch(Outbox.Handler handler) {
        return jdbc.outbox().dispatchOnce(handler, ALL, clock.instant().plusSeconds(60));
    }

    @Test
    void eachCommandsEventIsDispatchedInOrder() {
        RelationshipId pair = proposed();
        mentoring.change(pair, BEN, me -> me.acceptAgreement(1));
        mentoring.change(pair, MARIA, me -> me.recordObjectives(List.of("To be heard")));
        List<OutboxEvent> taken = new ArrayList<>();

        assertThat(dispatch(taken::add).delivered()).isEqualTo(3);

        assertThat(taken).extracting(OutboxEvent::version).containsExactly(1L, 2L, 3L);
        assertThat(taken)
                .extracting(OutboxEvent::type)
                .containsExactly(
                        EventType.RELATIONSHIP_PROPOSED, EventType.AGREEMENT_ACCEPTED, EventType.OBJECTIVES_RECORDED);
        assertThat(dispatch(taken::add).delivered()).isZero();
        assertThat(jdbc.outbox().status().backlog()).isZero();
    }

    @Test
    void whatIsRolledBackIsNotPublished() throws SQLException {
        RelationshipId pair = proposed();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            jdbc.joining(connection).change(pair, BEN, me -> me.acceptAgreement(1));
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(jdbc.outbox().status().backlog()).isEqualTo(1);

        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            jdbc.joining(connection).change(pair, BEN, me -> me.acceptAgreement(1));
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertThat(jdbc.outbox().status().backlog()).isEqualTo(2);
    }

    @Test
    void aCommandThatIsGivenTwiceIsPublishedOnce() {
        for (int time = 0; time < 2; time++) {
            mentoring.once(new CommandKey("form-1")).propose(MARIA, proposal().build());
        }

        assertThat(dispatch(event -> {}).delivered()).isEqualTo(1);
    }

    @Test
    void aPoisonedRelationshipBlocksItselfAlone() {
        RelationshipId poisoned = proposed();
        RelationshipId other = proposed();
        mentoring.change(poisoned, BEN, me -> me.acceptAgreement(1));
        List<RelationshipId> taken = new ArrayList<>();
        Outbox.Handler handler = event -> {
            if (event.relationship().equals(poisoned)) {
                throw new IllegalStateException("the broker refuses it");
            }
            taken.add(event.relationship());
        };

        for (int attempt = 1; attempt <= OutboxPolicy.standard().attempts(); attempt++) {
            Dispatched done = dispatch(handler);
            assertThat(done.failures()).hasSize(1);
            assertThat(done.failures().get(0).attempts()).isEqualTo(attempt);
            assertThat(done.failures().get(0).version()).isEqualTo(1);
            assertThat(done.failures().get(0).reason()).hasMessage("the broker refuses it");
            assertThat(dispatch(handler).failures()).as("it waits").isEmpty();
            clock.pass(Duration.ofHours(1));
        }

        assertThat(taken).containsExactly(other);
        assertThat(jdbc.outbox().parked(10))
                .extracting(ParkedRelationship::relationship)
                .containsExactly(poisoned);
        mentoring.change(poisoned, MARIA, me -> me.recordObjectives(List.of("To be heard")));
        mentoring.change(other, BEN, me -> me.acceptAgreement(1));
        assertThat(dispatch(handler).delivered()).isEqualTo(1);
        assertThat(jdbc.outbox().release(poisoned)).isTrue();
        assertThat(jdbc.outbox().release(poisoned)).isFalse();
        List<Long> versions = new ArrayList<>();
        dispatch(event -> versions.add(event.version()));
        assertThat(versions).containsExactly(1L, 2L, 3L);
    }

    /** While others go on giving commands. Nobody crashes and no lease ends, so that each event comes exactly once. */
    @Test
    void severalDispatchersTakeEachEventOnceAndInOrder() throws Exception {
        List<RelationshipId> pairs = IntStream.range(0, RELATIONSHIPS)
                .mapToObj(i -> {
                    RelationshipId pair = proposed();
                    mentoring.change(pair, BEN, me -> me.acceptAgreement(1));
                    return pair;
                })
                .toList();
        Map<RelationshipId, Collection<Long>> taken = new ConcurrentHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(DISPATCHERS + 1);
        try {
            List<Future<?>> running = new ArrayList<>();
            running.add(threads.submit(() -> IntStream.range(0, COMMANDS).forEach(i -> pairs.forEach(this::command))));
            for (int i = 0; i < DISPATCHERS; i++) {
                running.add(threads.submit(() -> dispatchAll(taken)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        List<Long> all = LongStream.rangeClosed(1, COMMANDS + 2).boxed().toList();
        assertThat(taken).hasSize(RELATIONSHIPS);
        taken.forEach((pair, versions) -> assertThat(versions).containsExactlyElementsOf(all));
        assertThat(jdbc.outbox().status().backlog()).isZero();
    }

    private void command(RelationshipId pair) {
        boolean done = false;
        while (!done) {
            try {
                mentoring.change(pair, MARIA, me -> me.recordObjectives(List.of("To be heard")));
                done = true;
            } catch (StoreException e) {
                assertThat(e.isConflict()).isTrue();
            }
        }
    }

    private void dispatchAll(Map<RelationshipId, Collection<Long>> taken) {
        int expected = RELATIONSHIPS * (COMMANDS + 2);
        while (taken.values().stream().mapToInt(Collection::size).sum() < expected) {
            dispatch(event -> taken.computeIfAbsent(event.relationship(), pair -> new ConcurrentLinkedQueue<>())
                    .add(event.version()));
        }
    }
}
