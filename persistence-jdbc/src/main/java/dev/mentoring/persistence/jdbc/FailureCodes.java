package dev.mentoring.persistence.jdbc;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a database's failures mean, told by their codes alone: messages change with the release and the language.
 *
 * @param conflict transactions were in each other's way
 * @param duplicateKey a row of the same key is there already
 * @param ending nothing of the transaction is left that could be committed
 * @param missingTable a statement named a table or schema that does not exist
 * @param madeAlready a statement of a script was to make what is there
 * @param madeMeanwhile a statement of a script may have met another process that made the same at the same moment
 */
record FailureCodes(
        Codes conflict, Codes duplicateKey, Codes ending, Codes missingTable, Codes madeAlready, Codes madeMeanwhile) {

    /** H2 looks whether an index is there before it locks the table, and takes one that comes in between for a general error. */
    static final FailureCodes H2 = new FailureCodes(
            Codes.of(40001, 50200, 90131),
            Codes.of("23505"),
            Codes.of(40001),
            Codes.of(42102, 42103, 42104, 90079),
            Codes.of(42101, 42111, 42121, 90038),
            Codes.of(50000));

    /** Nothing more is done in a transaction in which a statement has failed. A script is undone whole. */
    static final FailureCodes POSTGRESQL = new FailureCodes(
            Codes.of("40001", "40P01", "55P03"),
            Codes.of("23505"),
            Codes.ALL,
            Codes.of("42P01", "3F000"),
            Codes.NONE,
            Codes.NONE);

    /**
     * MariaDB and MySQL. A row changed since it was read, a lock was not granted in time, a deadlock, a table younger than what the
     * transaction sees, a failed certification. Where their drivers lose a connection they may connect anew, by themselves and to another
     * server, and go on in a transaction of which all that was done before is gone.
     */
    static final FailureCodes INNODB = new FailureCodes(
            Codes.of(1020, 1205, 1213, 1412).or(Codes.of("40001")),
            Codes.of(1062),
            Codes.of(1020, 1213, 1927).or(Codes.of("40001", "25S03")).or(Codes.ofClass("08")),
            Codes.of(1049, 1146),
            Codes.of(1050, 1060, 1061),
            Codes.NONE);

    /** A set of failures. */
    interface Codes {
        Codes ALL = failure -> true;
        Codes NONE = failure -> false;

        boolean include(SQLException failure);

        /** Those with one of the database's own codes. */
        static Codes of(Integer... vendorCodes) {
            Set<Integer> codes = Set.of(vendorCodes);
            return failure -> codes.contains(failure.getErrorCode());
        }

        /** Those with one of these SQLStates. */
        static Codes of(String... states) {
            Set<String> codes = Arrays.stream(states).collect(Collectors.toUnmodifiableSet());
            return failure -> failure.getSQLState() != null && codes.contains(failure.getSQLState());
        }

        /** Those with a SQLState that begins so. */
        static Codes ofClass(String beginning) {
            return failure ->
                    failure.getSQLState() != null && failure.getSQLState().startsWith(beginning);
        }

        default Codes or(Codes others) {
            return failure -> include(failure) || others.include(failure);
        }
    }
}
