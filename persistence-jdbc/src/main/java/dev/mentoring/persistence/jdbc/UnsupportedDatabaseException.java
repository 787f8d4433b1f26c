package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.StoreException;

/** The database is of a product that this release does not know. Nothing was read or written. */
public final class UnsupportedDatabaseException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final String product;

    UnsupportedDatabaseException(String product, String known) {
        super("the database is " + product + "; this release knows " + known
                + ". If it answers as one of these, name that dialect when opening.");
        this.product = product;
    }

    /**
     * The product.
     *
     * @return the name by which its driver calls it
     */
    public String product() {
        return product;
    }
}
