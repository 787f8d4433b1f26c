package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.store.contract.Story;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On MariaDB. */
class MariaDbTest extends DatabaseContract {
    @Override
    TestServer server() {
        return MariaDbServer.byItsOwnDriver();
    }

    /** As a host may have it: what is a string, a name or an operator differs, and so does what is an escape. */
    @ParameterizedTest
    @ValueSource(strings = {"ORACLE", "ANSI,NO_BACKSLASH_ESCAPES,HIGH_NOT_PRECEDENCE"})
    void anySqlModeWillDo(String mode) throws SQLException {
        DataSource dataSource = server().newDatabase()
                .with("sessionVariables=sql_mode='" + mode + "'")
                .direct();
        JdbcMentoring jdbc = JdbcMentoring.over(dataSource).migrateSchema().build();

        Story story = Story.active(jdbc.store(), "r1").through("s1", 7);

        assertThat(story.journal()).hasSize(1);
        assertThat(jdbc.queries().relationship(story.id())).isPresent();
        assertThat(Rows.of(dataSource, "SELECT * FROM mentoring_session_report"))
                .hasSize(1);
    }

    /** The driver connects anew and goes on, in a transaction without the row that the host has written. */
    @Test
    void aTransactionWhoseConnectionTheDriverMadeAnewIsLost() throws SQLException {
        TestServer.Place place = server().newDatabase();
        JdbcMentoring jdbc = JdbcMentoring.over(place.direct()).migrateSchema().build();
        Story story = Story.active(jdbc.store(), "r1");
        place.execute("CREATE TABLE booking (id VARCHAR(36) PRIMARY KEY)");
        String url = place.url().replaceFirst("mariadb://([^/]*)/", "mariadb:sequential://$1,$1/");
        DataSource failingOver = new TestServer.Place(url, place.user(), place.password()).direct();

        for (Function<Connection, Object> call : List.<Function<Connection, Object>>of(
                connection -> jdbc.joining(connection).view(story.id(), MARIA),
                connection ->
                        jdbc.joining(connection).change(story.id(), MARIA, me -> me.recordObjectives(List.of("More"))),
                connection -> jdbc.queriesOn(connection).relationship(story.id()))) {
            try (Connection host = failingOver.getConnection();
                    Statement statement = host.createStatement()) {
                host.setAutoCommit(false);
                statement.executeUpdate("INSERT INTO booking (id) VALUES ('b1')");
                try (ResultSet number = statement.executeQuery("SELECT CONNECTION_ID()")) {
                    number.next();
                    place.execute("KILL CONNECTION " + number.getLong(1));
                }

                assertThatExceptionOfType(TransactionLostException.class).isThrownBy(() -> call.apply(host));
                host.rollback();
            }
        }
    }

    /** As later releases have it unless told otherwise: a row that changed since it was read is an error of its own. */
    @Nested
    class WithSnapshotIsolation extends JdbcStoreContract {
        @Override
        JdbcMentoring.Builder builder() {
            return opened(
                            getClass(),
                            place -> over(place.with("sessionVariables=innodb_snapshot_isolation=1")
                                    .pool(true)))
                    .builder();
        }
    }
}
