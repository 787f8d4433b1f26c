package dev.mentoring.store;

import dev.mentoring.action.Action;
import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.AuthorKey;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.AuthorChange;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.Unsaved;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.store.Changes.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A store in memory, for tests and demonstrations. One unit of work runs at a time. */
public final class InMemoryMentoringStore implements MentoringStore {
    private final Map<RelationshipId, Kept> relationships = new HashMap<>();
    private Map<CommandKey, Receipt> receipts = Map.of();

    /** Makes an empty store. */
    public InMemoryMentoringStore() {}

    @Override
    public synchronized <T> T inTransaction(Function<? super Work, ? extends T> work) {
        Unit unit = new Unit();
        T result = work.apply(unit);
        relationships.putAll(unit.saved);
        receipts = unit.receiptsAfter;
        return result;
    }

    /**
     * What is kept of one relationship.
     *
     * @param relationship what is live
     * @param journal what is finished
     * @param ids every id of an entity that was ever saved
     * @param authored what each party wrote for themselves
     */
    private record Kept(
            MentoringRelationship relationship,
            List<JournalEntry> journal,
            Set<Object> ids,
            Map<Own, Authored> authored) {}

    /**
     * Whose something is, and under what they find it.
     *
     * @param author mentor or mentee
     * @param key its key among the author's own
     */
    private record Own(Role author, AuthorKey key) {}

    private final class Unit implements Work {
        private final Map<RelationshipId, Kept> saved = new HashMap<>();
        private final Map<CommandKey, Receipt> receiptsAfter = new HashMap<>(receipts);

        private Optional<Kept> kept(RelationshipId id) {
            return Optional.ofNullable(saved.getOrDefault(id, relationships.get(id)));
        }

        @Override
        public Optional<MentoringRelationship> load(RelationshipId id) {
            return kept(id).map(Kept::relationship);
        }

        @Override
        public Optional<RelationshipId> findByExternalId(String externalId) {
            return Stream.concat(saved.values().stream(), relationships.values().stream())
                    .map(Kept::relationship)
                    .filter(r -> r.externalId().filter(externalId::equals).isPresent())
                    .map(MentoringRelationship::id)
                    .findFirst();
        }

        @Override
        public Optional<Session> finishedSession(RelationshipId relationship, SessionId session) {
            return kept(relationship).stream()
                    .flatMap(kept -> kept.journal().stream())
                    .map(JournalEntry::item)
                    .flatMap(item ->
                            item instanceof JournalItem.FinishedSession f ? Stream.of(f.session()) : Stream.empty())
                    .filter(finished -> finished.id().equals(session))
                    .findFirst();
        }

