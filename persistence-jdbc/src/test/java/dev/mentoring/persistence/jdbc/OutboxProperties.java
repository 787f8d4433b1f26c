package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.OutcomeUnknownException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Three dispatchers that crash at any call of theirs to the database, meet each other and meet events that are refused: each event
 * comes at least once, and in order.
 */
class OutboxProperties {
    private static final int DISPATCHERS = 3;
    private static final int PAIRS = 3;
    /** Beyond the last call that a dispatch makes to a driver; most of those drawn come before. */
    private static final int MOST_CALLS = 120;

    private static final OutboxPolicy POLICY =
            new OutboxPolicy(Duration.ofMinutes(1), 4, Duration.ofSeconds(10), Duration.ofSeconds(40));

    private final DataSource dataSource = H2.inMemory();

    OutboxProperties() {
        JdbcMentoring.over(dataSource).schema().migrate();
    }

    @Property(tries = 40)
    void whileNobodyOverstaysALeaseNoEventComesBehindALaterOne(
            @ForAll @Size(min = 5, max = 40) List<@IntRange(min = 0, max = 1_000_000) Integer> seeds) {
        Play play = new Play(false);
        seeds.forEach(seed -> play.step(new Random(seed)));
        play.end();

        play.taken.values().forEach(versions -> assertThat(versions).isSorted());
    }

    @Property(tries = 40)
    void whoeverOverstaysALeaseNoEventIsLostOrComesFirstBeforeAnEarlierOne(
            @ForAll @Size(min = 5, max = 40) List<@IntRange(min = 0, max = 1_000_000) Integer> seeds) {
        Play play = new Play(true);
        seeds.forEach(seed -> play.step(new Random(seed)));
        play.end();
    }

    /** One tenant's outbox and those who dispatch it. */
    private final class Play {
        private final SetClock clock = new SetClock();
        private final String tenant = TestServer.freshTenant();
        private final boolean slow;
        private final List<Spy> spies = new ArrayList<>();
        private final List<JdbcMentoring> nodes = new ArrayList<>();
        private final JdbcMentoring sound;
        private final Map<RelationshipId, Long> written = new HashMap<>();
        private final Map<RelationshipId, List<Long>> taken = new HashMap<>();
        private final Map<String, String> events = new HashMap<>();
        private final List<RelationshipId> pairs;

        Play(boolean slow) {
            this.slow = slow;
            for (int i = 0; i < DISPATCHERS; i++) {
                Spy spy = new Spy(dataSource);
                spies.add(spy);
                nodes.add(node(spy.dataSource()));
            }
            sound = node(dataSource);
            Mentoring mentoring = sound.mentoring();
            pairs = IntStream.range(0, PAIRS)
                    .mapToObj(i -> {
                        RelationshipId pair =
                                mentoring.propose(MARIA, proposal().build()).relationship();
                        mentoring.change(pair, BEN, me -> me.acceptAgreement(1));
                        written.put(pair, 2L);
                        return pair;
                    })
                    .toList();
        }

        private JdbcMentoring node(DataSource connections) {
            return JdbcMentoring.over(connections)
                    .clock(clock)
                    .tenant(tenant)
                    .outbox(URI.create("/mentoring"))
                    .build();
        }

        void step(Random random) {
            switch (random.nextInt(6)) {
                case 0, 1 -> command(pairs.get(random.nextInt(PAIRS)));
                case 2 -> clock.pass(Duration.ofSeconds(random.nextInt(90)));
                case 3 -> release();
                default -> dispatch(random);
            }
        }

        private void command(RelationshipId pair) {
            written.put(
                    pair,
                    sound.mentoring()
                            .change(pair, MARIA, me -> me.recordObjectives(List.of("To be heard")))
                            .version());
        }

        private void release() {
            Outbox outbox = sound.outbox(POLICY);
            outbox.parked(PAIRS)
                    .forEach(parked ->
                            assertThat(outbox.release(parked.relationship())).isTrue());
        }

        /** One of them dispatches, and crashes or not: before what it asks of the database, or before it has the answer. */
        private void dispatch(Random random) {
            int who = random.nextInt(DISPATCHERS);
            Spy spy = spies.get(who);
            boolean crashes = random.nextBoolean();
            if (crashes && random.nextBoolean()) {
                spy.before(crashingAfter(random.nextInt(MOST_CALLS)));
            } else if (crashes) {
                spy.after(crashingAfter(random.nextInt(MOST_CALLS)));
            }
            try {
                dispatch(who, event -> handle(event, who, random));
            } catch (DatabaseException | OutcomeUnknownException e) {
                assertThat(crashes).isTrue();
            } finally {
                spy.forget();
            }
        }

        /** What is left of a crash the database itself undoes. */
        private static Spy.Before crashingAfter(int last) {
            int[] calls = {0};
            return call -> {
                boolean undoing = call.equals("rollback") || call.equals("close") || call.startsWith("setAutoCommit");
                if (calls[0]++ >= last && !undoing) {
                    throw new SQLException("the network", "08006", 0);
                }
            };
        }

        private Dispatched dispatch(int who, Outbox.Handler handler) {
            return nodes.get(who)
                    .outbox(POLICY)
                    .dispatchOnce(handler, 20, clock.instant().plus(Duration.ofHours(1)));
        }

        private void handle(OutboxEvent event, int who, Random random) {
            int fate = random.nextInt(8);
            if (fate == 0) {
                throw new IllegalStateException("refused");
            }
            if (fate == 1) {
                clock.pass(POLICY.lease().minusMillis(1));
            }
            if (fate == 2 && slow) {
                clock.pass(POLICY.lease());
            }
            if (fate <= 3) {
                dispatch((who + 1) % DISPATCHERS, this::take);
            }
            if (fate >= 6) {
                command(pairs.get(random.nextInt(PAIRS)));
            }
            take(event);
        }

        private void take(OutboxEvent event) {
            List<Long> before = taken.computeIfAbsent(event.relationship(), pair -> new ArrayList<>());
            long reached = before.stream().mapToLong(version -> version).max().orElse(0);
            assertThat(event.version()).as("the next, or one again").isBetween(1L, reached + 1);
            before.add(event.version());
            String id = event.relationship() + "/" + event.version();
            assertThat(event.cloudEvent()).isEqualTo(events.computeIfAbsent(id, first -> event.cloudEvent()));
        }

        /** In the end all is well, and all that was written has come. */
        void end() {
            clock.pass(Duration.ofHours(1));
            for (int who = 0; who < DISPATCHERS; who++) {
                dispatch(who, this::take);
            }
            release();
            while (dispatch(0, this::take).delivered() > 0) {
                assertThat(sound.outbox().parked(PAIRS)).isEmpty();
            }
            assertThat(sound.outbox().status().backlog()).isZero();
            pairs.forEach(pair -> assertThat(taken.get(pair).stream().distinct().sorted())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, written.get(pair)).boxed().toList()));
        }
    }
}
