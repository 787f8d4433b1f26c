package dev.mentoring.examples.hrimport;

import java.sql.SQLException;

/** The database cannot be opened. It says why without the URL, in which a password may stand. */
final class UnusableDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableDatabaseException(Throwable cause) {
        super(reason(cause), cause);
    }

    private static String reason(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof SQLException && each.getMessage() != null) {
                return each.getMessage();
            }
        }
        return "there is no driver for its URL";
    }
}
