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
 * @param attempts how often a unit of work is tried at the most
 */
record OwnedTransactions(DataSource dataSource, Database database, String tenant, Attempts attempts)
        implements MentoringStore {

    @Override
    public <T> T inTransaction(Function<? super Work, ? extends T> work) {
        return attempts.of(() -> once(work));
    }

    private <T> T once(Function<? super Work, ? extends T> work) {
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
                throw unit.failureOf("committing", e);
            }
            return result;
        }
    }
}
