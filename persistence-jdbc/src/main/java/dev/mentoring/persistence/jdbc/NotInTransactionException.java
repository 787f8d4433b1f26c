package dev.mentoring.persistence.jdbc;

/**
 * A connection that was to be joined is in auto-commit mode: it has no transaction to join, and each statement would be kept
 * by itself. Turn auto-commit off, or let the library own the transaction.
 */
public final class NotInTransactionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NotInTransactionException() {
        super("the connection is in auto-commit mode and has no transaction to join; begin one, or use mentoring()");
    }
}
