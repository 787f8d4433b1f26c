package dev.mentoring.persistence.jdbc;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Short transactions of the library's own, each of which is tried again if it met another one. Each is such that whoever does not
 * know its outcome may take it again.
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

    /** Looks at something, which writes nothing and so has nothing to commit; after a conflict again. */
    <T> T look(String doing, Reads.Question<T> question) {
        return attempts.at(() -> {
            try (OwnedTransaction transaction = OwnedTransaction.begin(dataSource, dialect)) {
                return asked(doing, question, transaction);
            }
        });
    }

    /** Takes it once, as a part of what is tried again as a whole. */
    <T> T once(String doing, Reads.Question<T> step) {
        try (OwnedTransaction transaction = OwnedTransaction.begin(dataSource, dialect)) {
            T result = asked(doing, step, transaction);
            commit(doing, transaction);
            return result;
        }
    }

    private <T> T asked(String doing, Reads.Question<T> step, OwnedTransaction transaction) {
        try {
            return step.ask(transaction.connection());
        } catch (SQLException e) {
            throw new DatabaseException(doing, e, dialect.isConflict(e));
        }
    }

    private void commit(String doing, OwnedTransaction transaction) {
        try {
            transaction.commit();
        } catch (SQLException e) {
            DatabaseException known = new DatabaseException(doing, e, dialect.isConflict(e));
            throw dialect.undone(e) ? known : OwnedTransaction.outcomeUnknown(known);
        } catch (RuntimeException e) {
            throw OwnedTransaction.outcomeUnknown(e);
        }
    }
}
