package dev.mentoring.examples.portal.notification;

import dev.mentoring.event.EventType;
import dev.mentoring.event.PublishedEvent;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.store.Committed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each person has not seen yet. It knows published events alone, so it cannot tell what was said. */
@Repository
public class Notifications {
    private final JdbcClient jdbc;

    Notifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Tells somebody what happened in their pair; not what the other did for themselves alone.
     *
     * @param to whom
     * @param committed what happened
     */
    public void tell(ParticipantId to, Committed<?> committed) {
        PublishedEvent event = committed.published();
        if (event.type().isPrivate()) {
            return;
        }
        jdbc.sql("INSERT INTO notification (person, relationship, version, event, happened_at) VALUES (?, ?, ?, ?, ?)")
                .params(
                        to.value(),
                        event.relationship().value(),
                        committed.version(),
                        event.type().id())
                .param(event.at().toEpochMilli())
                .update();
    }

    /**
     * What somebody has not seen yet.
     *
     * @param person who
     * @return the latest first, at most twenty
     */
    public List<Notification> of(ParticipantId person) {
        return jdbc.sql("SELECT * FROM notification WHERE person = ? ORDER BY number DESC FETCH FIRST 20 ROWS ONLY")
                .param(person.value())
                .query(Notifications::notification)
                .list();
    }

    /**
     * What somebody has not seen yet of one pair.
     *
     * @param person who
     * @param pair the pair
     * @return the latest first, at most twenty
     */
    public List<Notification> of(ParticipantId person, RelationshipId pair) {
        return jdbc.sql("SELECT * FROM notification WHERE person = ? AND relationship = ?"
                        + " ORDER BY number DESC FETCH FIRST 20 ROWS ONLY")
                .params(person.value(), pair.value())
                .query(Notifications::notification)
                .list();
    }

    /**
     * Forgets all that somebody has not seen yet.
     *
     * @param person who
     */
    public void seen(ParticipantId person) {
        jdbc.sql("DELETE FROM notification WHERE person = ?")
                .param(person.value())
                .update();
    }

    /**
     * Forgets what somebody has seen.
     *
     * @param person who
     * @param pair the pair whose page they have opened
     */
    public void seen(ParticipantId person, RelationshipId pair) {
        jdbc.sql("DELETE FROM notification WHERE person = ? AND relationship = ?")
                .params(person.value(), pair.value())
                .update();
    }

    private static Notification notification(ResultSet row, int number) throws SQLException {
        return new Notification(
                row.getString("relationship"),
                EventType.ofId(row.getString("event")),
                Instant.ofEpochMilli(row.getLong("happened_at")));
    }
}
