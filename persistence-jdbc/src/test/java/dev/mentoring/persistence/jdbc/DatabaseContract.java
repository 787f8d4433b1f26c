package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.contract.Story;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What holds on every database. A new one costs a {@link TestServer} and a class that extends this one. */
abstract class DatabaseContract extends SpreadDatabaseContract {
    @Nested
    class InTransactionsOfItsOwn extends JdbcStoreContract {
        @Override
        JdbcMentoring.Builder builder() {
            return opened(getClass(), place -> over(place.pool(true))).builder();
        }
    }

    /** A pool without auto-commit, names of the host's choice, and a zone in which a day may begin at one o'clock. */
    @Nested
    class AsAHostMayHaveIt extends JdbcStoreContract {
        private static final TimeZone HERE = TimeZone.getDefault();

        @BeforeAll
        static void goElsewhere() {
            TimeZone.setDefault(TimeZone.getTimeZone("Africa/Cairo"));
        }

        @AfterAll
        static void comeBack() {
            TimeZone.setDefault(HERE);
        }

        @Override
        JdbcMentoring.Builder builder() {
            return opened(getClass(), place -> {
                        Opening opening = over(place.pool(false));
                        opening.builder().schemaName(place.newSchema()).tablePrefix("Coaching_");
                        return opening;
                    })
                    .builder();
        }
    }

    @Nested
    class Sealed extends JdbcStoreContract {
        @Override
        JdbcMentoring.Builder builder() {
            return withSealing(getClass());
        }
    }

    @Nested
    class InTransactionsOfTheHosts extends JdbcStoreContract {
        @Override
        JdbcMentoring.Builder builder() {
            return withoutAutoCommit(getClass()).builder();
        }

        @Override
        MentoringStore of(JdbcMentoring jdbc) {
            return new CommittingHost(withoutAutoCommit(getClass()).pool(), jdbc);
        }
    }

    /** As a pool does that tests its connections; without auto-commit that begins a transaction. */
    @Test
    void whatAPoolAskedOfAConnectionBeforeIsNoHindrance() throws SQLException {
        Opening opening = withoutAutoCommit(InTransactionsOfTheHosts.class);
        try (Connection connection = opening.pool().getConnection();
                Statement statement = connection.createStatement()) {
            JdbcMentoring jdbc = server().opening(OneConnection.source(connection))
                    .tenant(TestServer.freshTenant())
                    .build();
            statement.execute("SELECT 1");
            Story story = Story.active(jdbc.store(), "r1");

            statement.execute("SELECT 1");
            assertThat(jdbc.queries().relationship(story.id())).isPresent();
        }
    }

    /** So that no row costs more memory than the longest that is written, whoever wrote it. */
    @Test
    void whatIsLongerIsRefusedByTheDatabase() throws SQLException {
        DataSource direct = server().newDatabase().direct();
        Story.active(JdbcMentoring.over(direct).migrateSchema().build().store(), "r1");
        try (Connection connection = direct.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("UPDATE mentoring_relationship SET content = ?")) {
            statement.setBytes(1, new byte[Contents.MOST_BYTES + 1]);

            assertThatExceptionOfType(SQLException.class).isThrownBy(statement::executeUpdate);

            statement.setBytes(1, new byte[Contents.MOST_BYTES]);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @Nested
    class Joining extends JoinedTransactionContract {
        @Override
        TestServer server() {
            return DatabaseContract.this.server();
        }
    }

    @Nested
    class TablesOf extends SchemaContract {
        @Override
        TestServer server() {
            return DatabaseContract.this.server();
        }
    }

    @Nested
    class Reports extends ReportContract {
        @Override
        TestServer server() {
            return DatabaseContract.this.server();
        }
    }

    @Nested
    class Neighbours extends NeighbourContract {
        @Override
        TestServer server() {
            return DatabaseContract.this.server();
        }
    }

    @Override
    void agreeWith(Kept kept, TestServer.Place place) throws SQLException {
        new ReportsAgree(place.direct(), server().elsewhere(), kept).holds();
    }
}
