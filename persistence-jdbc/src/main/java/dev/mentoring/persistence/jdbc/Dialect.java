package dev.mentoring.persistence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The databases that the library works with. What differs from one to the next is said here and in its schema scripts. */
public enum Dialect {
    /** H2 from 2.0 on, embedded or as a server. */
    H2("H2") {
        private static final Set<Integer> CONFLICTS = Set.of(40001, 50200, 90131);
        private static final Set<Integer> NO_TABLE = Set.of(42102, 42103, 42104, 90079);

        @Override
        boolean isConflict(SQLException failure) {
            return CONFLICTS.contains(failure.getErrorCode());
        }

        @Override
        boolean isMissingTable(SQLException failure) {
            return NO_TABLE.contains(failure.getErrorCode());
        }

        @Override
        int mostContentBytes() {
            return 1 << 20;
        }
    };

    private final String product;

    Dialect(String product) {
        this.product = product;
    }

    /** The dialect of a connection's database, by the name its driver gives. */
    static Dialect of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        return Arrays.stream(values())
                .filter(dialect -> dialect.product.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UnsupportedDatabaseException(name, known()));
    }

    private static String known() {
        return Arrays.stream(values()).map(dialect -> dialect.product).collect(Collectors.joining(", "));
    }

    /** Whether transactions were in each other's way. */
    abstract boolean isConflict(SQLException failure);

    /** Whether a statement named a table or schema that does not exist. */
    abstract boolean isMissingTable(SQLException failure);

    /** The longest content that a row keeps. */
    abstract int mostContentBytes();

    /** Whether a row of the same key is there already. */
    boolean isDuplicateKey(SQLException failure) {
        return "23505".equals(failure.getSQLState());
    }

    /** Where its schema scripts lie in the jar. */
    String scripts() {
        return "schema/" + name().toLowerCase(Locale.ROOT) + "/";
    }
}
