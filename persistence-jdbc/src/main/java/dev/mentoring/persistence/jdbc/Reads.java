package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where queries get their connection, and what becomes of it. */
interface Reads {

    /** What is asked on a connection. */
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /**
     * Asks, and tells a driver's failure as the library's own.
     *
     * @param doing what the question is for, for the message
     */
    <T> T read(String doing, Question<T> question);

    /** Each question on a connection of its own, which is given back as it came. */
    static Reads owned(DataSource dataSource, Dialect dialect) {
        return new Reads() {
            @Override
            public <T> T read(String doing, Question<T> question) {
                try (OwnedTransaction transaction = OwnedTransaction.beginReadOnly(dataSource, dialect)) {
                    return question.ask(transaction.connection());
                } catch (SQLException e) {
                    throw new DatabaseException(doing, e, dialect.isConflict(e));
                }
            }
        };
    }

    /** All on the host's connection, within its transaction. */
    static Reads on(Connection connection, Dialect dialect) {
        JoinedTransaction.requireTransaction(connection);
        return new Reads() {
            @Override
            public <T> T read(String doing, Question<T> question) {
                JoinedTransaction.requireTransaction(connection);
                try {
                    return question.ask(connection);
                } catch (SQLException e) {
                    StoreException told = new DatabaseException(doing, e, dialect.isConflict(e));
                    throw dialect.failures().ending().include(e) ? new TransactionLostException(told) : told;
                }
            }
        };
    }
}
