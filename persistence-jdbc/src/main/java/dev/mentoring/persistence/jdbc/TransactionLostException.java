package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.StoreException;

/**
 * A command or query inside the host's transaction failed and could not be undone by itself: the database has rolled back the whole
 * transaction, as H2, MariaDB and MySQL do after a deadlock, does nothing more in it, as PostgreSQL after a failure to read, the
 * connection was lost, which a driver may replace by another one, or nobody knows what is left of it. Roll back and begin again;
 * whoever commits instead may keep a part. Why the command failed is the cause; why it could not be undone, if that was tried, is
 * suppressed.
 */
public final class TransactionLostException extends StoreException {
    private static final long serialVersionUID = 1L;

    TransactionLostException(Throwable reason) {
        super("the host's transaction is lost; roll it back and begin another one", reason);
    }

    /**
     * Whether the command failed because two transactions met, as in a deadlock.
     *
     * @return true if what the host did may succeed in a new transaction
     */
    @Override
    public boolean isConflict() {
        return getCause() instanceof StoreException reason && reason.isConflict();
    }
}
