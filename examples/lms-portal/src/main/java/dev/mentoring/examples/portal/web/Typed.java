package dev.mentoring.examples.portal.web;

import dev.mentoring.rule.InvalidValueException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * What somebody has typed, read as what was meant. Forms keep what was typed as it was, so that nothing of it is lost when it
 * cannot be read.
 */
public final class Typed {
    private Typed() {}

    /**
     * Text that may be missing.
     *
     * @param text what was typed
     * @return empty if nothing was
     */
    public static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(StringUtils::hasText);
    }

    /**
     * A list with an element a line.
     *
     * @param text what was typed
     * @return the lines that are not blank
     */
    public static List<String> lines(@Nullable String text) {
        return text(text).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(StringUtils::hasText)
                .toList();
    }

    /**
     * A date that may be missing.
     *
     * @param field the field's name
     * @param text what was typed
     * @return empty if nothing was
     * @throws InvalidValueException if it is no date
     */
    public static Optional<LocalDate> date(String field, @Nullable String text) {
        try {
            return text(text).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new InvalidValueException(field, "must be a date, such as 2027-01-31");
        }
    }

    /**
     * A date.
     *
     * @param field the field's name
     * @param text what was typed
     * @return the date
     * @throws InvalidValueException if it is no date, or missing
     */
    public static LocalDate requiredDate(String field, @Nullable String text) {
        return date(field, text).orElseThrow(() -> new InvalidValueException(field, "needs a date"));
    }

    /**
     * A local date and time.
     *
     * @param field the field's name
     * @param text what was typed
     * @return the date and time
     * @throws InvalidValueException if it is none, or missing
     */
    public static LocalDateTime dateTime(String field, @Nullable String text) {
        try {
            return text(text)
                    .map(LocalDateTime::parse)
                    .orElseThrow(() -> new InvalidValueException(field, "needs a date and a time"));
        } catch (DateTimeException e) {
            throw new InvalidValueException(field, "must be a date and a time, such as 2027-01-31T16:00");
        }
    }

    /**
     * A time zone.
     *
     * @param field the field's name
     * @param text what was chosen
     * @return the zone
     * @throws InvalidValueException if it is none, or missing
     */
    public static ZoneId zone(String field, @Nullable String text) {
        try {
            return ZoneId.of(text(text).orElse(""));
        } catch (DateTimeException e) {
            throw new InvalidValueException(field, "must be a time zone, such as Europe/Berlin");
        }
    }

    /**
     * A whole number.
     *
     * @param field the field's name
     * @param text what was typed
     * @return the number
     * @throws InvalidValueException if it is none, or missing
     */
    public static int number(String field, @Nullable String text) {
        try {
            return Integer.parseInt(text(text).orElse(""));
        } catch (NumberFormatException e) {
            throw new InvalidValueException(field, "must be a whole number");
        }
    }

    /**
     * A number with decimals.
     *
     * @param field the field's name
     * @param text what was typed
     * @return the number
     * @throws InvalidValueException if it is none, or missing
     */
    public static BigDecimal decimal(String field, @Nullable String text) {
        try {
            return new BigDecimal(text(text).orElse(""));
        } catch (NumberFormatException e) {
            throw new InvalidValueException(field, "must be a number");
        }
    }

    /**
     * One of a few choices.
     *
     * @param <E> the choices
     * @param field the field's name
     * @param type the choices
     * @param text what was chosen
     * @return the choice
     * @throws InvalidValueException if it is none of them
     */
    public static <E extends Enum<E>> E choice(String field, Class<E> type, @Nullable String text) {
        try {
            return Enum.valueOf(type, text(text).orElse(""));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(field, "needs a choice");
        }
    }

    /**
     * One row of several: what is wrong in it is told with the row's place.
     *
     * @param <T> what the row means
     * @param place the row's name, such as actions[2]
     * @param read what reads it
     * @return what it means
     * @throws InvalidValueException if a field of it cannot be read, named such as actions[2].title
     */
    public static <T> T row(String place, Supplier<T> read) {
        try {
            return read.get();
        } catch (InvalidValueException e) {
            throw new InvalidValueException(place + "." + e.field(), e.problem());
        }
    }
}
