package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.contract.MentoringStoreContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The contract inside transactions of a host's, on H2. This host commits whatever a unit of work came to, since a unit that
 * throws must leave nothing behind even then.
 */
class JoinedStoreTest extends MentoringStoreContract {
    private static final DataSource DATA_SOURCE = H2.inMemory();
    private static final JdbcMentoring JDBC =
            JdbcMentoring.over(DATA_SOURCE).migrateSchema().build();

    private String tenant = "";

    /** A host that begins a transaction for each unit of work, and always commits. */
    private record CommittingHost(JdbcMentoring jdbc) implements MentoringStore {
        @Override
        public <T> T inTransaction(Function<? super Work, ? extends T> work) {
            try (Connection connection = DATA_SOURCE.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    return jdbc.storeOn(connection).inTransaction(work);
                } finally {
                    connection.commit();
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    protected MentoringStore emptyStore() {
        tenant = H2.freshTenant();
        return new CommittingHost(JDBC.forTenant(tenant));
    }

    @Override
    protected MentoringStore reopened(MentoringStore store) {
        return new CommittingHost(JDBC.forTenant(tenant));
    }

    @Override
    protected MentoringStore ofAnotherTenant(MentoringStore store) {
        return new CommittingHost(JDBC.forTenant(H2.freshTenant()));
    }
}
