package dev.mentoring.store;

import java.util.List;
import java.util.Optional;

/**
 * A page of a journal.
 *
 * @param entries in the order in which they were finished
 * @param next where the next page begins, unless this is the last
 */
public record JournalPage(List<JournalEntry> entries, Optional<JournalPosition> next) {
    /** Copies the entries. */
    public JournalPage {
        entries = List.copyOf(entries);
    }
}
