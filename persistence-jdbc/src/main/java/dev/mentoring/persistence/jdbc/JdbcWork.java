package dev.mentoring.persistence.jdbc;

import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.AuthorKey;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
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
import dev.mentoring.store.OutcomeUnknownException;
import dev.mentoring.store.Receipt;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A unit of work on one connection, within a transaction that somebody else begins and ends. After a refused or failed save
 * part of it may be written, so whoever ends the transaction asks for {@link #failure()} first.
 */
final class JdbcWork implements Work {
    private static final String UNKNOWN = "committing failed, and whether it took place before that is unknown";

    private final Database database;
    private final Scope scope;
    private final Step beforeWriting;
    private boolean writing;
    private boolean ended;
    private Optional<Unsaved> lastSaved = Optional.empty();
    private Optional<RuntimeException> failure = Optional.empty();

    /** Something done on a connection. */
    interface Step {
        void run() throws SQLException;
    }

    /** What asks the database something. */
    private interface Question<T> {
        T ask() throws SQLException;
    }

    JdbcWork(Connection connection, Database database, String tenant, Step beforeWriting) {
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

    @Override
    public List<Authored> authored(RelationshipId relationship, Role author, long before, int limit) {
        return askSealed(
                relationship,
                "reading what is the " + author + "'s own in relationship " + relationship,
                () -> database.tables().authored().page(scope, relationship, author, before, limit));
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
            write(unsaved);
            return unsaved;
        });
    }

    /** The receipt comes first: two proposals under one key would otherwise meet over the relationship's id. */
    @Override
    public void save(Unsaved unsaved, Receipt receipt) {
        lastSaved = Optional.of(unsaved);
        write("saving relationship " + unsaved.relationship().id(), () -> {
            database.tables().commands().insert(scope.connection(), scope.tenant(), receipt);
            write(unsaved);
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
            ended = endsTheTransaction(e);
            throw failed(failureOf(doing, e));
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private boolean endsTheTransaction(SQLException failure) {
        return database.dialect().failures().ending().include(failure);
    }

    private void write(Unsaved unsaved) throws SQLException {
        MentoringRelationship after = unsaved.relationship();
        TableSet tables = database.tables();
        if (unsaved.before().isPresent()) {
            scope.seals().read(after.id());
            tables.relationships().update(scope, unsaved);
        } else {
            tables.relationships().insert(scope, unsaved);
        }
        Changes changes = Changes.of(unsaved);
        RelationshipId id = after.id();
        long version = after.version();
        Instant at = unsaved.event().at();
        tables.sessions().write(scope.connection(), EntityRow.of(scope, id, version, at, changes.sessions()));
        tables.goals().write(scope.connection(), EntityRow.of(scope, id, version, at, changes.goals()));
        tables.actions().write(scope.connection(), EntityRow.of(scope, id, version, at, changes.actions()));
        tables.journal().insert(scope, id, changes.entries());
        tables.authored().write(scope, id, version, at, unsaved.authored());
        scope.seals().writeFresh(id, at);
        if (database.publishing().isPresent()) {
            Publishing publishing = database.publishing().get();
            tables.outbox().insert(scope.connection(), scope.tenant(), unsaved, publishing);
            tables.queues()
                    .arrived(
                            scope.connection(),
                            scope.tenant(),
                            id,
                            version,
                            publishing.clock().instant());
        }
    }

    /** What it means that the transaction could not be committed. A unit that wrote nothing has lost nothing. */
    RuntimeException failureOfCommit(SQLException failure) {
        RuntimeException known = failureOf("committing", failure);
        boolean undone = !writing || database.dialect().isConflict(failure) || SqlFailures.undone(failure);
        return undone ? known : new OutcomeUnknownException(UNKNOWN, known);
    }

    /** The same of a driver that does not keep to {@link SQLException}. */
    RuntimeException failureOfCommit(RuntimeException failure) {
        return writing ? new OutcomeUnknownException(UNKNOWN, failure) : failure;
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

    /** Whether the database ended the transaction while something was asked. */
    boolean ended() {
        return ended;
    }

    /** Why nothing of this work may be kept, if so. */
    Optional<RuntimeException> failure() {
        return failure;
    }
}
