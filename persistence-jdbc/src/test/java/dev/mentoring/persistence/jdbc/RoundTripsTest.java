package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.goalId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mentoring.store.CommandKey;
import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.Story;
import dev.mentoring.store.contract.command.EveryCommand;
import dev.mentoring.store.contract.command.KindOfCommand;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What it costs to reach PostgreSQL, counted on the wire; and how many statements it takes where each goes by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripsTest {
    private static final int SHORT = 3;
    private static final int LONG = 300;
    private static final int AHEAD = 400;

    private final AtomicInteger count = new AtomicInteger();
    private final Wire wire = new Wire(new PostgreSqlServer().newDatabase());
    private Connection connection;
    private Spy spy;

    /** As a pool gives it out that has no auto-commit to switch. */
    @BeforeAll
    void connect() throws SQLException {
        connection = wire.place().direct().getConnection();
        connection.setAutoCommit(false);
        spy = new Spy(OneConnection.source(connection));
        builder().schema().migrate();
    }

    @AfterAll
    void hangUp() throws SQLException, IOException {
        connection.close();
        wire.close();
    }

    private JdbcMentoring.Builder builder() {
        return JdbcMentoring.over(spy.dataSource());
    }

    /** With all that a host may switch on. */
    private JdbcMentoring.Builder full() {
        return builder().outbox(URI.create("https://hr.example/mentoring")).sealing(TinkSealing.under(new MasterKey()));
    }

    static List<KindOfCommand> everyCommand() {
        return EveryCommand.kinds();
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void whateverIsDoneIsSavedInOneRoundTripAndCommittedInAnother(KindOfCommand kind) {
        given(kind, full().build());

        assertThat(wire.roundTrips() - reading()).isEqualTo(2);
        assertThat(saving()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void elsewhereItIsSavedAndCommittedInSixCalls(KindOfCommand kind) {
        JdbcMentoring jdbc = builder().oneStatementAtATime().build();
        Story story = kind.leadingUp(jdbc.store(), newId());
        forget();

        kind.give(jdbc.mentoring().at(story.now()), story);

        assertThat(saving()).isLessThanOrEqualTo(6);
    }

    /** A receipt is one statement more, an event in the outbox two. */
    @ParameterizedTest
    @MethodSource("everyCommand")
    void aKeyAndTheOutboxTakeThreeMore(KindOfCommand kind) {
        given(kind, full().oneStatementAtATime().build());

        assertThat(saving()).isLessThanOrEqualTo(9);
    }

    /** Gives a command under a key. */
    private void given(KindOfCommand kind, JdbcMentoring jdbc) {
        Story story = kind.leadingUp(jdbc.store(), newId());
        CommandKey key = new CommandKey("key-" + story.id());
        forget();
        kind.give(jdbc.mentoring().at(story.now()).once(key), story);
    }

    @Test
    void whatIsLoadedDoesNotGrowWithTheHistory() {
        JdbcMentoring jdbc = full().build();

        Loaded young = loaded(after(SHORT, jdbc));
        Loaded old = loaded(after(LONG, jdbc));

        assertThat(old.roundTrips()).isEqualTo(young.roundTrips());
        assertThat(old.rows()).isEqualTo(young.rows());
        assertThat(old.bytes()).isCloseTo(young.bytes(), within(young.bytes() / 20));
    }

    /** A pair with so many closed sessions behind them, and one of everything open. */
    private Story after(int sessions, JdbcMentoring jdbc) {
        Story story = Story.active(jdbc.store(), newId());
        story.by(Fixtures.MARIA, me -> me.goal(goalId("g1")).draft(Fixtures.goal("Speak up")));
        IntStream.rangeClosed(1, sessions).forEach(number -> story.through("s" + number, number));
        story.by(Fixtures.MARIA, me -> me.agreeAction(Fixtures.action("a1", AHEAD)));
        return story.schedule("next", AHEAD);
    }

    /**
     * What came by the wire.
     *
     * @param roundTrips how often the server was asked, for the last time with the end of the transaction
     * @param rows how many rows it gave
     * @param bytes how much it said
     */
    private record Loaded(long roundTrips, long rows, long bytes) {}

    private Loaded loaded(Story story) {
        forget();
        story.loaded();
        return new Loaded(wire.roundTrips(), spy.rows(), wire.received());
    }

    private String newId() {
        return "r" + count.incrementAndGet();
    }

    private void forget() {
        wire.forget();
        spy.forget();
    }

    /** To read is one round trip for each statement. */
    private long reading() {
        return spy.statements().stream().filter(sql -> sql.startsWith("SELECT")).count();
    }

    /** The statements that write, some of them with several rows, and the end of the transaction. */
    private long saving() {
        long ends = spy.calls().stream().filter(call -> call.equals("commit")).count();
        return spy.statements().size() - reading() + ends;
    }
}
