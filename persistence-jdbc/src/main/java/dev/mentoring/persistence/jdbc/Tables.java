package dev.mentoring.persistence.jdbc;

import dev.mentoring.rule.InvalidValueException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the tables are called.
 *
 * @param schema the database schema they are in, or the connection's own
 * @param prefix what their names begin with
 */
record Tables(Optional<String> schema, String prefix) {
    /** The prefix that the scripts are written with. */
    static final String DEFAULT_PREFIX = "mentoring_";

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,29}");
    private static final Pattern TABLE = Pattern.compile("\\b" + DEFAULT_PREFIX);
    private static final Pattern INDEX = Pattern.compile("\\bix_" + DEFAULT_PREFIX);

    static final Tables DEFAULT = new Tables(Optional.empty(), DEFAULT_PREFIX);

    Tables {
        schema.ifPresent(name -> requireIdentifier("schemaName", name));
        if (!prefix.isEmpty()) {
            requireIdentifier("tablePrefix", prefix);
        }
    }

    String named(String table) {
        return qualifier() + prefix + table;
    }

    /** A script with these names in place of the default ones. */
    String renamed(String script) {
        String indexes = INDEX.matcher(script).replaceAll("ix_" + prefix);
        return equals(DEFAULT) ? script : TABLE.matcher(indexes).replaceAll(qualifier() + prefix);
    }

    private String qualifier() {
        return schema.map(name -> name + ".").orElse("");
    }

    private static void requireIdentifier(String field, String name) {
        if (!IDENTIFIER.matcher(name).matches()) {
            throw new InvalidValueException(
                    field, "must be a letter followed by at most 29 letters, digits or underscores");
        }
    }
}
