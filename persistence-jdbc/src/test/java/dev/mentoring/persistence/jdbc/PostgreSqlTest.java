package dev.mentoring.persistence.jdbc;

import org.junit.jupiter.api.Nested;

/** On PostgreSQL. */
class PostgreSqlTest extends DatabaseContract {
    @Override
    TestServer server() {
        return new PostgreSqlServer();
    }

    /** As an engine needs it that only speaks PostgreSQL's protocol. */
    @Nested
    class OneStatementAtATime extends JdbcStoreContract {
        @Override
        JdbcMentoring.Builder builder() {
            return opened(getClass(), place -> new Opening(place.pool(true)))
                    .builder()
                    .oneStatementAtATime();
        }
    }

    /** The driver makes one statement of a batch, and cannot say which of its rows were written. */
    @Nested
    class WithRewrittenBatches extends JdbcStoreContract {
        @Override
        JdbcMentoring.Builder builder() {
            return opened(
                            getClass(),
                            place -> new Opening(
                                    place.with("reWriteBatchedInserts=true").pool(true)))
                    .builder()
                    .oneStatementAtATime();
        }
    }
}
