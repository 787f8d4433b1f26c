package dev.mentoring.persistence.jdbc;

/** A row of the table of keys. */
final class StoredKey {
    /** What may be done with a key. */
    enum State {
        /** It seals and opens. */
        CURRENT,
        /** It opens, until every row is sealed by a later one. */
        RETIRING,
        /** It is gone. */
        DESTROYED
    }

    private final KeyName name;
    private final State state;
    private final byte[] wrapped;
    private final long wrappedAt;

    StoredKey(KeyName name, State state, byte[] wrapped, long wrappedAt) {
        this.name = name;
        this.state = state;
        this.wrapped = wrapped.clone();
        this.wrappedAt = wrappedAt;
    }

    KeyName name() {
        return name;
    }

    State state() {
        return state;
    }

    boolean destroyed() {
        return state == State.DESTROYED;
    }

    byte[] wrapped() {
        return wrapped.clone();
    }

    /** When it was wrapped, in milliseconds since 1970. */
    long wrappedAt() {
        return wrappedAt;
    }
}
