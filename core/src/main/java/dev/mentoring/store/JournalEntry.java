package dev.mentoring.store;

import dev.mentoring.relationship.JournalItem;
import dev.mentoring.relationship.Unsaved;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Something finished, in its place in the journal.
 *
 * @param position its place
 * @param at when it was finished
 * @param item what was finished
 */
public record JournalEntry(JournalPosition position, Instant at, JournalItem item) {

    /** Checks that nothing is missing. */
    public JournalEntry {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(item, "item");
    }

    /**
     * The entries that a command adds.
     *
     * @param unsaved what the command brought about
     * @return an entry for each thing it finished
     */
    public static List<JournalEntry> of(Unsaved unsaved) {
        long version = unsaved.relationship().version();
        List<JournalItem> finished = unsaved.finished();
        return IntStream.range(0, finished.size())
                .mapToObj(index -> new JournalEntry(
                        new JournalPosition(version, index), unsaved.event().at(), finished.get(index)))
                .toList();
    }
}