        @Override
        public List<JournalEntry> journal(RelationshipId relationship, JournalPosition from, int limit) {
            return kept(relationship).stream()
                    .flatMap(kept -> kept.journal().stream())
                    .filter(entry -> entry.position().compareTo(from) >= 0)
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<JournalEntry> journalBefore(RelationshipId relationship, JournalPosition before, int limit) {
            return kept(relationship).stream()
                    .flatMap(kept -> kept.journal().stream())
                    .filter(entry -> entry.position().compareTo(before) < 0)
                    .sorted(Comparator.comparing(JournalEntry::position).reversed())
                    .limit(limit)
                    .toList();
        }

        @Override
        public Optional<AuthorContent> authored(RelationshipId relationship, Role author, AuthorKey key) {
            return kept(relationship)
                    .flatMap(kept -> Optional.ofNullable(kept.authored().get(new Own(author, key))))
                    .map(Authored::content);
        }

        @Override
        public List<Authored> authored(RelationshipId relationship, Role author, long before, int limit) {
            return kept(relationship).stream()
                    .flatMap(kept -> kept.authored().entrySet().stream())
                    .filter(own -> own.getKey().author() == author)
                    .map(Map.Entry::getValue)
                    .filter(authored -> authored.version() < before)
                    .sorted(Comparator.comparingLong(Authored::version).reversed())
                    .limit(limit)
                    .toList();
        }

        @Override
        public void save(Unsaved unsaved) {
            MentoringRelationship after = unsaved.relationship();
            Optional<Kept> before = kept(after.id());
            unsaved.before()
                    .ifPresentOrElse(expected -> requireVersion(before, expected), () -> requireFresh(before, after));
            List<JournalEntry> journal =
                    new ArrayList<>(before.map(Kept::journal).orElse(List.of()));
            Changes changes = Changes.of(unsaved);
            journal.removeIf(entry -> isOfAny(changes.sessions(), entry.item()));
            journal.addAll(JournalEntry.of(unsaved));
            saved.put(
                    after.id(),
                    new Kept(after, List.copyOf(journal), idsAfter(before, changes), authoredAfter(before, unsaved)));
        }

        @Override
        public void save(Unsaved unsaved, Receipt receipt) {
            if (receiptsAfter.containsKey(receipt.key())) {
                throw new ConflictException(receipt.relationship(), receipt.version() - 1);
            }
            save(unsaved);
            receiptsAfter.put(receipt.key(), receipt);
        }

        @Override
        public Optional<Receipt> receipt(CommandKey key) {
            return Optional.ofNullable(receiptsAfter.get(key));
        }

        @Override
        public int forgetReceiptsBefore(Instant before, int limit) {
            List<CommandKey> old = receiptsAfter.values().stream()
                    .filter(receipt -> receipt.at().isBefore(before))
                    .sorted(Comparator.comparing(Receipt::at))
                    .limit(limit)
                    .map(Receipt::key)
                    .toList();
            old.forEach(receiptsAfter::remove);
            return old.size();
        }

        private void requireVersion(Optional<Kept> kept, MentoringRelationship expected) {
            if (kept.filter(k -> k.relationship().version() == expected.version())
                    .isEmpty()) {
                throw new ConflictException(expected.id(), expected.version());
            }
        }

        private void requireFresh(Optional<Kept> kept, MentoringRelationship proposed) {
            if (kept.isPresent()) {
                throw new DuplicateIdException("relationship", proposed.id().value());
            }
            proposed.externalId().flatMap(this::findByExternalId).ifPresent(other -> {
                throw new DuplicateIdException(
                        "externalId", proposed.externalId().orElse(""));
            });
        }
    }

    /** A corrected session leaves its old place: it is live again, or stands at its new place. */
    private static boolean isOfAny(List<Change<Session>> changed, JournalItem item) {
        return item instanceof JournalItem.FinishedSession finished
                && changed.stream()
                        .anyMatch(change ->
                                change.entity().id().equals(finished.session().id()));
    }

    private static Map<Own, Authored> authoredAfter(Optional<Kept> before, Unsaved unsaved) {
        Map<Own, Authored> authored = new HashMap<>(before.map(Kept::authored).orElse(Map.of()));
        long version = unsaved.relationship().version();
        for (AuthorChange change : unsaved.authored()) {
            Own own = new Own(change.author(), change.key());
            change.content()
                    .ifPresentOrElse(
                            content -> authored.put(own, new Authored(version, content)), () -> authored.remove(own));
        }
        return authored;
    }

    private static Set<Object> idsAfter(Optional<Kept> before, Changes changes) {
        Set<Object> ids = new HashSet<>(before.map(Kept::ids).orElse(Set.of()));
        add(ids, "session", changes.sessions(), Session::id);
        add(ids, "goal", changes.goals(), SmartGoal::id);
        add(ids, "action", changes.actions(), Action::id);
        return ids;
    }

    private static <T> void add(Set<Object> ids, String kind, List<Change<T>> changes, Function<T, Object> idOf) {
        changes.stream().filter(Change::fresh).map(Change::entity).map(idOf).forEach(id -> {
            if (!ids.add(id)) {
                throw new DuplicateIdException(kind, id.toString());
            }
        });
    }
}
