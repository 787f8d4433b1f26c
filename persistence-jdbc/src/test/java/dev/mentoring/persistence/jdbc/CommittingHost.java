package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.MentoringStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A host that begins a transaction for each unit of work, and always commits: a unit that throws must leave nothing behind
 * even then. Where several nodes write, the transaction may be undone under way or refused when it is committed, whoever was
 * there first; then the host begins again.
 *
 * @param dataSource connections that are not in auto-commit mode
 * @param jdbc the library
 */
record CommittingHost(DataSource dataSource, JdbcMentoring jdbc) implements MentoringStore {
    @Override
    public <T> T inTransaction(Function<? super Work, ? extends T> work) {
        while (true) {
            try (Connection connection = dataSource.getConnection()) {
                try {
                    return jdbc.storeOn(connection).inTransaction(work);
                } finally {
                    connection.commit();
                }
            } catch (SQLTransactionRollbackException e) {
                Thread.onSpinWait();
            } catch (TransactionLostException e) {
                if (!e.isConflict()) {
                    throw e;
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    }
}
