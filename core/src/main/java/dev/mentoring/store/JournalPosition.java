package dev.mentoring.store;

import dev.mentoring.rule.InvalidValueException;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a relationship's journal. As text, for a link of a web page, it is the version and the index with a full stop
 * between: {@code 12.0}.
 *
 * @param version the relationship's version after the command that finished the item
 * @param index the item's place among those which that command finished, from 0
 */
public record JournalPosition(long version, int index) implements Comparable<JournalPosition> {

    /** Before the first item. */
    public static final JournalPosition START = new JournalPosition(0, 0);

    /** After the last item, also after those that are still to come. */
    public static final JournalPosition END = new JournalPosition(Long.MAX_VALUE, Integer.MAX_VALUE);

    private static final Comparator<JournalPosition> ORDER =
            Comparator.comparingLong(JournalPosition::version).thenComparingInt(JournalPosition::index);

    private static final Pattern TEXT = Pattern.compile("(0|[1-9][0-9]{0,18})\\.(0|[1-9][0-9]{0,9})");

    /**
     * Checks that it is not negative.
     *
     * @throws InvalidValueException if it is
     */
    public JournalPosition {
        if (version < 0 || index < 0) {
            throw new InvalidValueException("journalPosition", "must not be negative");
        }
    }

    /**
     * Reads a place from its text.
     *
     * @param text as {@link #toString} writes it
     * @return the place
     * @throws InvalidValueException if it is anything else; what it was, the message does not repeat
     */
    public static JournalPosition parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw malformed();
        }
        try {
            return new JournalPosition(Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    private static InvalidValueException malformed() {
        return new InvalidValueException(
                "journalPosition", "must be a version and an index with a full stop between, such as 12.0");
    }

    /**
     * The place as text.
     *
     * @return what {@link #parse} reads; only digits and a full stop
     */
    @Override
    public String toString() {
        return version + "." + index;
    }

    @Override
    public int compareTo(JournalPosition other) {
        return ORDER.compare(this, other);
    }
}
