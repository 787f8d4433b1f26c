package dev.mentoring.store;

import java.util.List;
import java.util.Optional;

/**
 * A page of a journal.
 *
 * @param entries in the order in which they were read: as they were finished, or the latest first
 * @param next what to read the next page from or, the latest first, before; empty if this is the last page
 */
public record JournalPage(List<JournalEntry> entries, Optional<JournalPosition> next) {
    /** Copies the entries. */
    public JournalPage {
        entries = List.copyOf(entries);
    }
}
