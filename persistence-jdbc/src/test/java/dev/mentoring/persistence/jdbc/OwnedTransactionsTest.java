package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static dev.mentoring.store.contract.Fixtures.tenOClock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.author.ReflectionId;
import dev.mentoring.relationship.Unsaved;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.store.ChangedMeanwhileException;
import dev.mentoring.store.ConflictException;
import dev.mentoring.store.DuplicateIdException;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.OutcomeUnknownException;
import dev.mentoring.store.StoreException;
import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.Story;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the library treats a connection that it took itself, and what it tries again. */
class OwnedTransactionsTest {
    private final DataSource dataSource = H2.inMemory();
    private final Spy spy = new Spy(dataSource);
    private final List<Integer> pauses = new ArrayList<>();
    private final JdbcMentoring jdbc = JdbcMentoring.over(spy.dataSource())
            .backoff(pauses::add)
            .migrateSchema()
            .build();
    private final Story story = Story.active(jdbc.store(), "r1");

    @BeforeEach
    void forget() {
        spy.forget();
    }

    private Mentoring mentoring() {
        return jdbc.mentoring().at(Fixtures.tenOClock(1));
    }

    private void agreeAction(String id) {
        mentoring().change(story.id(), MARIA, me -> me.agreeAction(action(id, 30)));
    }

    @Test
    void aCommandIsOneTransactionOnAConnectionThatGoesBackAsItCame() {
        agreeAction("a1");

        assertThat(spy.calls())
                .filteredOn(call -> !call.startsWith("execute") && !call.startsWith("prepareStatement"))
                .containsExactly(
                        "getConnection",
                        "getAutoCommit",
                        "setAutoCommit(Boolean)",
                        "commit",
                        "setAutoCommit(Boolean)",
                        "close");
    }

    @Test
    void aConnectionWithoutAutoCommitStaysWithout() throws SQLException {
        try (Connection pooled = dataSource.getConnection()) {
            pooled.setAutoCommit(false);
            DataSource pool = OneConnection.source(pooled);

            JdbcMentoring.over(pool)
                    .build()
                    .mentoring()
                    .at(tenOClock(2))
                    .change(story.id(), BEN, me -> me.agreeAction(action("a1", 30)));

            assertThat(pooled.getAutoCommit()).isFalse();
            assertThat(story.loaded().actions()).hasSize(1);
        }
    }

    @Test
    void aConnectionWithAutoCommitHasItAgainAlsoAfterAFailure() throws SQLException {
        try (Connection pooled = dataSource.getConnection()) {
            Mentoring mentoring = JdbcMentoring.over(OneConnection.source(pooled))
                    .build()
                    .mentoring()
                    .at(tenOClock(2));

            mentoring.change(story.id(), BEN, me -> me.agreeAction(action("a1", 30)));
            assertThat(pooled.getAutoCommit()).isTrue();
            assertThatExceptionOfType(DuplicateIdException.class)
                    .isThrownBy(() -> mentoring.change(story.id(), BEN, me -> {
                        throw new DuplicateIdException("action", "the host's own");
                    }));
            assertThat(pooled.getAutoCommit()).isTrue();
            assertThat(story.loaded().actions()).hasSize(1);
        }
    }

    @Test
    void whoIsOvertakenWhileTheirCommandIsJudgedIsTold() {
        Mentoring form = mentoring().ifUnchangedSince(story.loaded().sharedVersion());
        AtomicBoolean overtaken = new AtomicBoolean();

        assertThatExceptionOfType(ChangedMeanwhileException.class)
                .isThrownBy(() -> form.change(story.id(), BEN, me -> {
                    if (!overtaken.getAndSet(true)) {
                        agreeAction("a1");
                    }
                    return me.agreeAction(action("a2", 30));
                }));

        assertThat(story.loaded().actions()).hasSize(1);
        assertThat(pauses).as("tried again after the conflict, and no more").hasSize(1);
    }

