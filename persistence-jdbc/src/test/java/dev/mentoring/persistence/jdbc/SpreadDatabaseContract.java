package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.Story;
import dev.mentoring.store.contract.model.ReferenceModelContract;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What holds on every database, and on one that is spread over servers which know nothing of one another. */
abstract class SpreadDatabaseContract {
    private static final TinkSealing SEALING = TinkSealing.under(new MasterKey());

    /** What is made once for all tests of a class. */
    private static final Map<String, Opening> OPENINGS = new ConcurrentHashMap<>();

    /**
     * A database that is migrated.
     *
     * @param pool its connections
     * @param builder what opens it
     */
    record Opening(DataSource pool, JdbcMentoring.Builder builder) {}

    /** The server with the databases. */
    abstract TestServer server();

    final Opening over(DataSource pool) {
        return new Opening(pool, server().opening(pool));
    }

    /** A database that is made with the first test of a class, for all of them. */
    final Opening opened(Class<?> tests, Function<TestServer.Place, Opening> open) {
        return OPENINGS.computeIfAbsent(getClass().getName() + tests.getName(), key -> {
            Opening opening = open.apply(server().newDatabase());
            opening.builder().schema().migrate();
            return opening;
        });
    }

    /** Such a database, with keys of its own that stand beside what they seal. */
    final JdbcMentoring.Builder withSealing(Class<?> tests) {
        return opened(tests, place -> over(place.pool(true))).builder().sealing(SEALING);
    }

    /** Such a database for a host that commits. */
    final Opening withoutAutoCommit(Class<?> tests) {
        return opened(tests, place -> over(place.pool(false)));
    }

    /** All that one entity may say, and what a cipher may add, fits into a row and through the driver. */
    @Test
    void theLongestContentIsKept() {
        JdbcMentoring jdbc = server().opening(server().newDatabase().direct())
                .cipher(new PaddingCipher(new SealingCipher(), Contents.MOST_BYTES))
                .migrateSchema()
                .build();
        Story story = new Story(jdbc.store(), "r1");

        var proposed = story.propose(Fixtures.MARIA, Fixtures.proposal().build());

        assertThat(story.loaded()).isEqualTo(proposed.relationship());
    }

    /** In the end queries, and what else is asked, agree with what was played. */
    @Nested
    class BesideTheReferenceModel extends ReferenceModelContract {
        /** Few a page in a short play too, and not a query a row in a long one. */
        private static final int MOST_PAGES = 20;

        private final TestServer.Place place = server().newDatabase();
        private final JdbcMentoring jdbc =
                server().opening(place.pool(true)).migrateSchema().build();
        private final Kept kept = new Kept(jdbc.store());

        @Override
        protected MentoringStore emptyStore() {
            return kept;
        }

        @Override
        protected int commands() {
            return server().modelCommands();
        }

        @Override
        protected boolean refusesUsedExternalIds() {
            return server().seesAllOfATenant();
        }

        @AfterEach
        void queriesTellTheSame() throws SQLException {
            assertThat(kept.relationships()).isNotEmpty();
            int pageSize = 1 + kept.relationships().size() / MOST_PAGES;
            new QueriesAgree(jdbc.queries(), kept, pageSize).holds();
            agreeWith(kept, place);
        }
    }

    /** What else of a database has to tell what was played. */
    void agreeWith(Kept kept, TestServer.Place place) throws SQLException {}

    @Nested
    class Dispatching extends OutboxContract {
        @Override
        TestServer server() {
            return SpreadDatabaseContract.this.server();
        }
    }

    @Nested
    class Columns extends ProjectionContract {
        @Override
        TestServer server() {
            return SpreadDatabaseContract.this.server();
        }
    }

    @Nested
    class Keys extends SealingContract {
        @Override
        TestServer server() {
            return SpreadDatabaseContract.this.server();
        }
    }

    @Nested
    class Forgetting extends RetentionContract {
        @Override
        TestServer server() {
            return SpreadDatabaseContract.this.server();
        }
    }

    @Nested
    class UnderSpring extends SpringContract {
        @Override
        TestServer server() {
            return SpreadDatabaseContract.this.server();
        }
    }
}
