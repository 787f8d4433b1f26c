package dev.mentoring.persistence.jdbc;

import java.sql.SQLException;
import java.util.Set;

/** What can be told of a driver's exception without telling what is stored. */
final class SqlFailures {
    /** Connection, access, rollback, syntax, resources, operator: their messages quote statements, never values. */
    private static final Set<String> CLASSES_WITHOUT_VALUES = Set.of("08", "28", "40", "42", "53", "57");

    private static final String TIMEOUT = "HYT00";

    /** What MySQL calls a syntax error: it quotes the statement with the values in it. */
    private static final String SYNTAX = "42000";

    /** Of the class of transactions that are rolled back the one that may not have been. */
    private static final String COMPLETION_UNKNOWN = "40003";

    private SqlFailures() {}

    /** The exception itself, or one of the same codes and origin without its message. */
    static SQLException withoutContent(SQLException failure) {
        if (tellsNoValues(failure)) {
            return failure;
        }
        SQLException bare = new SQLException(
                "the driver's message is left out, since it may quote what is stored",
                failure.getSQLState(),
                failure.getErrorCode());
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }

    /** Whether a commit that failed so is known to have kept nothing: the database itself refused it. */
    static boolean undone(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return !state.equals(COMPLETION_UNKNOWN) && (state.startsWith("40") || state.startsWith("23"));
    }

    private static boolean tellsNoValues(SQLException failure) {
        String state = failure.getSQLState();
        return state != null
                && state.length() > 2
                && !state.equals(SYNTAX)
                && (CLASSES_WITHOUT_VALUES.contains(state.substring(0, 2)) || state.equals(TIMEOUT))
                && failure.getNextException() == null
                && failure.getCause() == null
                && failure.getSuppressed().length == 0;
    }
}
