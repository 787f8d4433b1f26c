package dev.mentoring.persistence.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * A column and where its value comes from.
 *
 * @param <R> what a row is made of
 * @param name its name
 * @param binding how its value is set
 */
record Column<R>(String name, Binding<R> binding) {

    /** Sets the value of a column. */
    interface Binding<R> {
        void bind(PreparedStatement statement, int index, R row) throws SQLException;
    }

    static <R> Column<R> text(String name, Function<R, String> value) {
        return new Column<>(name, (s, i, row) -> s.setString(i, value.apply(row)));
    }

    static <R> Column<R> optionalText(String name, Function<R, Optional<String>> value) {
        return optional(name, Types.VARCHAR, value, PreparedStatement::setString);
    }

    /** A constant of an enumeration, by its name. */
    static <R> Column<R> code(String name, Function<R, Enum<?>> value) {
        return text(name, row -> value.apply(row).name());
    }

    static <R> Column<R> optionalCode(String name, Function<R, Optional<? extends Enum<?>>> value) {
        return optionalText(name, row -> value.apply(row).map(Enum::name));
    }

    static <R> Column<R> number(String name, ToLongFunction<R> value) {
        return new Column<>(name, (s, i, row) -> s.setLong(i, value.applyAsLong(row)));
    }

    static <R> Column<R> flag(String name, Predicate<R> value) {
        return new Column<>(name, (s, i, row) -> s.setBoolean(i, value.test(row)));
    }

    /** Milliseconds since 1970: the database's own types round, and differ from one to the next. */
    static <R> Column<R> instant(String name, Function<R, Instant> value) {
        return number(name, row -> value.apply(row).toEpochMilli());
    }

    static <R> Column<R> optionalInstant(String name, Function<R, Optional<Instant>> value) {
        return optional(name, Types.BIGINT, value, (s, i, instant) -> s.setLong(i, instant.toEpochMilli()));
    }

    static <R> Column<R> day(String name, Function<R, LocalDate> value) {
        return new Column<>(name, (s, i, row) -> s.setObject(i, value.apply(row)));
    }

    static <R> Column<R> optionalDay(String name, Function<R, Optional<LocalDate>> value) {
        return optional(name, Types.DATE, value, PreparedStatement::setObject);
    }

    static <R> Column<R> bytes(String name, Function<R, byte[]> value) {
        return new Column<>(name, (s, i, row) -> s.setBytes(i, value.apply(row)));
    }

    private static <R, V> Column<R> optional(String name, int type, Function<R, Optional<V>> value, Setter<V> setter) {
        return new Column<>(name, (s, i, row) -> {
            Optional<V> present = value.apply(row);
            if (present.isPresent()) {
                setter.set(s, i, present.get());
            } else {
                s.setNull(i, type);
            }
        });
    }

    /** Sets a value that is there. */
    private interface Setter<V> {
        void set(PreparedStatement statement, int index, V value) throws SQLException;
    }
}
