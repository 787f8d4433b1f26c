package dev.mentoring.store;

/**
 * The store failed while it was to keep what a command had brought about, so that nobody can tell whether it did: the connection
 * was lost during the commit, for instance. A command under a key is given again, under the same key: it takes effect now unless it
 * had already ({@link Mentoring#once}). {@link Receipts#find} tells it too, but for what the store may still be about to keep.
 * Without a key the host loads the relationship and looks.
 */
public final class OutcomeUnknownException extends StoreException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure after which either may be true.
     *
     * @param message what failed, without anything that was said
     * @param cause the failure beneath
     */
    public OutcomeUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
