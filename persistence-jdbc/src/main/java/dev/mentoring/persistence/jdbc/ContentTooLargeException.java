package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.StoreException;

/** One entity says more than the database keeps in a row. Nothing was saved. */
public final class ContentTooLargeException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final transient ContentContext context;
    private final int bytes;
    private final int mostBytes;

    ContentTooLargeException(ContentContext context, int bytes, int mostBytes) {
        super("the content of " + context.kind() + " " + context.entity() + " of relationship " + context.relationship()
                + " takes " + bytes + " bytes; the database keeps " + mostBytes);
        this.context = context;
        this.bytes = bytes;
        this.mostBytes = mostBytes;
    }

    /**
     * What it is the content of.
     *
     * @return the place where it would have stood
     */
    public ContentContext context() {
        return context;
    }

    /**
     * How large it is.
     *
     * @return its size in bytes, sealed
     */
    public int bytes() {
        return bytes;
    }

    /**
     * How large it may be.
     *
     * @return the size in bytes that this database keeps
     */
    public int mostBytes() {
        return mostBytes;
    }
}
