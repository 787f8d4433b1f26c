package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.StoreException;

/**
 * Content does not open where it stands: it was altered or cut, it was sealed for another place or at another time, its key is
 * not there, or it was never sealed. Nothing of it is told.
 */
public final class BrokenSealException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final transient ContentContext context;
    private final boolean keyUnknown;

    private BrokenSealException(ContentContext context, String problem, boolean keyUnknown) {
        super(told(context) + " does not open: " + problem);
        this.context = context;
        this.keyUnknown = keyUnknown;
    }

    static BrokenSealException altered(ContentContext context) {
        return new BrokenSealException(context, "it is not what was sealed for this place", false);
    }

    static BrokenSealException unsealed(ContentContext context) {
        return new BrokenSealException(context, "it is not sealed in a form that this release knows", false);
    }

    static BrokenSealException unknownKey(ContentContext context) {
        return new BrokenSealException(context, "the key that it names is not there", true);
    }

    /** A place in words. */
    static String told(ContentContext context) {
        return "the content of " + context.kind() + " " + context.entity() + " of relationship "
                + context.relationship();
    }

    /**
     * Where it stands.
     *
     * @return the place for which it should have been sealed
     */
    public ContentContext context() {
        return context;
    }

    /** Whether the key may be one that came after the keys were read. */
    boolean keyUnknown() {
        return keyUnknown;
    }
}
