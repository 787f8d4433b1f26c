package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.StoreException;
import java.sql.SQLException;

/**
 * The database refused or failed. What it was asked for may or may not exist, and what it was to save or remove is as it was: where
 * that is open, a {@link dev.mentoring.store.OutcomeUnknownException} says so. The driver's own words are kept as the cause
 * where they cannot quote what is stored, and left out elsewhere.
 */
public final class DatabaseException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final String sqlState;
    private final int errorCode;
    private final boolean conflict;

    DatabaseException(String doing, SQLException failure, boolean conflict) {
        this(doing, failure, SqlFailures.withoutContent(failure), conflict);
    }

    private DatabaseException(String doing, SQLException failure, SQLException cause, boolean conflict) {
        super(doing + " failed: SQLState " + failure.getSQLState() + ", error code " + failure.getErrorCode(), cause);
        this.sqlState = String.valueOf(failure.getSQLState());
        this.errorCode = failure.getErrorCode();
        this.conflict = conflict;
    }

    /** A failure of a statement that meets no content, with all that the driver says. */
    static DatabaseException ofSchema(String doing, SQLException failure, boolean conflict) {
        return new DatabaseException(doing, failure, failure, conflict);
    }

    /**
     * The failure's class, as standard SQL and the driver tell it.
     *
     * @return five characters, or {@code null} in letters if the driver gave none
     */
    public String sqlState() {
        return sqlState;
    }

    /**
     * The failure, as the database's own code tells it.
     *
     * @return the vendor's code, 0 if there is none
     */
    public int errorCode() {
        return errorCode;
    }

    /**
     * Whether transactions were in each other's way, so that the same may succeed in a new transaction.
     *
     * @return true for a deadlock, a lock not granted in time or a failed serialisation
     */
    @Override
    public boolean isConflict() {
        return conflict;
    }
}
