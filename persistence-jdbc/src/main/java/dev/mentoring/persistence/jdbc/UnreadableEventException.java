package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.StoreException;

/** The event that is next in a relationship's outbox is none that this release knows. */
final class UnreadableEventException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final long version;

    UnreadableEventException(long version, StoreException reason) {
        super("event " + version + " waits and is none that this release knows", reason);
        this.version = version;
    }

    /** Which event it is. */
    long version() {
        return version;
    }
}
