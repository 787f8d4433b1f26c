package dev.mentoring.store;

/**
 * The store could not do what it was asked. A {@link ConflictException} and a {@link DuplicateIdException} say why; any other
 * is a failure, which never answers whether something exists.
 */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure without a cause of its own.
     *
     * @param message what failed, without anything that was said
     */
    public StoreException(String message) {
        super(message);
    }

    /**
     * A failure with its cause.
     *
     * @param message what failed, without anything that was said
     * @param cause the failure beneath
     */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Whether it failed because two units of work met, so that the same may succeed in a new transaction. A host that joins
     * the library to transactions of its own asks this before it begins again.
     *
     * @return false unless a subclass knows better
     */
    public boolean isConflict() {
        return false;
    }
}
