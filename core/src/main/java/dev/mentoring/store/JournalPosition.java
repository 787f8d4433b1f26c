package dev.mentoring.store;

import dev.mentoring.rule.InvalidValueException;
import java.util.Comparator;

/**
 * A place in a relationship's journal.
 *
 * @param version the relationship's version after the command that finished the item
 * @param index the item's place among those which that command finished, from 0
 */
public record JournalPosition(long version, int index) implements Comparable<JournalPosition> {

    /** Before the first item. */
    public static final JournalPosition START = new JournalPosition(0, 0);

    private static final Comparator<JournalPosition> ORDER =
            Comparator.comparingLong(JournalPosition::version).thenComparingInt(JournalPosition::index);

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

    @Override
    public int compareTo(JournalPosition other) {
        return ORDER.compare(this, other);
    }
}
