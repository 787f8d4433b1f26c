package dev.mentoring.view;

/**
 * A view was asked about something that it does not hold, so that it cannot say what the rules say of it.
 * {@code Mentoring.whyNot} can: it looks it up.
 */
public final class NotInViewException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object id;

    NotInViewException(Object id) {
        super("the view does not hold " + id + "; ask Mentoring.whyNot, which looks it up");
        this.id = id;
    }

    /**
     * What the command named.
     *
     * @return a {@code SessionId}, or the {@code AuthorKey} of something of the reader's own
     */
    public Object id() {
        return id;
    }
}
