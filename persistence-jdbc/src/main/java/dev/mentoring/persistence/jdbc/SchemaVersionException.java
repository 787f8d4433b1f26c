package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.StoreException;

/** The tables are not the ones that this release works with: there are none, or they are older or newer. */
public final class SchemaVersionException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final int found;
    private final int required;

    SchemaVersionException(String table, int found, int required) {
        super(words(table, found, required));
        this.found = found;
        this.required = required;
    }

    private static String words(String table, int found, int required) {
        String stands = found == 0
                ? "there is no schema (no version in " + table + ")"
                : "the schema is at version " + found + " (table " + table + ")";
        String advice = found > required
                ? "; this release knows version " + required + " and older. Use the release that made it."
                : "; this release needs version " + required
                        + ". Ask for it with migrateSchema() when opening, or run the scripts that Schema writes.";
        return stands + advice;
    }

    /**
     * The version of the tables.
     *
     * @return 0 if there are none
     */
    public int found() {
        return found;
    }

    /**
     * The version that this release works with.
     *
     * @return at least 1
     */
    public int required() {
        return required;
    }
}
