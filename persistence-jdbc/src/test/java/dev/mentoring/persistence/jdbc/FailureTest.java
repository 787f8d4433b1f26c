package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.day;
import static dev.mentoring.store.contract.Fixtures.session;
import static dev.mentoring.store.contract.Fixtures.tenOClock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.store.MentoringStore.Work;
import dev.mentoring.store.StoreException;
import dev.mentoring.store.contract.Story;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that fails is told as that: never as absence, never half, and never with what was said. */
class FailureTest {
    private final DataSource dataSource = H2.inMemory();
    private final Spy spy = new Spy(dataSource);
    private final JdbcMentoring jdbc =
            JdbcMentoring.over(spy.dataSource()).migrateSchema().build();
    private boolean failed;
    private final Story story =
            Story.active(jdbc.store(), "r1").through("s1", 7).schedule("s2", 14);

    @BeforeEach
    void forget() {
        spy.forget();
    }

    @Test
    void whereverReadingFailsItIsAFailure() {
        List<Function<Work, Object>> questions = List.of(
                work -> work.load(story.id()),
                work -> work.findByExternalId("nobody"),
                work -> work.finishedSession(story.id(), session("s1")),
                work -> work.journalBefore(story.id(), JournalPosition.END, 10),
                work -> work.journal(story.id(), JournalPosition.START, 10),
                work -> work.receipt(new CommandKey("none")));
        questions.forEach(question -> assertFailsWhereverTheDatabaseDoes(() -> story.read(question)));
    }

    @Test
    void whereverAQueryFailsItIsAFailure() {
        PageRequest page = PageRequest.first(10);
        List<Function<Queries, Object>> questions = List.of(
                queries -> queries.relationship(story.id()),
                queries -> queries.relationshipsOf(MARIA.id(), page),
                queries ->
                        queries.sessionsStarting(tenOClock(0), tenOClock(30), EnumSet.allOf(SessionStatus.class), page),
                queries -> queries.actionsDue(day(30), page),
                queries -> queries.programmeReport(new ProgrammeId("programme-1")),
                queries -> queries.beyondCadence(new ProgrammeId("programme-1"), tenOClock(0)));
        questions.forEach(question -> assertFailsWhereverTheDatabaseDoes(() -> question.apply(jdbc.queries())));
    }

    private void assertFailsWhereverTheDatabaseDoes(Supplier<Object> question) {
        spy.forget();
        Object answer = question.get();
        int failures = 0;
        for (int nth = 1; ; nth++) {
            failAt(nth);
            try {
                assertThat(question.get()).isEqualTo(answer);
            } catch (DatabaseException e) {
                assertThat(e.sqlState()).isEqualTo("08006");
                failures++;
            }
            if (!failed) {
                break;
            }
        }
        assertThat(failures).isGreaterThan(5);
    }

    /** Has the connection break at the nth call of any kind, for as long as it is held. */
    private void failAt(int nth) {
        int[] count = {0};
        failed = false;
        spy.before(call -> {
            boolean cleaning = call.startsWith("rollback") || call.equals("close");
            if (!cleaning && ++count[0] == nth) {
                failed = true;
                throw new SQLException("the network", "08006", 90067);
            }
        });
    }

    @Test
    void aQueryThatEndsTheHostsTransactionSaysSo() throws SQLException {
        try (Connection connection = spy.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            Queries queries = jdbc.queriesOn(connection);
            spy.before(call -> {
                if (call.startsWith("execute")) {
                    throw new SQLException("deadlock", "40001", 40001);
                }
            });

            assertThatExceptionOfType(TransactionLostException.class)
                    .isThrownBy(() -> queries.relationship(story.id()))
                    .satisfies(e -> assertThat(e.isConflict()).isTrue());
        }
    }

    @Test
    void aRowWithoutItsRootIsNoAbsence() throws SQLException {
        Rows.execute(dataSource, "DELETE FROM mentoring_relationship");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(story::loaded)
                .withMessageContaining("no row of its own");
    }

    @Test
    void aRowThatIsGoneIsToldWhenItIsToBeChanged() throws SQLException {
        var cancel = story.decided(MARIA, me -> me.session(session("s2")).cancel(CancelReason.WORK));
        Rows.execute(dataSource, "DELETE FROM mentoring_session WHERE id = 's2'");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> jdbc.store().inTransaction(work -> {
                    work.save(cancel);
                    return work;
                }))
                .withMessageContaining("SESSION s2 of relationship r1 has no row");
    }

    @Test
    void contentThatCannotBeReadIsToldByItsPlaceAlone() throws SQLException {
        Rows.execute(dataSource, "UPDATE mentoring_session SET content = X'7b2263616e617279223a317d' WHERE id = 's2'");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(story::loaded)
                .withMessageContaining("the content of SESSION s2 of relationship r1 cannot be read")
                .satisfies(e -> assertThat(trace(e)).doesNotContain("canary"));
    }

    @ParameterizedTest
    @CsvSource({"22001,22001", "23502,23502", "90000,90000", "HYT00,90039", ",0"})
    void whatADriverQuotesIsNotPassedOn(String state, int code) {
        spy.before(call -> {
            if (call.startsWith("execute") && call.contains("INSERT")) {
                throw quoting(state, code);
            }
        });

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> story.by(MARIA, me -> me.agreeAction(action("a1", 30))))
                .satisfies(e -> assertThat(e.errorCode()).isEqualTo(code))
                .satisfies(e -> assertThat(e.isConflict()).isFalse())
                .satisfies(e -> assertThat(trace(e)).doesNotContain("canary").contains("RowWriter"));
    }

    /** MySQL's driver puts values into the statement, and the server quotes the statement. */
    @Test
    void whatASyntaxErrorQuotesIsNotPassedOn() {
        spy.before(call -> {
            if (call.startsWith("execute") && call.contains("INSERT")) {
                throw new SQLException("You have an error near 'canary'", "42000", 1064);
            }
        });

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> story.by(MARIA, me -> me.agreeAction(action("a1", 30))))
                .satisfies(e -> assertThat(trace(e)).doesNotContain("canary"));
    }

    private static SQLException quoting(String state, int code) {
        SQLException quoting = new SQLException("Value too long: canary", state, code);
        quoting.setNextException(new SQLException("canary"));
        quoting.initCause(new IllegalStateException("canary"));
        return quoting;
    }

    @Test
    void whatADriverSaysOfAConnectionIsPassedOn() {
        spy.before(call -> {
            throw new SQLException("the network is down", "08001", 0);
        });

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(story::loaded)
                .satisfies(e -> assertThat(trace(e)).contains("the network is down"));
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
