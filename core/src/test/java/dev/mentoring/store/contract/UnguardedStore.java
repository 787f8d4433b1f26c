package dev.mentoring.store.contract;

import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.AuthorKey;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.AuthorChange;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.Unsaved;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.store.Authored;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A store as nobody should write one: it saves what it is given, whatever has been saved since that was loaded. */
final class UnguardedStore implements MentoringStore, MentoringStore.Work {
    private final Map<RelationshipId, MentoringRelationship> relationships = new ConcurrentHashMap<>();
    private final List<JournalEntry> journal = new ArrayList<>();
    private final List<Written> authored = new ArrayList<>();

    private record Written(Role author, Authored what) {}

    @Override
    public <T> T inTransaction(Function<? super Work, ? extends T> work) {
        return work.apply(this);
    }

    @Override
    public Optional<MentoringRelationship> load(RelationshipId id) {
        return Optional.ofNullable(relationships.get(id));
    }

    @Override
    public void save(Unsaved unsaved) {
        MentoringRelationship after = unsaved.relationship();
        relationships.put(after.id(), after);
        journal.addAll(JournalEntry.of(unsaved));
        for (AuthorChange change : unsaved.authored()) {
            change.content()
                    .ifPresent(content ->
                            authored.add(new Written(change.author(), new Authored(after.version(), content))));
        }
    }

    @Override
    public void save(Unsaved unsaved, Receipt receipt) {
        save(unsaved);
    }

    @Override
    public List<JournalEntry> journal(RelationshipId relationship, JournalPosition from, int limit) {
        return List.copyOf(journal);
    }

    @Override
    public List<Authored> authored(RelationshipId relationship, Role author, long before, int limit) {
        return authored.stream()
                .filter(written -> written.author() == author)
                .map(Written::what)
                .toList();
    }

    @Override
    public Optional<Receipt> receipt(CommandKey key) {
        return Optional.empty();
    }

    @Override
    public Optional<RelationshipId> findByExternalId(String externalId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<JournalEntry> journalBefore(RelationshipId relationship, JournalPosition before, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Session> finishedSession(RelationshipId relationship, SessionId session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AuthorContent> authored(RelationshipId relationship, Role author, AuthorKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int forgetReceiptsBefore(Instant before, int limit) {
        throw new UnsupportedOperationException();
    }
}
