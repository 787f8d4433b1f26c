package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.relationship.Unsaved;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.MentoringStore.Work;
import dev.mentoring.store.StoreException;
import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.Story;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Statement;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two transactions on two nodes change one relationship. Neither waits for the other, and each is told that its row was changed;
 * the one that is committed first wins.
 */
class GaleraConflictsOnCluster {
    private final GaleraServer server = new GaleraServer();
    private final TestServer.Place everywhere = server.newDatabase();
    private final DataSource here =
            GaleraCluster.running().nodes().get(0).place(everywhere).direct();
    private final DataSource there =
            GaleraCluster.running().nodes().get(1).place(everywhere).direct();
    private final JdbcMentoring jdbc =
            JdbcMentoring.over(here).migrateSchema().attempts(1).build();
    private final JdbcMentoring rival = JdbcMentoring.over(there).build();
    private final Story story = Story.active(jdbc.store(), "r1");
    private final Story theirs = new Story(rival.store(), "r1");

    @BeforeEach
    void theHostHasATableOfItsOwn() {
        everywhere.execute("CREATE TABLE booking (id VARCHAR(36) PRIMARY KEY)");
        server.settle();
    }

    /** What this node learns of it while the transaction stands still. */
    private void theOtherNodeIsFaster() {
        theirs.by(BEN, me -> me.agreeAction(action("theirs", 30)));
        server.settle();
    }

    private void theOtherNodeIsFasterOnceThisHasSaved(Consumer<Work> afterwards) {
        Unsaved step = story.decided(MARIA, me -> me.agreeAction(action("ours", 30)));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> jdbc.store().inTransaction(work -> {
                    work.save(step);
                    theOtherNodeIsFaster();
                    afterwards.accept(work);
                    return "done";
                }))
                .matches(StoreException::isConflict);
        assertTheirsAlone();
    }

    @Test
    void theSlowerIsToldByTheCommit() {
        theOtherNodeIsFasterOnceThisHasSaved(work -> {});
    }

    /** The commit that comes after it goes well, and keeps nothing. */
    @Test
    void theSlowerIsToldThoughItPassedOverWhatWentWrongBeforeTheCommit() {
        theOtherNodeIsFasterOnceThisHasSaved(work -> assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> work.receipt(new CommandKey("form-1")))
                .matches(StoreException::isConflict));
    }

    @Test
    void theSlowerHostsRowAndOursVanishTogetherWhenItCommits() throws SQLException {
        try (Connection connection = begun()) {
            book(connection);
            jdbc.joining(connection)
                    .at(Fixtures.tenOClock(1))
                    .change(story.id(), MARIA, me -> me.agreeAction(action("ours", 30)));
            theOtherNodeIsFaster();

            assertThatExceptionOfType(SQLTransactionRollbackException.class).isThrownBy(connection::commit);
        }

        assertTheirsAlone();
        assertThat(Rows.of(here, "SELECT id FROM booking")).isEmpty();
    }

    @Test
    void theSlowerHostIsToldByTheNextCommandThatAllIsLost() throws SQLException {
        try (Connection connection = begun()) {
            book(connection);
            var mentoring = jdbc.joining(connection).at(Fixtures.tenOClock(1));
            mentoring.change(story.id(), MARIA, me -> me.agreeAction(action("ours", 30)));
            theOtherNodeIsFaster();

            assertThatExceptionOfType(TransactionLostException.class)
                    .isThrownBy(() -> mentoring.change(story.id(), MARIA, me -> me.agreeAction(action("more", 30))))
                    .matches(StoreException::isConflict);
            connection.rollback();
        }

        assertTheirsAlone();
        assertThat(Rows.of(here, "SELECT id FROM booking")).isEmpty();
    }

    private Connection begun() throws SQLException {
        Connection connection = here.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void book(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO booking (id) VALUES ('b1')");
        }
    }

    private void assertTheirsAlone() {
        assertThat(story.loaded().actions())
                .extracting(agreed -> agreed.id().value())
                .containsExactly("theirs");
    }
}
