package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.author.ReflectionId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.store.ChangedMeanwhileException;
import dev.mentoring.store.ConflictException;
import dev.mentoring.store.DuplicateIdException;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.StoreException;
import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.Story;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the library behaves inside a transaction of the host's. */
abstract class JoinedTransactionContract {
    private final DataSource dataSource =
            server().onOneNode(server().newDatabase()).direct();
    private final JdbcMentoring jdbc =
            server().opening(dataSource).migrateSchema().build();
    private final Spy spy = new Spy(dataSource);
    private Story story = Story.active(jdbc.store(), "r1");

    abstract TestServer server();

    @BeforeEach
    void theHostHasATableOfItsOwn() throws SQLException {
        Rows.execute(dataSource, "CREATE TABLE booking (id VARCHAR(36) PRIMARY KEY)");
    }

    private Mentoring joining(Connection connection) {
        return jdbc.joining(connection).at(Fixtures.tenOClock(1));
    }

    @Test
    void theHostsRowAndOursAreCommittedTogether() throws SQLException {
        try (Connection connection = begun()) {
            book(connection, "b1");
            joining(connection).change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30)));
            assertThat(story.loaded().actions()).as("before the commit").isEmpty();
            connection.commit();
        }

        assertThat(story.loaded().actions()).hasSize(1);
        assertThat(bookings()).isEqualTo(1);
    }

    @Test
    void theHostsRowAndOursVanishTogether() throws SQLException {
        RelationshipId proposed;
        try (Connection connection = begun()) {
            book(connection, "b1");
            Mentoring mentoring = joining(connection);
            mentoring.change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30)));
            proposed = mentoring.propose(MARIA, proposal().build()).relationship();
            assertThat(mentoring.view(story.id(), MARIA).actions()).hasSize(1);
            assertThat(mentoring.view(proposed, BEN).version()).isEqualTo(1);
            connection.rollback();
        }

        assertThat(story.loaded().actions()).isEmpty();
        assertThat(bookings()).isZero();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> jdbc.mentoring().view(proposed, BEN));
    }

    @Test
    void whoHasSeenLessThanIsSharedIsToldAndTheHostsOwnWorkStands() throws SQLException {
        long seen = story.loaded().sharedVersion();
        jdbc.mentoring().at(Fixtures.tenOClock(1)).change(story.id(), BEN, me -> me.agreeAction(action("a1", 30)));

        try (Connection connection = begun()) {
            book(connection, "b1");
            Mentoring form = joining(connection).ifUnchangedSince(seen);
            assertThatExceptionOfType(ChangedMeanwhileException.class)
                    .isThrownBy(() -> form.change(story.id(), MARIA, me -> me.agreeAction(action("a2", 30))));
            connection.commit();
        }

        assertThat(story.loaded().actions()).hasSize(1);
        assertThat(bookings()).isEqualTo(1);
    }

    @Test
    void whatTheOtherWroteForThemselvesIsNotToldByIt() throws SQLException {
        long seen = story.loaded().sharedVersion();
        jdbc.mentoring()
                .at(Fixtures.tenOClock(1))
                .change(story.id(), BEN, me -> me.privately().writeReflection(new ReflectionId("n1"), "A thought"));

        try (Connection connection = begun()) {
            joining(connection)
                    .ifUnchangedSince(seen)
                    .change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30)));
            connection.commit();
        }

        assertThat(story.loaded().actions()).hasSize(1);
    }

    @Test
    void theConnectionIsLeftAsItIs() throws SQLException {
        try (Connection connection = begun()) {
            Connection seen = spy.connection(connection);
            Mentoring mentoring = joining(seen);
            mentoring.change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30)));
            mentoring.view(story.id(), MARIA);
            assertThatExceptionOfType(RuleViolationException.class)
                    .isThrownBy(() -> mentoring.change(story.id(), BEN, me -> me.resume()));
            assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> saveStale(seen));

            assertThat(spy.calls())
                    .filteredOn(call -> !call.startsWith("execute") && !call.startsWith("prepareStatement"))
                    .extracting(call -> call.replaceFirst("\\(\\w*[Ss]avepoint\\w*\\)", " to it"))
                    .containsOnly("getAutoCommit", "setSavepoint", "releaseSavepoint to it", "rollback to it");
            assertThat(spy.calls().toString()).matches("(?s)(.*releaseSavepoint){2}.*");
            connection.rollback();
        }
    }

    private void saveStale(Connection connection) {
        var stale = story.decided(BEN, me -> me.agreeAction(action("stale", 30)));
        jdbc.storeOn(connection).inTransaction(work -> {
            work.save(stale);
            return stale;
        });
    }

    @Test
    void readingTakesNoSavepoint() throws SQLException {
        try (Connection connection = begun()) {
            joining(spy.connection(connection)).view(story.id(), MARIA);
        }

        assertThat(spy.calls()).doesNotContain("setSavepoint");
    }

    @Test
    void aConnectionInAutoCommitIsRefused() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThatExceptionOfType(NotInTransactionException.class).isThrownBy(() -> jdbc.joining(connection));

            connection.setAutoCommit(false);
            Mentoring mentoring = joining(connection);
            connection.setAutoCommit(true);
            assertThatExceptionOfType(NotInTransactionException.class)
                    .isThrownBy(() -> mentoring.change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30))));
        }
        assertThat(story.loaded().actions()).isEmpty();
    }

    @Test
    void aConflictComesAtOnceAndTheHostMayGoOn() throws SQLException {
        try (Connection connection = begun()) {
            book(connection, "b1");
            Connection seen = spy.connection(connection);
            int[] decided = {0};
            spy.before(call -> {
                if (call.startsWith("execute") && call.contains("UPDATE")) {
                    story.by(BEN, me -> me.agreeAction(action("rival", 30)));
                }
            });

            assertThatExceptionOfType(ConflictException.class)
                    .isThrownBy(() -> joining(seen).change(story.id(), MARIA, me -> {
                        decided[0]++;
                        return me.agreeAction(action("a1", 30));
                    }));

            assertThat(decided).containsExactly(1);
            connection.commit();
        }
        assertThat(bookings()).isEqualTo(1);
        assertThat(story.loaded().actions()).hasSize(1);
    }

    @Test
    void aCommandThatFailsHalfWayLeavesNothingOfItselfToCommit() throws SQLException {
        story = Story.active(jdbc.store(), "r2").through("s1", 7);
        var before = story.loaded();
        try (Connection connection = begun()) {
            book(connection, "b1");
            Mentoring mentoring = joining(connection);
            mentoring.change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30)));

            assertThatExceptionOfType(DuplicateIdException.class)
                    .isThrownBy(() -> mentoring.change(
                            story.id(),
                            MARIA,
                            me -> me.session(Fixtures.session("s1")).propose(Fixtures.meetingOn(20))));

            connection.commit();
        }
        assertThat(bookings()).isEqualTo(1);
        assertThat(story.loaded().version()).isEqualTo(before.version() + 1);
        assertThat(story.loaded().sessions()).isEmpty();
        assertThat(story.loaded().actions()).hasSize(1);
    }

    @Test
    void aCommandThatFailsAtItsVeryEndLeavesNothingOfItselfToCommit() throws SQLException {
        try (Connection connection = begun()) {
            book(connection, "b1");
            AtomicBoolean failed = new AtomicBoolean();
            Connection seen = spy.connection(connection);
            spy.before(call -> {
                if (call.startsWith("releaseSavepoint") && !failed.getAndSet(true)) {
                    throw new SQLException("not now", "HY000", 50000);
                }
            });

            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(() -> joining(seen).change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30))))
                    .withMessageContaining("ending a unit of work");

            connection.commit();
        }
        assertThat(bookings()).isEqualTo(1);
        assertThat(story.loaded().actions()).isEmpty();
    }

    /** Where a driver may go on with another connection, or the database with nothing, what stood before the command is gone too. */
    @Test
    void whoseConnectionIsLostAfterTheCommandWasUndoneIsToldSo() throws SQLException {
        SQLException gone = new SQLException("gone", "08006");
        boolean ending = server().dialect().failures().ending().include(gone);
        try (Connection connection = begun()) {
            Connection seen = spy.connection(connection);
            spy.before(call -> {
                if (call.startsWith("releaseSavepoint")) {
                    throw gone;
                }
            });

            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> joining(seen).change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30))))
                    .isInstanceOf(ending ? TransactionLostException.class : DatabaseException.class);

            connection.rollback();
        }
        assertThat(story.loaded().actions()).isEmpty();
    }

    /** The host waits for a row that the other has, who waits for one of the host's; the host is the one to give way. */
    @Test
    void aDeadlockIsUndoneAloneOrTheHostIsToldThatAllIsLost() throws Exception {
        try (Connection older = begun();
                Connection host = begun()) {
            update(older, "CREATE TABLE room (id INTEGER PRIMARY KEY, taken INTEGER)");
            update(older, "INSERT INTO room VALUES (1, 0)");
            older.commit();
            for (String setting : server().hardVictim()) {
                update(older, setting);
            }
            for (String setting : server().easyVictim()) {
                update(host, setting);
            }
            update(older, "UPDATE mentoring_relationship SET programme = programme");
            // InnoDB has the transaction give way that has written less.
            for (int room = 2; room < 20; room++) {
                update(older, "INSERT INTO room VALUES (" + room + ", 0)");
            }
            book(host, "b1");
            update(host, "UPDATE room SET taken = 1 WHERE id = 1");
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> {
                try {
                    update(older, "UPDATE room SET taken = 2 WHERE id = 1");
                    older.rollback();
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            });

            if (server().keepsAfterDeadlock()) {
                assertUndoneAlone(host);
            } else {
                assertLost(host);
            }
            waiting.get(20, TimeUnit.SECONDS);

            joining(host).change(story.id(), MARIA, me -> me.agreeAction(action("a2", 30)));
            host.commit();
        }
        assertThat(bookings()).isEqualTo(server().keepsAfterDeadlock() ? 1 : 0);
        assertThat(story.loaded().actions())
                .extracting(agreed -> agreed.id().value())
                .containsExactly("a2");
    }

    private void assertUndoneAlone(Connection host) throws SQLException {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> joining(host).change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30))));
        host.commit();
    }

    private void assertLost(Connection host) throws SQLException {
        Mentoring mentoring = joining(host);
        assertThatExceptionOfType(TransactionLostException.class)
                .isThrownBy(() -> mentoring.change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30))))
                .withCauseInstanceOf(ConflictException.class)
                .satisfies(e -> assertThat(e.isConflict()).isTrue())
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1).hasOnlyElementsOfType(SQLException.class));
        assertThatExceptionOfType(TransactionLostException.class)
                .isThrownBy(() -> mentoring.view(story.id(), MARIA))
                .havingRootCause()
                .isInstanceOf(SQLException.class);
        host.rollback();
    }

    /** There is no savepoint while nothing is written, so a transaction that a failed statement ends is lost. */
    @Test
    void afterAFailureToReadTheHostGoesOnOrIsToldThatAllIsLost() throws SQLException {
        try (Connection connection = begun()) {
            book(connection, "b1");
            spy.before(call -> {
                if (call.startsWith("execute")) {
                    update(connection, "UPDATE no_such_table SET a = 1");
                }
            });
            Mentoring mentoring = joining(spy.connection(connection));

            if (server().goesOnAfterFailure()) {
                assertThatExceptionOfType(DatabaseException.class).isThrownBy(() -> mentoring.view(story.id(), MARIA));
                spy.forget();
                assertThat(mentoring.view(story.id(), MARIA).version()).isEqualTo(3);
                connection.commit();
            } else {
                assertThatExceptionOfType(TransactionLostException.class)
                        .isThrownBy(() -> mentoring.view(story.id(), MARIA))
                        .withCauseInstanceOf(DatabaseException.class);
                spy.forget();
                assertThatExceptionOfType(TransactionLostException.class)
                        .isThrownBy(() -> mentoring.view(story.id(), MARIA));
                connection.rollback();
            }
        }
        assertThat(bookings()).isEqualTo(server().goesOnAfterFailure() ? 1 : 0);
    }

    /** As one does in a cluster whose other node was faster: the next statement says so, and here it is the first to write. */
    @Test
    void aTransactionThatHasEndedWhereTheLibraryBeginsToWriteIsLost() throws SQLException {
        try (Connection connection = begun()) {
            spy.before(call -> {
                if (call.equals("setSavepoint")) {
                    throw new SQLException("the other one was faster", "40001", 40001);
                }
            });

            assertThatExceptionOfType(TransactionLostException.class)
                    .isThrownBy(() -> joining(spy.connection(connection))
                            .change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30))))
                    .satisfies(e -> assertThat(e.isConflict()).isTrue());
            connection.rollback();
        }
    }

    @Test
    void aDriverThatBreaksWhileUndoingDoesNotHideWhy() throws SQLException {
        IllegalStateException broken = new IllegalStateException("the driver's own");
        StackOverflowError reason = new StackOverflowError();
        var step = story.decided(MARIA, me -> me.agreeAction(action("a1", 30)));
        try (Connection connection = begun()) {
            spy.before(call -> {
                if (call.startsWith("rollback")) {
                    throw broken;
                }
            });

            assertThatExceptionOfType(TransactionLostException.class)
                    .isThrownBy(() -> jdbc.storeOn(spy.connection(connection)).inTransaction(work -> {
                        work.save(step);
                        throw reason;
                    }))
                    .withCause(reason)
                    .satisfies(e -> assertThat(e.isConflict()).isFalse())
                    .satisfies(e -> assertThat(e).hasSuppressedException(broken));
            connection.rollback();
        }
    }

    private Connection begun() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void book(Connection connection, String id) throws SQLException {
        update(connection, "INSERT INTO booking (id) VALUES ('" + id + "')");
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private int bookings() throws SQLException {
        return Rows.of(dataSource, "SELECT id FROM booking").size();
    }
}
