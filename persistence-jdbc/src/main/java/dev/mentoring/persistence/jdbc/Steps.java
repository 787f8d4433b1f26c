package dev.mentoring.persistence.jdbc;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Short transactions of the library's own, each of which is tried again if it met another one.
 *
 * @param dataSource where connections come from
 * @param dialect what they lead to
 * @param attempts how often each is tried
 */
record Steps(DataSource dataSource, Dialect dialect, Attempts attempts) {

    /**
     * Takes a step, whole or not at all, and after a conflict again.
     *
     * @param doing what it is for, for the message
     */
    <T> T take(String doing, Reads.Question<T> step) {
        return attempts.at(() -> once(doing, step));
    }

    /** Takes it once, as a part of what is tried again as a whole. */
    <T> T once(String doing, Reads.Question<T> step) {
        try (OwnedTransaction transaction = OwnedTransaction.begin(dataSource, dialect)) {
            T result = step.ask(transaction.connection());
            transaction.commit();
            return result;
        } catch (SQLException e) {
            throw new DatabaseException(doing, e, dialect.isConflict(e));
        }
    }
}
