package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one command writes, in order. Where the database takes them so, all statements travel together and are answered
 * together, in one round trip; how many rows each of them met is looked at in the same order as if they had gone one after the
 * other. Whoever has lost a race has then tried to write all the same: a statement that the database refuses, or makes wait, comes
 * before the loss is seen. Nothing of it may be kept then.
 */
final class Writes {
    private final Dialect dialect;
    private final boolean together;
    private final List<Write<?>> writes = new ArrayList<>();

    /** What it means that a row was not there to be changed. */
    interface Missed {
        void row(int index) throws SQLException;
    }

    /** What it means how many rows each row met. */
    private interface Outcome {
        void of(int[] met) throws SQLException;
    }

    /**
     * Rows that are written by one statement.
     *
     * @param <R> what a row is made of
     * @param writer the statement
     * @param rows the rows, one at least
     * @param outcome what it means how many they met
     * @param taken what it means that a key is taken, if that is a failure
     */
    private record Write<R>(RowWriter<R> writer, List<R> rows, Outcome outcome, SqlTask taken) {
        int[] run(Connection connection) throws SQLException {
            return rows.size() == 1
                    ? new int[] {writer.write(connection, rows.get(0))}
                    : writer.write(connection, rows);
        }

        int bind(PreparedStatement statement, int first) throws SQLException {
            int next = first;
            for (R row : rows) {
                next = writer.bind(statement, next, row);
            }
            return next;
        }
    }

    /** None yet, for a database that takes them together or one by one. */
    Writes(Dialect dialect, boolean together) {
        this.dialect = dialect;
        this.together = together;
    }

    /** Adds rows that are new, and what to throw if the key of one is taken after all. */
    <R> void insert(RowWriter<R> writer, List<R> rows, SqlTask taken) {
        add(writer, rows, met -> requireInserted(met, taken), taken);
    }

    /** The same for rows whose key can only be taken if somebody else has written where they may not. */
    <R> void insert(RowWriter<R> writer, List<R> rows) {
        insert(writer, rows, () -> {});
    }

    private void requireInserted(int[] met, SqlTask taken) throws SQLException {
        boolean told = !dialect.ifAbsent().isEmpty();
        if (told && !Arrays.stream(met).allMatch(count -> count == 1)) {
            taken.run();
            if (Arrays.stream(met).anyMatch(count -> count == 0)) {
                throw new StoreException("a row that was to be written is there already");
            }
        }
    }

    /** Changes rows that are there, and what to do if one is not. */
    <R> void change(RowWriter<R> writer, List<R> rows, Missed missed) {
        Outcome outcome = met -> {
            for (int i = 0; i < met.length; i++) {
                if (met[i] != 1 && met[i] != Statement.SUCCESS_NO_INFO) {
                    missed.row(i);
                }
            }
        };
        add(writer, rows, outcome, () -> {});
    }

    /** Writes a row whatever is there. */
    <R> void put(RowWriter<R> writer, R row) {
        add(writer, List.of(row), met -> {}, () -> {});
    }

    private <R> void add(RowWriter<R> writer, List<R> rows, Outcome outcome, SqlTask taken) {
        if (!rows.isEmpty()) {
            writes.add(new Write<>(writer, rows, outcome, taken));
        }
    }

    /** Writes all of it. */
    void run(Connection connection) throws SQLException {
        if (together) {
            runTogether(connection);
        } else {
            for (Write<?> write : writes) {
                runAlone(connection, write);
            }
        }
    }

    private void runAlone(Connection connection, Write<?> write) throws SQLException {
        int[] met;
        try {
            met = write.run(connection);
        } catch (SQLException e) {
            if (dialect.failures().duplicateKey().include(e)) {
                write.taken().run();
            }
            throw e;
        }
        write.outcome().of(met);
    }

    private void runTogether(Connection connection) throws SQLException {
        List<int[]> met = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(joined())) {
            int next = 1;
            for (Write<?> write : writes) {
                next = write.bind(statement, next);
            }
            statement.execute();
            for (Write<?> write : writes) {
                met.add(counts(statement, write.rows().size()));
            }
        }
        for (int i = 0; i < met.size(); i++) {
            writes.get(i).outcome().of(met.get(i));
        }
    }

    private String joined() {
        return writes.stream()
                .flatMap(write ->
                        Collections.nCopies(write.rows().size(), write.writer().sql()).stream())
                .collect(Collectors.joining(";\n"));
    }

    private static int[] counts(PreparedStatement statement, int rows) throws SQLException {
        int[] counts = new int[rows];
        for (int i = 0; i < rows; i++) {
            counts[i] = statement.getUpdateCount();
            statement.getMoreResults();
        }
        return counts;
    }
}
