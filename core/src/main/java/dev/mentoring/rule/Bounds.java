package dev.mentoring.rule;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The largest sizes that anything may have, and the one way in which text enters: trimmed, and blank is absent. Lengths
 * are counted in characters of Java ({@code char}), so most emoji count as two.
 */
public final class Bounds {
    /** The longest id, in characters, that the library makes or is given for its own entities. */
    public static final int ID = 36;
    /** The longest id, in characters, of something the host owns: a participant, a programme, an external id. */
    public static final int HOST_ID = 128;
    /** The longest title, in characters. */
    public static final int TITLE = 200;
    /** The longest line of a list, reason or note, in characters. */
    public static final int LINE = 2_000;
    /** The longest running text, in characters. */
    public static final int RECORD = 20_000;
    /** The most elements in any one list. */
    public static final int LIST = 100;

    private Bounds() {}

    /**
     * A required text of at most {@link #TITLE} characters.
     *
     * @param field the field's name, for the error
     * @param value the text
     * @return the text, trimmed
     * @throws InvalidValueException if it is blank or too long
     */
    public static String title(String field, String value) {
        return required(field, value, TITLE);
    }

    /**
     * A required text of at most {@link #LINE} characters.
     *
     * @param field the field's name, for the error
     * @param value the text
     * @return the text, trimmed
     * @throws InvalidValueException if it is blank or too long
     */
    public static String line(String field, String value) {
        return required(field, value, LINE);
    }

    /**
     * An optional text of at most {@link #LINE} characters.
     *
     * @param field the field's name, for the error
     * @param value the text, if any
     * @return the text, trimmed; empty if it was blank
     * @throws InvalidValueException if it is too long
     */
    public static Optional<String> line(String field, Optional<String> value) {
        return optional(field, value, LINE);
    }

    /**
     * An optional text of at most {@link #RECORD} characters.
     *
     * @param field the field's name, for the error
     * @param value the text, if any
     * @return the text, trimmed; empty if it was blank
     * @throws InvalidValueException if it is too long
     */
    public static Optional<String> record(String field, Optional<String> value) {
        return optional(field, value, RECORD);
    }

    /**
     * A required text of at most {@link #RECORD} characters.
     *
     * @param field the field's name, for the error
     * @param value the text
     * @return the text, trimmed
     * @throws InvalidValueException if it is blank or too long
     */
    public static String record(String field, String value) {
        return required(field, value, RECORD);
    }

    /**
     * A list of lines, each of at most {@link #LINE} characters; blank ones are left out.
     *
     * @param field the field's name, for the error
     * @param lines the lines
     * @return the lines, trimmed
     * @throws InvalidValueException if a line is too long or there are more than {@link #LIST}
     */
    public static List<String> lines(String field, List<String> lines) {
        return list(
                field,
                lines.stream()
                        .map(line -> line(field, Optional.of(line)))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /**
     * A list of at most {@link #LIST} elements.
     *
     * @param <T> what the list holds
     * @param field the field's name, for the error
     * @param elements the elements
     * @return a copy
     * @throws InvalidValueException if there are more
     */
    public static <T> List<T> list(String field, List<T> elements) {
        if (elements.size() > LIST) {
            throw new InvalidValueException(field, "has " + elements.size() + " elements; the most is " + LIST);
        }
        return List.copyOf(elements);
    }

    /**
     * The id of an entity of the library's: 1 to {@link #ID} letters, digits, {@code -} and {@code _}, such as a UUID.
     *
     * @param field the field's name, for the error
     * @param value the id
     * @return the id
     * @throws InvalidValueException if it has another form
     */
    public static String id(String field, String value) {
        Objects.requireNonNull(value, field);
        boolean wellFormed = value.chars().allMatch(Bounds::isIdCharacter);
        if (value.isEmpty() || value.length() > ID || !wellFormed) {
            throw new InvalidValueException(field, "must be 1 to " + ID + " letters, digits, '-' or '_' of ASCII");
        }
        return value;
    }

    /**
     * An opaque id of the host's: 1 to {@link #HOST_ID} visible characters of ASCII without {@code @}, so that it is
     * neither a name nor an e-mail address.
     *
     * @param field the field's name, for the error
     * @param value the id
     * @return the id
     * @throws InvalidValueException if it has another form
     */
    public static String hostId(String field, String value) {
        Objects.requireNonNull(value, field);
        boolean wellFormed = value.chars().allMatch(c -> c > ' ' && c < 127 && c != '@');
        if (value.isEmpty() || value.length() > HOST_ID || !wellFormed) {
            throw new InvalidValueException(
                    field,
                    "must be 1 to " + HOST_ID
                            + " visible ASCII characters without '@'; an opaque id, no name, no e-mail");
        }
        return value;
    }

    /**
     * A day of the years 1 to 9999, which every calendar and database can hold.
     *
     * @param field the field's name, for the error
     * @param day the day
     * @return the day
     * @throws InvalidValueException if it lies outside
     */
    public static LocalDate day(String field, LocalDate day) {
        Objects.requireNonNull(day, field);
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new InvalidValueException(field, "must lie in the years 1 to 9999");
        }
        return day;
    }

    /**
     * An optional day of the years 1 to 9999.
     *
     * @param field the field's name, for the error
     * @param day the day, if any
     * @return the day
     * @throws InvalidValueException if it lies outside
     */
    public static Optional<LocalDate> day(String field, Optional<LocalDate> day) {
        return day.map(present -> day(field, present));
    }

    private static boolean isIdCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    private static String required(String field, String value, int most) {
        Objects.requireNonNull(value, field);
        return optional(field, Optional.of(value), most)
                .orElseThrow(() -> new InvalidValueException(field, "must not be blank"));
    }

    private static Optional<String> optional(String field, Optional<String> value, int most) {
        Optional<String> text = value.map(String::strip).filter(t -> !t.isEmpty());
        text.ifPresent(t -> {
            if (t.length() > most) {
                throw new InvalidValueException(field, "has " + t.length() + " characters; the most is " + most);
            }
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(t)) {
                throw new InvalidValueException(field, "holds half a surrogate pair, which is no character");
            }
        });
        return text;
    }
}
