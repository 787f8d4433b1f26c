package dev.mentoring.store;

/** An id that must be fresh is used already: of a relationship, an external id, a session, a goal or an action. */
public final class DuplicateIdException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;

    /**
     * An id used twice.
     *
     * @param kind of what: {@code relationship}, {@code externalId}, {@code session}, {@code goal} or {@code action}
     * @param id the id
     */
    public DuplicateIdException(String kind, String id) {
        super("the " + (kind.equals("externalId") ? "external" : kind) + " id " + id + " is already used");
        this.kind = kind;
        this.id = id;
    }

    /**
     * Of what the id is.
     *
     * @return {@code relationship}, {@code externalId}, {@code session}, {@code goal} or {@code action}
     */
    public String kind() {
        return kind;
    }

    /**
     * The id.
     *
     * @return used already
     */
    public String id() {
        return id;
    }
}
