package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row of the library's, in which somebody else may have written, or a newer release. What is no value that this release knows is
 * told by its column, and never repeated.
 *
 * @param row the row
 * @param place what it is a row of, for the message
 */
record StoredRow(ResultSet row, String place) {

    String text(String column) throws SQLException {
        return present(column, row.getString(column));
    }

    /** Made of a text, by a function that refuses what it does not know. */
    <T> T value(String column, Function<String, T> known) throws SQLException {
        return known(column, text(column), known);
    }

    <T> Optional<T> optionalValue(String column, Function<String, T> known) throws SQLException {
        String text = row.getString(column);
        return text == null ? Optional.empty() : Optional.of(known(column, text, known));
    }

    /** A number from the least that it can be. */
    long number(String column, long least) throws SQLException {
        long number = row.getLong(column);
        if (row.wasNull() || number < least) {
            throw refused(column);
        }
        return number;
    }

    int smallNumber(String column) throws SQLException {
        int number = row.getInt(column);
        if (row.wasNull() || number < 0) {
            throw refused(column);
        }
        return number;
    }

    Instant instant(String column) throws SQLException {
        return optionalInstant(column).orElseThrow(() -> refused(column));
    }

    Optional<Instant> optionalInstant(String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    LocalDate day(String column) throws SQLException {
        return optionalDay(column).orElseThrow(() -> refused(column));
    }

    Optional<LocalDate> optionalDay(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    byte[] bytes(String column) throws SQLException {
        return present(column, row.getBytes(column));
    }

    /** Something of several columns, which may be well each by itself and not together. */
    <T> T of(String columns, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException | NullPointerException | ArithmeticException e) {
            throw refused(columns);
        }
    }

    private <T> T known(String column, String text, Function<String, T> known) {
        return of(column, () -> known.apply(text));
    }

    private <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw refused(column);
        }
        return value;
    }

    private StoreException refused(String column) {
        return new StoreException("a row of " + place + " cannot be read: " + column
                + " is missing, or holds what this release does not know");
    }
}
