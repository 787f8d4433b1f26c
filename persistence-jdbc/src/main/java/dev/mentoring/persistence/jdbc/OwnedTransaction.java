package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.OutcomeUnknownException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction on a connection of its own. Closed without a commit, it is rolled back. */
final class OwnedTransaction implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnedTransaction.class);

    private final Connection connection;
    private final boolean autoCommit;
    private final boolean madeReadOnly;
    private boolean ended;

    private OwnedTransaction(Connection connection, boolean autoCommit, boolean madeReadOnly) {
        this.connection = connection;
        this.autoCommit = autoCommit;
        this.madeReadOnly = madeReadOnly;
    }

    static OwnedTransaction begin(DataSource dataSource, Dialect dialect) {
        return begin(dataSource, dialect, false);
    }

    /** One that writes nothing, as the driver is told. */
    static OwnedTransaction beginReadOnly(DataSource dataSource, Dialect dialect) {
        return begin(dataSource, dialect, true);
    }

    private static OwnedTransaction begin(DataSource dataSource, Dialect dialect, boolean readOnly) {
        try {
            return begun(dataSource.getConnection(), readOnly);
        } catch (SQLException e) {
            throw new DatabaseException("beginning a transaction", e, dialect.isConflict(e));
        }
    }

    private static OwnedTransaction begun(Connection connection, boolean readOnly) throws SQLException {
        try {
            boolean autoCommit = connection.getAutoCommit();
            boolean makeReadOnly = readOnly && !connection.isReadOnly();
            if (makeReadOnly) {
                endWhatThePoolBegan(connection, autoCommit);
                connection.setReadOnly(true);
            }
            if (autoCommit) {
                connection.setAutoCommit(false);
            }
            return new OwnedTransaction(connection, autoCommit, makeReadOnly);
        } catch (SQLException | RuntimeException e) {
            quietly("closing a connection", connection::close);
            throw e;
        }
    }

    /**
     * A pool without auto-commit that tests a connection has begun a transaction by it, and some drivers refuse to become read-only
     * within one.
     */
    private static void endWhatThePoolBegan(Connection connection, boolean autoCommit) throws SQLException {
        if (!autoCommit) {
            connection.rollback();
        }
    }

    Connection connection() {
        return connection;
    }

    void commit() throws SQLException {
        connection.commit();
        ended = true;
    }

    /** What it means that a commit failed, and not by the database's own refusal. */
    static OutcomeUnknownException outcomeUnknown(RuntimeException failure) {
        return new OutcomeUnknownException(
                "committing failed, and whether it took place before that is unknown", failure);
    }

    /** Gives the connection back as it came. What fails here changes nothing about what was committed. */
    @Override
    public void close() {
        boolean clean = ended || quietly("rolling back", connection::rollback);
        // Turning auto-commit on commits what is still open, so only after a clean end.
        if (autoCommit && clean) {
            quietly("restoring auto-commit", () -> connection.setAutoCommit(true));
        }
        if (madeReadOnly && clean) {
            quietly("allowing a connection to write again", () -> connection.setReadOnly(false));
        }
        quietly("closing a connection", connection::close);
    }

    private static boolean quietly(String doing, SqlTask step) {
        try {
            step.run();
            return true;
        } catch (SQLException e) {
            LOG.warn("{} failed: SQLState {}, error code {}", doing, e.getSQLState(), e.getErrorCode());
            return false;
        } catch (RuntimeException e) {
            LOG.warn("{} failed: {}", doing, e.getClass().getName());
            return false;
        }
    }
}
