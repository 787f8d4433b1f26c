package dev.mentoring.persistence.jdbc;

import dev.mentoring.action.Action;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.session.Session;

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
        OutboxQueueTable queues) {}
