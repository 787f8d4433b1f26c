package dev.mentoring.persistence.jdbc;

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
import dev.mentoring.store.Changes;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.ConflictException;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.store.MentoringStore.Work;
import dev.mentoring.store.Receipt;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A unit of work on one connection, within a transaction that somebody else begins and ends. After a refused or failed save
 * part of it may be written, so whoever ends the transaction asks for {@link #failure()} first.
 */
final class JdbcWork implements Work {
    private final Database database;
    private final Scope scope;
    private final SqlTask beforeWriting;
    private boolean writing;
    private boolean ended;
    private Optional<Unsaved> lastSaved = Optional.empty();
    private Optional<RuntimeException> failure = Optional.empty();

    /** What asks the database something. */
    private interface Question<T> {
        T ask() throws SQLException;
    }

    JdbcWork(Connection connection, Database database, String tenant, SqlTask beforeWriting) {
        this.database = database;
        this.scope = database.scope(connection, tenant);
        this.beforeWriting = beforeWriting;
    }

    @Override
    public Optional<MentoringRelationship> load(RelationshipId id) {
        return ask("loading relationship " + id, () -> database.open().load(scope, id));
    }

    @Override
    public Optional<RelationshipId> findByExternalId(String externalId) {
        return ask(
                "finding a relationship by its external id",
                () -> database.tables()
                        .relationships()
                        .findByExternalId(scope.connection(), scope.tenant(), externalId));
    }

    @Override
    public Optional<Session> finishedSession(RelationshipId relationship, SessionId session) {
        return askSealed(
                relationship,
                "loading session " + session,
                () -> database.finished().session(scope, relationship, session));
    }

    @Override
    public List<JournalEntry> journal(RelationshipId relationship, JournalPosition from, int limit) {
        return askSealed(
                relationship,
                "reading the journal of relationship " + relationship,
                () -> database.finished().from(scope, relationship, from, limit));
    }

    @Override
    public List<JournalEntry> journalBefore(RelationshipId relationship, JournalPosition before, int limit) {
        return askSealed(
                relationship,
                "reading the journal of relationship " + relationship + " backwards",
                () -> database.finished().before(scope, relationship, before, limit));
    }

    @Override
    public Optional<AuthorContent> authored(RelationshipId relationship, Role author, AuthorKey key) {
        return askSealed(
                relationship,
                "loading what is the " + author + "'s own in relationship " + relationship,
                () -> database.tables().authored().find(scope, relationship, author, key));
    }

    /** Of a party whose own is erased nothing is left, so that they go on with what the pair shares. */
    @Override
    public List<Authored> authored(RelationshipId relationship, Role author, long before, int limit) {
        try {
            return askSealed(
                    relationship,
                    "reading what is the " + author + "'s own in relationship " + relationship,
                    () -> database.tables().authored().page(scope, relationship, author, before, limit));
        } catch (ErasedContentException e) {
            if (e.author().isPresent()) {
                return List.of();
            }
            throw e;
        }
    }

    /**
     * Asks for content outside the statement that loads a relationship with its keys. Where each statement sees what was
     * committed before it, content may be sealed by a key that came after the keys were read; then both are read once more.
     */
    private <T> T askSealed(RelationshipId relationship, String doing, Question<T> question) {
        return ask(doing, () -> {
            scope.seals().read(relationship);
            try {
                return question.ask();
            } catch (BrokenSealException e) {
                if (!e.keyUnknown()) {
                    throw e;
                }
                scope.seals().readAgain(relationship);
                return question.ask();
            }
        });
    }

    @Override
    public Optional<Receipt> receipt(CommandKey key) {
        return ask(
                "finding the receipt of command " + key,
                () -> database.tables().commands().find(scope.connection(), scope.tenant(), key));
    }

    private <T> T ask(String doing, Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            DatabaseException told =
                    new DatabaseException(doing, e, database.dialect().isConflict(e));
            if (endsTheTransaction(e)) {
                ended = true;
                throw failed(told);
            }
            throw told;
        }
    }

    @Override
    public void save(Unsaved unsaved) {
        lastSaved = Optional.of(unsaved);
        write("saving relationship " + unsaved.relationship().id(), () -> {
            write(database.writes(), unsaved);
            return unsaved;
        });
    }

    /** The receipt comes first: two proposals under one key would otherwise meet over the relationship's id. */
    @Override
    public void save(Unsaved unsaved, Receipt receipt) {
        lastSaved = Optional.of(unsaved);
        write("saving relationship " + unsaved.relationship().id(), () -> {
            Writes writes = database.writes();
            database.tables().commands().insert(writes, scope.tenant(), receipt);
            write(writes, unsaved);
            return receipt;
        });
    }

    @Override
    public int forgetReceiptsBefore(Instant before, int limit) {
        return write(
                "forgetting receipts",
                () -> database.tables().commands().forget(scope.connection(), scope.tenant(), before, limit));
    }

    private <T> T write(String doing, Question<T> change) {
        try {
            if (!writing) {
                writing = true;
                beforeWriting.run();
            }
            return change.ask();
        } catch (SQLException e) {
            ended |= endsTheTransaction(e);
            throw failed(failureOf(doing, e));
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private boolean endsTheTransaction(SQLException failure) {
        return database.dialect().failures().ending().include(failure);
    }

    private void write(Writes writes, Unsaved unsaved) throws SQLException {
        RelationshipId id = unsaved.relationship().id();
        TableSet tables = database.tables();
        if (unsaved.before().isPresent()) {
            scope.seals().read(id);
            tables.relationships().update(writes, scope, unsaved);
        } else {
            tables.relationships().insert(writes, scope, unsaved);
        }
        scope.seals().writeMissing(writes, id, authors(unsaved), unsaved.event().at());
        addRows(writes, unsaved);
        database.publishing().ifPresent(publishing -> {
            tables.outbox().insert(writes, scope.tenant(), unsaved, publishing);
            Instant now = publishing.clock().instant();
            tables.queues().arrived(writes, scope.connection(), scope.tenant(), unsaved, now);
        });
        writes.run(scope.connection());
    }

    private static Set<Role> authors(Unsaved unsaved) {
        return unsaved.authored().stream()
                .filter(change -> change.content().isPresent())
                .map(AuthorChange::author)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Below the root row what changed, and no more. */
    private void addRows(Writes writes, Unsaved unsaved) {
        TableSet tables = database.tables();
        Connection connection = scope.connection();
        RelationshipId id = unsaved.relationship().id();
        long version = unsaved.relationship().version();
        Instant at = unsaved.event().at();
        Changes changes = Changes.of(unsaved);
        tables.sessions().write(writes, connection, EntityRow.of(scope, id, version, at, changes.sessions()));
        tables.goals().write(writes, connection, EntityRow.of(scope, id, version, at, changes.goals()));
        tables.actions().write(writes, connection, EntityRow.of(scope, id, version, at, changes.actions()));
        tables.journal().insert(writes, scope, id, changes.entries());
        tables.authored().write(writes, scope, id, version, at, unsaved.authored());
    }

    /** What it means that the transaction could not be committed. A unit that wrote nothing has lost nothing. */
    RuntimeException failureOfCommit(SQLException failure) {
        RuntimeException known = failureOf("committing", failure);
        return !writing || database.dialect().undone(failure) ? known : OwnedTransaction.outcomeUnknown(known);
    }

    /** The same of a driver that does not keep to {@link SQLException}. */
    RuntimeException failureOfCommit(RuntimeException failure) {
        return writing ? OwnedTransaction.outcomeUnknown(failure) : failure;
    }

    /** What a driver's exception means to a unit of work. */
    RuntimeException failureOf(String doing, SQLException failure) {
        boolean conflict = database.dialect().isConflict(failure);
        Optional<MentoringRelationship> expected = lastSaved.flatMap(Unsaved::before);
        if (conflict && expected.isPresent()) {
            ConflictException lost =
                    new ConflictException(expected.get().id(), expected.get().version());
            lost.initCause(SqlFailures.withoutContent(failure));
            return lost;
        }
        return new DatabaseException(doing, failure, conflict);
    }

    private RuntimeException failed(RuntimeException e) {
        failure = Optional.of(failure.orElse(e));
        return e;
    }

    /** Whether anything was written. */
    boolean wrote() {
        return writing;
    }

    /** Whether the database ended the transaction while something was asked. */
    boolean ended() {
        return ended;
    }

    /** Why nothing of this work may be kept, if so. */
    Optional<RuntimeException> failure() {
        return failure;
    }
}
