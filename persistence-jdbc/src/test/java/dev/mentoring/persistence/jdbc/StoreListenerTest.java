package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.store.ConflictException;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.OutcomeUnknownException;
import dev.mentoring.store.StoreException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What an operator's listener hears, and that nothing comes back from it. */
class StoreListenerTest {
    private static final OutboxPolicy POLICY =
            new OutboxPolicy(Duration.ofMinutes(1), 2, Duration.ofSeconds(10), Duration.ofSeconds(15));

    private final DataSource dataSource = H2.inMemory();
    private final Spy spy = new Spy(dataSource);
    private final SetClock clock = new SetClock();
    private final Heard heard = new Heard();
    private final JdbcMentoring jdbc = opening(heard).migrateSchema().build();
    private final RelationshipId pair =
            jdbc.mentoring().propose(MARIA, proposal().build()).relationship();
    private long nanoseconds;

    private JdbcMentoring.Builder opening(StoreListener listener) {
        return JdbcMentoring.over(spy.dataSource())
                .clock(clock)
                .outbox(URI.create("https://hr.example/mentoring"))
                .attempts(3)
                .backoff(attempt -> true)
                .nanoseconds(() -> nanoseconds += 7)
                .listener(listener);
    }

    /** Notes what it hears, and whether a connection was out meanwhile. */
    private final class Heard implements StoreListener {
        private final List<String> said = new ArrayList<>();

        private void note(String what) {
            List<String> calls = spy.calls();
            assertThat(calls.isEmpty() || calls.get(calls.size() - 1).equals("close"))
                    .as("%s after %s", what, calls)
                    .isTrue();
            said.add(what);
        }

        @Override
        public void committed(int attempts, boolean wrote, Duration time) {
            note("committed " + attempts + " " + wrote + " " + time.toNanos());
        }

        @Override
        public void conflict(int attempt) {
            note("conflict " + attempt);
        }

        @Override
        public void gaveUp(int attempts, Duration time) {
            note("gave up " + attempts + " " + time.toNanos());
        }

        @Override
        public void outcomeUnknown(Duration time) {
            note("unknown " + time.toNanos());
        }

        @Override
        public void failed(Duration time) {
            note("failed in " + time.toNanos());
        }

        @Override
        public void eventDispatched() {
            note("dispatched");
        }

        @Override
        public void eventFailed(int attempts) {
            note("failed " + attempts);
        }

        @Override
        public void relationshipParked() {
            note("parked");
        }
    }

    @BeforeEach
    void forget() {
        spy.forget();
        heard.said.clear();
    }

    @Test
    void aCommandAndAReading() {
        jdbc.mentoring().change(pair, BEN, me -> me.acceptAgreement(1));
        jdbc.mentoring().view(pair, BEN);

        assertThat(heard.said).containsExactly("committed 1 true 7", "committed 1 false 7");
    }

    @Test
    void aConflictAndTheAttemptAfterIt() {
        failSoOften(1, "UPDATE", new SQLException("deadlock", "40001", 40001));

        jdbc.mentoring().change(pair, BEN, me -> me.acceptAgreement(1));

        assertThat(heard.said).containsExactly("conflict 1", "committed 2 true 7");
    }

    @Test
    void whatIsGivenUp() {
        failSoOften(99, "UPDATE", new SQLException("deadlock", "40001", 40001));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> jdbc.mentoring().change(pair, BEN, me -> me.acceptAgreement(1)));

        assertThat(heard.said).containsExactly("conflict 1", "conflict 2", "conflict 3", "gave up 3 7");
    }

    @Test
    void anOutcomeThatIsUnknown() {
        failSoOften(1, "commit", new SQLException("the network", "08006", 90067));

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> jdbc.mentoring().change(pair, BEN, me -> me.acceptAgreement(1)));

        assertThat(heard.said).containsExactly("unknown 7");
    }

    @Test
    void aFailureAndNoRefusal() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> jdbc.mentoring().change(pair, MARIA, me -> me.acceptAgreement(1)));
        failSoOften(1, "UPDATE", new SQLException("the network", "08006", 90067));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> jdbc.mentoring().change(pair, BEN, me -> me.acceptAgreement(1)));

        assertThat(heard.said).containsExactly("failed in 7");
    }

    private void failSoOften(int times, String call, SQLException failure) {
        int[] left = {times};
        spy.before(seen -> {
            if ((seen.startsWith("execute") && seen.contains(call) || seen.equals(call)) && left[0]-- > 0) {
                throw failure;
            }
        });
    }

    @Test
    void nothingOfATransactionOfTheHosts() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            jdbc.joining(connection).change(pair, BEN, me -> me.acceptAgreement(1));
            connection.commit();
        }

        assertThat(heard.said).isEmpty();
    }

    @Test
    void howTheOutboxIsGettingOn() {
        Outbox outbox = jdbc.outbox(POLICY);
        for (int i = 0; i < 2; i++) {
            outbox.dispatchOnce(
                    event -> {
                        throw new IllegalStateException("the broker");
                    },
                    10,
                    clock.instant().plusSeconds(1));
            clock.pass(Duration.ofHours(1));
        }
        assertThat(outbox.release(pair)).isTrue();
        outbox.dispatchOnce(event -> {}, 10, clock.instant().plusSeconds(1));

        assertThat(heard.said).containsExactly("failed 1", "failed 2", "parked", "dispatched");
    }

    @Test
    void whatItThrowsIsLoggedOnceAndChangesNothing() {
        StoreListener broken = new StoreListener() {
            @Override
            public void committed(int attempts, boolean wrote, Duration time) {
                throw new IllegalStateException("the meter");
            }

            @Override
            public void eventDispatched() {
                throw new NoSuchMethodError("another release of the meter");
            }
        };
        JdbcMentoring watched = opening(broken).build();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(StoreListener.class);
        log.start();
        logger.addAppender(log);
        try {
            Mentoring engine = watched.mentoring();
            engine.change(pair, BEN, me -> me.acceptAgreement(1));
            Dispatched done = watched.outbox()
                    .dispatchOnce(event -> {}, 10, clock.instant().plusSeconds(1));

            assertThat(engine.view(pair, BEN).version()).isEqualTo(2);
            assertThat(done.delivered()).isEqualTo(2);
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list).singleElement().satisfies(said -> {
            assertThat(said.getLevel()).isEqualTo(Level.WARN);
            assertThat(said.getFormattedMessage()).contains("StoreListener");
            assertThat(said.getThrowableProxy().getMessage()).isEqualTo("the meter");
        });
    }

    @Test
    void whoHearsNothingNeedNotListen() {
        JdbcMentoring quiet = opening(new StoreListener() {}).build();

        quiet.mentoring().change(pair, BEN, me -> me.acceptAgreement(1));

        assertThat(quiet.outbox().dispatchOnce(event -> {}, 10, clock.instant().plusSeconds(1)))
                .isEqualTo(new Dispatched(2, List.of()));
    }
}
