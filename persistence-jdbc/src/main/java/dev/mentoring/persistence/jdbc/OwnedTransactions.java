package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.MentoringStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Runs each unit of work in a transaction of its own and, if it met another one, again from the start.
 *
 * @param dataSource where connections come from
 * @param database the database that they lead to
 * @param tenant whose relationships
 * @param attempts how often a unit of work is tried
 * @param watch what tells the host's listener
 */
record OwnedTransactions(DataSource dataSource, Database database, String tenant, Attempts attempts, Watch watch)
        implements MentoringStore {

    @Override
    public <T> T inTransaction(Function<? super Work, ? extends T> work) {
        Watch.Unit watched = watch.begin();
        return watched.whole(() -> attempts.at(() -> watched.attempt(() -> once(work, watched))));
    }

    private <T> T once(Function<? super Work, ? extends T> work, Watch.Unit watched) {
        try (OwnedTransaction transaction = OwnedTransaction.begin(dataSource, database.dialect())) {
            Connection connection = transaction.connection();
            JdbcWork unit = new JdbcWork(connection, database, tenant, () -> {});
            T result = work.apply(unit);
            Optional<RuntimeException> failure = unit.failure();
            if (failure.isPresent()) {
                throw failure.get();
            }
            try {
                transaction.commit();
            } catch (SQLException e) {
                throw unit.failureOfCommit(e);
            } catch (RuntimeException e) {
                throw unit.failureOfCommit(e);
            }
            watched.wrote(unit.wrote());
            return result;
        }
    }
}
