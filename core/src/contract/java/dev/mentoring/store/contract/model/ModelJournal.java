package dev.mentoring.store.contract.model;

import dev.mentoring.relationship.JournalItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is finished, in the order in which it was. */
final class ModelJournal {
    private final List<Entry> entries = new ArrayList<>();

    /**
     * Something finished.
     *
     * @param version the relationship's version after the command that finished it
     * @param at when that was
     * @param subject what it is
     * @param item how it reads
     */
    record Entry(long version, Instant at, Object subject, Supplier<JournalItem> item) {}

    /** Of two things that one command finishes, either may stand first. */
    void add(long version, Instant at, Object subject, Supplier<JournalItem> item) {
        entries.add(new Entry(version, at, subject, item));
    }

    void add(long version, Instant at, JournalItem item) {
        add(version, at, item, () -> item);
    }

    void remove(Object subject) {
        entries.removeIf(entry -> entry.subject() == subject);
    }

    List<Entry> entries() {
        return entries;
    }
}
