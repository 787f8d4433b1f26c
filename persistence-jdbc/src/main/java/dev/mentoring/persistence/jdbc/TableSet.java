package dev.mentoring.persistence.jdbc;

import dev.mentoring.action.Action;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.session.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables of one relationship and of all.
 *
 * @param relationships the root rows
 * @param sessions the sessions
 * @param goals the goals
 * @param actions the actions
 * @param journal what is finished and none of these
 * @param authored what each party wrote for themselves
 * @param commands the receipts
 * @param outbox the published events that wait
 * @param queues how far each relationship's are dispatched
 * @param keys the keys, where they stand in the database
 */
record TableSet(
        RelationshipTable relationships,
        EntityTable<Session> sessions,
        EntityTable<SmartGoal> goals,
        EntityTable<Action> actions,
        JournalTable journal,
        AuthorTable authored,
        CommandTable commands,
        OutboxTable outbox,
        OutboxQueueTable queues,
        KeyTable keys) {

    /** Removes all rows of a relationship but its receipts, the root row first, as every command does; whether there was one. */
    boolean remove(Connection connection, String tenant, RelationshipId relationship) throws SQLException {
        RowsOf all = new RowsOf(tenant, relationship);
        boolean there =
                RowWriter.delete(relationships.name(), RowsOf.columns("id")).write(connection, all) > 0;
        List<String> tables = List.of(
                sessions.name(),
                goals.name(),
                actions.name(),
                journal.name(),
                authored.name(),
                outbox.name(),
                queues.name(),
                keys.name());
        for (String table : tables) {
            RowWriter.delete(table, RowsOf.columns("relationship_id")).write(connection, all);
        }
        return there;
    }
}
