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

    /** With it the longest name, that of an index, has the 63 characters at which PostgreSQL cuts; MySQL and MariaDB allow one more. */
    static final int LONGEST_PREFIX = 28;

    private static final int LONGEST_SCHEMA = 30;
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern TABLE = Pattern.compile("\\b" + DEFAULT_PREFIX);
    private static final Pattern INDEX = Pattern.compile("\\bix_" + DEFAULT_PREFIX);

    static final Tables DEFAULT = new Tables(Optional.empty(), DEFAULT_PREFIX);

    Tables {
        schema.ifPresent(name -> requireIdentifier("schemaName", name, LONGEST_SCHEMA));
        if (!prefix.isEmpty()) {
            requireIdentifier("tablePrefix", prefix, LONGEST_PREFIX);
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

    private static void requireIdentifier(String field, String name, int longest) {
        if (name.length() > longest || !IDENTIFIER.matcher(name).matches()) {
            throw new InvalidValueException(
                    field, "must be a letter followed by at most " + (longest - 1) + " letters, digits or underscores");
        }
    }
}
