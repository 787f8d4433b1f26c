package dev.mentoring.persistence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A way in which a call to a driver fails. */
enum Fault {
    /** A deadlock, or whatever else a database tells by standard SQL's word for it. */
    SERIALIZATION_FAILURE("40001", 40001),
    /** What MariaDB calls a row that somebody has changed since it was read, and others do not know. */
    CHANGED_ROW("HY000", 1020),
    /** The connection is gone, and every later call on it fails. */
    LOST_CONNECTION("08006", 0),
    /** A defect of a driver that does not keep to SQL's exceptions. */
    DEFECT("", 0);

    private final String state;
    private final int code;

    Fault(String state, int code) {
        this.state = state;
        this.code = code;
    }

    private SQLException failure() {
        return new SQLException("a failure that a test made", state, code);
    }

    /** What a call on a connection throws that is gone. */
    static SQLException gone() {
        return new SQLException("the connection is gone, since a test broke it", LOST_CONNECTION.state);
    }

    /** Whether a commit that is answered so is known not to have taken place. */
    boolean refusesACommit(Dialect dialect) {
        return this != DEFECT
                && this != LOST_CONNECTION
                && (dialect.isConflict(failure()) || SqlFailures.undone(failure()));
    }

    /**
     * Does to the transaction what the server or the network does that answers so, and answers.
     *
     * @param byServer whether the server answers, or the driver alone
     */
    void strike(Connection real, Dialect dialect, boolean byServer) throws SQLException {
        if (this == DEFECT) {
            throw new IllegalStateException("a defect that a test made");
        }
        boolean inTransaction = !real.getAutoCommit();
        if (inTransaction && (this == LOST_CONNECTION || byServer && undoesAll(dialect))) {
            real.rollback();
        } else if (inTransaction && byServer && dialect == Dialect.POSTGRESQL) {
            abort(real);
        }
        throw failure();
    }

    /** PostgreSQL keeps what stands before a savepoint, the others nothing. */
    private boolean undoesAll(Dialect dialect) {
        return dialect != Dialect.POSTGRESQL && dialect.failures().ending().include(failure());
    }

    /** Has the server refuse every statement until the transaction, or a part of it, is rolled back. */
    private static void abort(Connection real) throws SQLException {
        try (Statement statement = real.createStatement()) {
            statement.execute("SELECT 1 / 0");
        } catch (SQLException expected) {
            return;
        }
        throw new AssertionError("the server divided by zero");
    }
}