    @Test
    void whoIsOvertakenByWhatSomebodyWritesForThemselvesIsNot() {
        Mentoring form = mentoring().ifUnchangedSince(story.loaded().sharedVersion());
        AtomicBoolean overtaken = new AtomicBoolean();

        form.change(story.id(), BEN, me -> {
            if (!overtaken.getAndSet(true)) {
                mentoring()
                        .change(
                                story.id(),
                                MARIA,
                                you -> you.privately().writeReflection(new ReflectionId("n1"), "A thought"));
            }
            return me.agreeAction(action("a1", 30));
        });

        assertThat(story.loaded().actions()).hasSize(1);
    }

    @Test
    void aRefusedCommandIsRolledBackAndNotTriedAgain() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> mentoring()
                        .change(
                                story.id(),
                                BEN,
                                me -> me.action(action("a9", 1).id()).complete("Done")));

        assertThat(spy.calls()).contains("rollback", "close").doesNotContain("commit");
        assertThat(pauses).isEmpty();
    }

    @Test
    void anyThrowableRollsBackEvenAfterASave() {
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> jdbc.store().inTransaction(work -> {
                    work.save(Unsaved.of(work.load(story.id())
                            .orElseThrow()
                            .as(BEN, Fixtures.tenOClock(1))
                            .agreeAction(action("a1", 30))));
                    throw new StackOverflowError();
                }));

        assertThat(spy.calls()).endsWith("rollback", "setAutoCommit(Boolean)", "close");
        assertThat(story.loaded().actions()).isEmpty();
    }

    @Test
    void aFailedSaveIsNotKeptEvenIfTheWorkSwallowsIt() {
        Story other = Story.active(jdbc.store(), "r2").through("s1", 7);

        assertThatExceptionOfType(DuplicateIdException.class)
                .isThrownBy(() -> jdbc.store().inTransaction(work -> {
                    var step = work.load(other.id())
                            .orElseThrow()
                            .as(BEN, Fixtures.tenOClock(8))
                            .session(Fixtures.session("s1"))
                            .propose(Fixtures.meetingOn(20));
                    try {
                        work.save(Unsaved.of(step));
                    } catch (DuplicateIdException e) {
                        return "never mind";
                    }
                    return "saved";
                }));

        assertThat(other.loaded().sessions()).isEmpty();
        assertThat(other.loaded().version())
                .isEqualTo(other.journal().get(0).position().version());
    }

    @Test
    void aCommandThatMeetsAnotherIsDecidedAnewOnWhatTheOtherLeft() {
        Story rival = new Story(JdbcMentoring.over(dataSource).build().store(), "r1");
        onceBefore("UPDATE", () -> rival.by(BEN, me -> me.agreeAction(action("rival", 30))));

        var committed = mentoring().change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30)));

        assertThat(pauses).containsExactly(1);
        assertThat(committed.version()).isEqualTo(5);
        assertThat(story.loaded().actions())
                .extracting(agreed -> agreed.id().value())
                .containsExactlyInAnyOrder("rival", "a1");
    }

    @Test
    void aCommandThatMeetsOthersEachTimeGivesUp() {
        Story rival = new Story(JdbcMentoring.over(dataSource).build().store(), "r1");
        int[] number = {0};
        spy.before(call -> {
            if (call.startsWith("execute") && call.contains("UPDATE")) {
                rival.by(BEN, me -> me.agreeAction(action("rival" + number[0]++, 30)));
            }
        });

        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> agreeAction("a1"));

        assertThat(pauses).containsExactly(1, 2, 3, 4);
        assertThat(story.loaded().actions()).hasSize(5);
    }

    @Test
    void aConflictThatTheDatabaseTellsAtTheCommitIsTriedAgain() {
        onceBefore("commit", () -> {
            throw new SQLException("serialization failure", "40001", 40001);
        });

        agreeAction("a1");

        assertThat(pauses).containsExactly(1);
        assertThat(story.loaded().actions()).hasSize(1);
    }

    @Test
    void aConflictWhileLoadingIsTriedAgain() {
        onceBefore("SELECT", () -> {
            throw new SQLException("lock timeout", "HYT00", 50200);
        });

        agreeAction("a1");

        assertThat(pauses).containsExactly(1);
    }

    @Test
    void aConflictThatTheDatabaseTellsNamesTheRelationshipInTheEnd() {
        spy.before(call -> {
            if (call.equals("commit")) {
                throw new SQLException("deadlock", "40001", 40001);
            }
        });

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> agreeAction("a1"))
                .satisfies(e -> assertThat(e.relationship()).isEqualTo(story.id()))
                .satisfies(e -> assertThat(e.expectedVersion()).isEqualTo(3))
                .withCauseInstanceOf(SQLException.class);
        assertThat(pauses).hasSize(4);
    }

    @Test
    void aConflictAboutNothingLoadedIsTheDatabasesInTheEnd() {
        for (String refused : List.of("SELECT", "INSERT", "commit")) {
            pauses.clear();
            spy.before(call -> {
                if (call.equals("commit") || call.startsWith("execute") && call.contains(refused)) {
                    throw new SQLException("deadlock", "40001", 40001);
                }
            });
            Runnable command = refused.equals("SELECT")
                    ? () -> agreeAction("a1")
                    : () -> mentoring().propose(MARIA, proposal().build());

            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(command::run)
                    .satisfies(e -> assertThat(e.isConflict()).isTrue());
            assertThat(pauses).as(refused).hasSize(4);
        }
    }

    @Test
    void aConnectionLostAtTheCommitIsNotTriedAgain() {
        onceBefore("commit", () -> {
            throw new SQLException("the network", "08006", 90067);
        });

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> agreeAction("a1"))
                .satisfies(e -> assertThat(e.isConflict()).isFalse())
                .withCauseInstanceOf(DatabaseException.class);

        assertThat(pauses).isEmpty();
        assertThat(spy.calls()).endsWith("rollback", "setAutoCommit(Boolean)", "close");
    }

    @Test
    void autoCommitStaysOffWhenRollingBackFailedSinceTurningItOnWouldCommit() {
        spy.before(call -> {
            if (call.equals("commit") || call.equals("rollback")) {
                throw new SQLException("the network", "08006", 90067);
            }
        });

        assertThatExceptionOfType(OutcomeUnknownException.class).isThrownBy(() -> agreeAction("a1"));

        assertThat(spy.calls()).endsWith("commit", "rollback", "close");
        spy.forget();
        assertThat(story.loaded().actions()).isEmpty();
    }

    @Test
    void whatFailsAfterTheCommitDoesNotUndoTheAnswer() {
        boolean[] committed = {false};
        spy.before(call -> {
            if (committed[0]) {
                throw new SQLException("the network", "08006", 90067);
            }
            committed[0] = call.equals("commit");
        });

        agreeAction("a1");

        spy.forget();
        assertThat(story.loaded().actions()).hasSize(1);
    }

    @Test
    void anInterruptedThreadGivesUp() {
        JdbcMentoring patient = JdbcMentoring.over(spy.dataSource()).build();
        spy.before(call -> {
            if (call.equals("commit")) {
                Thread.currentThread().interrupt();
                throw new SQLException("deadlock", "40001", 40001);
            }
        });

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> patient.mentoring()
                        .at(Fixtures.tenOClock(1))
                        .change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30))));

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void howOftenIsTheHostsChoice() {
        JdbcMentoring once = JdbcMentoring.over(spy.dataSource())
                .attempts(1)
                .backoff(pauses::add)
                .build();
        spy.before(call -> {
            if (call.equals("commit")) {
                throw new SQLException("deadlock", "40001", 40001);
            }
        });

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> once.mentoring().propose(MARIA, proposal().build()));

        assertThat(pauses).isEmpty();
        for (int impossible : new int[] {0, -1, 101}) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> JdbcMentoring.over(dataSource).attempts(impossible));
        }
    }

    /** Has something happen before the first call of that kind. */
    private void onceBefore(String call, ThrowingRunnable happening) {
        boolean[] happened = {false};
        spy.before(each -> {
            if (!happened[0] && each.contains(call) && !each.startsWith("prepareStatement")) {
                happened[0] = true;
                happening.run();
            }
        });
    }

    /** Something that may fail as a driver does. */
    private interface ThrowingRunnable {
        void run() throws SQLException;
    }
}
