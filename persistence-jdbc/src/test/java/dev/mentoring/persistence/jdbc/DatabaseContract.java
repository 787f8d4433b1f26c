package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.Story;
import dev.mentoring.store.contract.model.ReferenceModelContract;
import java.sql.SQLException;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What holds on every database. A new one costs a {@link TestServer} and a class that extends this one. */
abstract class DatabaseContract {
    /** What is made once for all tests of a class. */
    private static final Map<String, Opening> OPENINGS = new ConcurrentHashMap<>();

    /**
     * A database that is migrated.
     *
     * @param pool its connections
     * @param builder what opens it
     */
    record Opening(DataSource pool, JdbcMentoring.Builder builder) {
        Opening(DataSource pool) {
            this(pool, JdbcMentoring.over(pool));
        }
    }

    /** The server with the databases. */
    abstract TestServer server();

    /** A database that is made with the first test of a class, for all of them. */
    final Opening opened(Class<?> tests, Function<TestServer.Place, Opening> open) {
        return OPENINGS.computeIfAbsent(getClass().getName() + tests.getName(), key -> {
            Opening opening = open.apply(server().newDatabase());
            opening.builder().schema().migrate();
            return opening;
        });
    }

    @Nested
    class InTransactionsOfItsOwn extends JdbcStoreContract {
        @Override
        JdbcMentoring.Builder builder() {
            return opened(getClass(), place -> new Opening(place.pool(true))).builder();
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
                        Opening opening = new Opening(place.pool(false));
                        opening.builder().schemaName(place.newSchema()).tablePrefix("Coaching_");
                        return opening;
                    })
                    .builder();
        }
    }

    /** With keys of its own that stand beside what they seal. */
    @Nested
    class Sealed extends JdbcStoreContract {
        private static final TinkSealing SEALING = TinkSealing.under(new MasterKey());

        @Override
        JdbcMentoring.Builder builder() {
            return opened(getClass(), place -> new Opening(place.pool(true)))
                    .builder()
                    .sealing(SEALING);
        }
    }

    @Nested
    class InTransactionsOfTheHosts extends JdbcStoreContract {
        private Opening opening() {
            return opened(getClass(), place -> new Opening(place.pool(false)));
        }

        @Override
        JdbcMentoring.Builder builder() {
            return opening().builder();
        }

        @Override
        MentoringStore of(JdbcMentoring jdbc) {
            return new CommittingHost(opening().pool(), jdbc);
        }
    }

    /** All that one entity may say, and what a cipher may add, fits into a row and through the driver. */
    @Test
    void theLongestContentIsKept() {
        JdbcMentoring jdbc = JdbcMentoring.over(server().newDatabase().direct())
                .cipher(new PaddingCipher(new SealingCipher(), Contents.MOST_BYTES))
                .migrateSchema()
                .build();
        Story story = new Story(jdbc.store(), "r1");

        var proposed = story.propose(Fixtures.MARIA, Fixtures.proposal().build());

        assertThat(story.loaded()).isEqualTo(proposed.relationship());
    }

    /** In the end queries and reports agree with what was played. */
    @Nested
    class BesideTheReferenceModel extends ReferenceModelContract {
        private static final int PAGE_SIZE = 7;

        private final TestServer.Place place = server().newDatabase();
        private final JdbcMentoring jdbc =
                JdbcMentoring.over(place.pool(true)).migrateSchema().build();
        private final Kept kept = new Kept(jdbc.store());

        @Override
        protected MentoringStore emptyStore() {
            return kept;
        }

        @Override
        protected int commands() {
            return server().modelCommands();
        }

        @AfterEach
        void queriesTellTheSame() {
            assertThat(kept.relationships()).hasSizeGreaterThan(PAGE_SIZE);
            new QueriesAgree(jdbc.queries(), kept, PAGE_SIZE).holds();
        }

        @AfterEach
        void reportsTellTheSame() throws SQLException {
            new ReportsAgree(place.direct(), server().elsewhere(), kept).holds();
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
    class Dispatching extends OutboxContract {
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
    class Columns extends ProjectionContract {
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
    class Keys extends SealingContract {
        @Override
        TestServer server() {
            return DatabaseContract.this.server();
        }
    }

    @Nested
    class Forgetting extends RetentionContract {
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

    @Nested
    class UnderSpring extends SpringContract {
        @Override
        TestServer server() {
            return DatabaseContract.this.server();
        }
    }
}
