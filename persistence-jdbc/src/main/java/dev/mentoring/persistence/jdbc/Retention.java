package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.store.OutcomeUnknownException;
import dev.mentoring.store.StoreException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the host does not keep any longer: relationships that have been over for as long as it promised, and the ids of people who
 * are to be forgotten. Nothing here judges whether the time has come, nor tells anybody. To erase what was said and keep what is
 * counted, destroy the relationship's {@linkplain JdbcMentoring#keys() keys} instead.
 *
 * <p>Each relationship is a transaction of its own on a connection of its own. Backups keep what they hold until they go.
 */
public final class Retention {
    private static final String DOING = "replacing a participant's id";

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
     * on a relationship that does not exist. Only receipts remain: they hold a digest instead of an id, until they are forgotten.
     *
     * @param relationship the relationship, whatever its status
     * @return whether there was one
     * @throws OutcomeUnknownException if the connection is lost while it commits; call it again
     * @throws StoreException if the database fails otherwise; nothing is removed then
     */
    public boolean remove(RelationshipId relationship) {
        return steps.take(
                "removing relationship " + relationship,
                connection -> database.tables().remove(connection, tenant, relationship));
    }

    /**
     * Puts another id in place of a person's, wherever they are mentor or mentee. The library keeps their id in no other place;
     * whoever comes by the other id has what was theirs. What names them in other ways it does not know: what a pair has written, an
     * external id, a command key, or a receipt, whose digest can be compared with that of a known id. If it is stopped, call it again.
     *
     * @param person who is to be forgotten
     * @param substitute an id that the host gives to nobody
     * @return in how many relationships they were
     * @throws InvalidValueException if both ids are the same, or the substitute is the other party of some of the relationships;
     *     those are left as they are, and all others are done
     * @throws StoreException if the database fails; some may be done
     */
    public int replace(ParticipantId person, ParticipantId substitute) {
        if (person.equals(substitute)) {
            throw new InvalidValueException("substitute", "must be another id than the person's");
        }
        Set<RelationshipId> done = new HashSet<>();
        Set<RelationshipId> refused = new HashSet<>();
        for (ParticipantColumn column : database.tables().relationships().participants()) {
            for (RelationshipId relationship : relationshipsOf(column, person)) {
                boolean replaced = steps.take(
                        DOING, connection -> column.replace(connection, tenant, relationship, person, substitute));
                (replaced ? done : refused).add(relationship);
            }
        }
        requireNoneLeft(refused, person);
        return done.size();
    }

    private List<RelationshipId> relationshipsOf(ParticipantColumn column, ParticipantId person) {
        return steps.look(DOING, connection -> column.relationshipsOf(connection, tenant, person));
    }

    /** One that was refused may have been done by somebody else at the same moment. */
    private void requireNoneLeft(Set<RelationshipId> refused, ParticipantId person) {
        if (refused.isEmpty()) {
            return;
        }
        database.tables().relationships().participants().stream()
                .flatMap(column -> relationshipsOf(column, person).stream())
                .filter(refused::contains)
                .findFirst()
                .ifPresent(left -> {
                    throw new InvalidValueException("substitute", "is the other party of relationship " + left);
                });
    }
}
