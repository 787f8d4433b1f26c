package dev.mentoring.persistence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Transactions that deal with keys, each on a connection of its own.
 *
 * @param dataSource where connections come from
 * @param database the database that they lead to
 * @param attempts how often one is tried that meets another
 */
record KeyTransactions(DataSource dataSource, Database database, Attempts attempts) {

    /** What is done in one. */
    interface Step<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Does it, and after a conflict again. */
    <T> T run(String doing, Step<T> step) {
        return attempts.at(() -> once(doing, step));
    }

    /** Does it once. */
    <T> T once(String doing, Step<T> step) {
        Dialect dialect = database.dialect();
        try (OwnedTransaction transaction = OwnedTransaction.begin(dataSource, dialect)) {
            T result = step.run(transaction.connection());
            transaction.commit();
            return result;
        } catch (SQLException e) {
            throw new DatabaseException(doing, e, dialect.isConflict(e));
        }
    }
}
