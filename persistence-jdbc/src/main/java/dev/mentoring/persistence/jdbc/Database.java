package dev.mentoring.persistence.jdbc;

import java.sql.Connection;
import java.util.Optional;

/**
 * A database with the library's tables in it, whoever the tenant is and whosever the connection.
 *
 * @param dialect which product it is
 * @param together whether what a command writes goes to it at once
 * @param tables its tables
 * @param open what loads relationships
 * @param finished what reads their journals
 * @param listings what is asked over all of them
 * @param sealer what seals what is said
 * @param publishing whether published events go to the outbox
 */
record Database(
        Dialect dialect,
        boolean together,
        TableSet tables,
        OpenRows open,
        FinishedRows finished,
        Listings listings,
        Sealer sealer,
        Optional<Publishing> publishing) {

    static Database of(
            Dialect dialect,
            boolean together,
            Tables names,
            KeyTable keys,
            Sealer sealer,
            Optional<Publishing> publishing) {
        TableSet tables = new TableSet(
                new RelationshipTable(names, dialect),
                EntityTables.sessions(names, dialect),
                EntityTables.goals(names, dialect),
                EntityTables.actions(names, dialect),
                new JournalTable(names, dialect),
                new AuthorTable(names, dialect),
                new CommandTable(names, dialect),
                new OutboxTable(names, dialect),
                new OutboxQueueTable(names, dialect),
                keys);
        Optional<KeyTable> loaded = sealer.keepsKeys() ? Optional.of(keys) : Optional.empty();
        return new Database(
                dialect,
                together,
                tables,
                new OpenRows(tables, loaded),
                new FinishedRows(tables, dialect),
                Listings.of(tables, dialect),
                sealer,
                publishing);
    }

    /** What a command is going to write. */
    Writes writes() {
        return new Writes(dialect, together);
    }

    /** One tenant's rows within the transaction that a connection is in. */
    Scope scope(Connection connection, String tenant) {
        return new Scope(connection, tenant, sealer.within(connection, tenant));
    }
}
