package dev.mentoring.store.contract.model;

import dev.mentoring.participant.Actor;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.store.JournalPage;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.store.Mentoring;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the journal should hold, and how it should be read page by page. */
final class JournalSight {
    private final ModelRelationship model;

    JournalSight(ModelRelationship model) {
        this.model = model;
    }

    /** Reads all of it, in pages of a size. */
    Differences from(Mentoring mentoring, Actor.Participant reader, int pageSize) {
        List<JournalEntry> seen = new ArrayList<>();
        Optional<JournalPosition> from = Optional.of(JournalPosition.START);
        while (from.isPresent()) {
            JournalPage page = mentoring.journal(model.id, reader, from.get(), pageSize);
            seen.addAll(page.entries());
            from = page.next();
        }
        Differences differences = new Differences();
        differences.same("the journal read backwards", latestFirst(seen), backwards(mentoring, reader, pageSize));
        List<JournalPosition> positions =
                seen.stream().map(JournalEntry::position).toList();
        differences.same(
                "order of the journal", positions.stream().sorted().distinct().toList(), positions);
        List<ModelJournal.Entry> expected = model.journal.entries();
        differences.same(
                "versions in the journal",
                expected.stream().map(ModelJournal.Entry::version).toList(),
                positions.stream().map(JournalPosition::version).toList());
        if (differences.isEmpty()) {
            compare(differences, expected, seen);
        }
        return differences;
    }

    private List<JournalEntry> backwards(Mentoring mentoring, Actor.Participant reader, int pageSize) {
        List<JournalEntry> seen = new ArrayList<>();
        Optional<JournalPosition> before = Optional.of(JournalPosition.END);
        while (before.isPresent()) {
            JournalPage page = mentoring.journalBefore(model.id, reader, before.get(), pageSize);
            seen.addAll(page.entries());
            before = page.next();
        }
        return seen;
    }

    private static List<JournalEntry> latestFirst(List<JournalEntry> entries) {
        List<JournalEntry> reversed = new ArrayList<>(entries);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Of the things that one command finishes, any may stand first. */
    private static void compare(Differences differences, List<ModelJournal.Entry> expected, List<JournalEntry> seen) {
        List<JournalEntry> unseen = new ArrayList<>(seen);
        for (ModelJournal.Entry entry : expected) {
            JournalItem item = entry.item().get();
            List<JournalEntry> candidates = unseen.stream()
                    .filter(other -> other.position().version() == entry.version())
                    .toList();
            Optional<JournalEntry> found = candidates.stream()
                    .filter(other ->
                            other.at().equals(entry.at()) && other.item().equals(item))
                    .findFirst();
            found.ifPresentOrElse(
                    unseen::remove,
                    () -> differences.same(
                            "finished at version " + entry.version(),
                            List.of(item),
                            candidates.stream().map(JournalEntry::item).toList()));
        }
    }
}
