package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.MentoringStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs units of work inside the host's transaction, which the host alone ends. A unit that fails is undone to where it began
 * to write, so that the host may go on and commit. If that fails too, the transaction is lost, and no other unit is run.
 */
final class JoinedTransaction implements MentoringStore {
    private final Connection connection;
    private final Database database;
    private final String tenant;
    private volatile Optional<TransactionLostException> lost = Optional.empty();

    JoinedTransaction(Connection connection, Database database, String tenant) {
        this.connection = connection;
        this.database = database;
        this.tenant = tenant;
        requireTransaction(connection);
    }

    @Override
    public <T> T inTransaction(Function<? super Work, ? extends T> work) {
        if (lost.isPresent()) {
            throw new TransactionLostException(lost.get());
        }
        requireTransaction(connection);
        Undo undo = new Undo();
        JdbcWork unit = new JdbcWork(connection, database, tenant, undo::mark);
        try {
            T result = work.apply(unit);
            Optional<RuntimeException> failure = unit.failure();
            if (failure.isPresent()) {
                throw failure.get();
            }
            try {
                undo.forget();
            } catch (SQLException e) {
                throw unit.failureOf("ending a unit of work", e);
            }
            return result;
        } catch (RuntimeException | Error e) {
            undo.run(e, unit.ended());
            throw e;
        }
    }

    /** Checks that the host has begun a transaction. */
    static void requireTransaction(Connection connection) {
        try {
            if (connection.getAutoCommit()) {
                throw new NotInTransactionException();
            }
        } catch (SQLException e) {
            throw new DatabaseException("joining a transaction", e, false);
        }
    }

    /** The way back to where a unit of work began to write. */
    private final class Undo {
        private Optional<Savepoint> savepoint = Optional.empty();

        void mark() throws SQLException {
            savepoint = Optional.of(connection.setSavepoint());
        }

        void forget() throws SQLException {
            if (savepoint.isPresent()) {
                connection.releaseSavepoint(savepoint.get());
            }
        }

        /** Goes back; without success nothing that the host did before can be counted on either. */
        void run(Throwable reason, boolean ended) {
            if (savepoint.isEmpty()) {
                if (ended) {
                    throw lost(new TransactionLostException(reason));
                }
                return;
            }
            try {
                connection.rollback(savepoint.get());
            } catch (SQLException e) {
                throw lost(reason, SqlFailures.withoutContent(e));
            } catch (RuntimeException e) {
                throw lost(reason, e);
            }
            release(savepoint.get(), reason);
        }

        /** Else a transaction with many commands that were undone would keep a savepoint of each. */
        private void release(Savepoint undone, Throwable reason) {
            try {
                connection.releaseSavepoint(undone);
            } catch (SQLException e) {
                if (database.dialect().failures().ending().include(e)) {
                    throw lost(reason, SqlFailures.withoutContent(e));
                }
                reason.addSuppressed(SqlFailures.withoutContent(e));
            } catch (RuntimeException e) {
                reason.addSuppressed(e);
            }
        }

        private TransactionLostException lost(Throwable reason, Exception failure) {
            TransactionLostException told = new TransactionLostException(reason);
            told.addSuppressed(failure);
            return lost(told);
        }

        private TransactionLostException lost(TransactionLostException told) {
            lost = Optional.of(told);
            return told;
        }
    }
}
