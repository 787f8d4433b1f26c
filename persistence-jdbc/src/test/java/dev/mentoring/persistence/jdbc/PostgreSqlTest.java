package dev.mentoring.persistence.jdbc;

import org.junit.jupiter.api.Nested;

/** On PostgreSQL. */
class PostgreSqlTest extends DatabaseContract {
    @Override
    TestServer server() {
        return new PostgreSqlServer();
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
                    .builder();
        }
    }
}
