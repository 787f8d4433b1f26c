package dev.mentoring.persistence.jdbc;

import java.util.Optional;

/**
 * A database with the library's tables in it, whoever the tenant is and whosever the connection.
 *
 * @param dialect which product it is
 * @param tables its tables
 * @param open what loads relationships
 * @param finished what reads their journals
 * @param listings what is asked over all of them
 * @param publishing whether published events go to the outbox
 */
record Database(
        Dialect dialect,
        TableSet tables,
        OpenRows open,
        FinishedRows finished,
        Listings listings,
        Optional<Publishing> publishing) {

    static Database of(Dialect dialect, Tables names, ContentCipher cipher, Optional<Publishing> publishing) {
        Contents contents = new Contents(cipher);
        TableSet tables = new TableSet(
                new RelationshipTable(names, contents, dialect),
                EntityTables.sessions(names, contents, dialect),
                EntityTables.goals(names, contents, dialect),
                EntityTables.actions(names, contents, dialect),
                new JournalTable(names, contents),
                new AuthorTable(names, contents, dialect),
                new CommandTable(names, dialect),
                new OutboxTable(names, dialect),
                new OutboxQueueTable(names, dialect));
        return new Database(
                dialect,
                tables,
                new OpenRows(tables),
                new FinishedRows(tables, dialect),
                Listings.of(tables, dialect),
                publishing);
    }
}
