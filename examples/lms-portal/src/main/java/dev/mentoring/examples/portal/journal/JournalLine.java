package dev.mentoring.examples.portal.journal;

import dev.mentoring.relationship.JournalItem;
import dev.mentoring.store.JournalEntry;
import java.time.Instant;

/**
 * An entry of the journal as a page shows it.
 *
 * @param at when it came into the journal
 * @param kind which fragment shows it
 * @param item what it is
 */
record JournalLine(Instant at, String kind, JournalItem item) {
    static JournalLine of(JournalEntry entry) {
        return new JournalLine(entry.at(), entry.item().getClass().getSimpleName(), entry.item());
    }
}
