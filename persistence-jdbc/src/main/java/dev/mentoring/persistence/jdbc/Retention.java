package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.store.StoreException;

/**
 * What the host does not keep any longer: relationships that have been over for as long as it promised, and the ids of people who
 * are to be forgotten. Nothing here judges whether the time has come, nor tells anybody. To erase what was said and keep what is
 * counted, destroy the relationship's {@linkplain JdbcMentoring#keys() keys} instead.
 *
 * <p>Each relationship is a transaction of its own on a connection of its own. Backups keep what they hold until they go.
 */
public final class Retention {
    private final Steps steps;
    private final Database database;
    private final String tenant;

    Retention(Steps steps, Database database, String tenant) {
        this.steps = steps;
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * Removes a relationship and everything of it: sessions, goals, actions, journal, what each party kept to themselves, keys,
     * and events that still wait in the outbox, which are not dispatched any more. A command that is under way is refused as one
     * on a relationship that does not exist. Only receipts remain, which name nobody, until they are forgotten.
     *
     * @param relationship the relationship, whatever its status
     * @return whether there was one
     * @throws StoreException if the database fails; nothing is removed then
     */
    public boolean remove(RelationshipId relationship) {
        return steps.take(
                "removing relationship " + relationship,
                connection -> database.tables().remove(connection, tenant, relationship));
    }

    /**
     * Puts another id in place of a person's, wherever they are mentor or mentee. Ids stand nowhere else, so that nothing names
     * the person from then on; whoever comes by the other id has what was theirs. If it is stopped, call it again.
     *
     * @param person who is to be forgotten
     * @param substitute an id that the host gives to nobody
     * @return in how many relationships they were
     * @throws InvalidValueException if both ids are the same, or the substitute is the other party of one of the relationships;
     *     that one is left as it is
     * @throws StoreException if the database fails; some may be done
     */
    public int replace(ParticipantId person, ParticipantId substitute) {
        if (person.equals(substitute)) {
            throw new InvalidValueException("substitute", "must be another id than the person's");
        }
        int replaced = 0;
        for (ParticipantColumn column : database.tables().relationships().participants()) {
            String doing = "replacing a participant's id";
            for (RelationshipId relationship :
                    steps.take(doing, connection -> column.relationshipsOf(connection, tenant, person))) {
                replaced += steps.take(
                        doing, connection -> column.replace(connection, tenant, relationship, person, substitute));
            }
        }
        return replaced;
    }
}
