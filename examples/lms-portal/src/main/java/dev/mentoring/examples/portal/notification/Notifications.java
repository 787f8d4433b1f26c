package dev.mentoring.examples.portal.notification;

import dev.mentoring.event.EventType;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each person was told, in a table of the portal's own. */
@Repository
public class Notifications {
    private static final String OF_PERSON =
            "SELECT n.*, p.name FROM notification n JOIN person p ON p.id = n.other" + " WHERE n.person = ?";
    private static final String LATEST_FIRST = " ORDER BY n.happened_at DESC, n.version DESC FETCH FIRST 20 ROWS ONLY";

    private final JdbcClient jdbc;

    Notifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Tells somebody what happened in their pair; once, however often it is called. Not for use in a transaction, which a second
     * call would end on some databases.
     */
    void tell(ParticipantId person, ParticipantId other, Told told) {
        try {
            jdbc.sql("INSERT INTO notification"
                            + " (person, relationship, version, other, event, by_role, subject, happened_at, seen)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, FALSE)")
                    .params(person.value(), told.event().relationship().value(), told.version(), other.value())
                    .params(told.event().type().id(), told.event().by().name())
                    .param(told.subject().orElse(null))
                    .param(told.event().at().toEpochMilli())
                    .update();
        } catch (DuplicateKeyException e) {
            // An event comes at least once; this one has come before.
        }
    }

    /**
     * What somebody was told last.
     *
     * @param person who
     * @return the latest first, at most twenty
     */
    public List<Notification> latest(ParticipantId person) {
        return read(OF_PERSON + LATEST_FIRST, person.value());
    }

    /**
     * What somebody has not seen yet.
     *
     * @param person who
     * @return the latest first, at most twenty
     */
    public List<Notification> unseen(ParticipantId person) {
        return read(OF_PERSON + " AND NOT n.seen" + LATEST_FIRST, person.value());
    }

    /**
     * What somebody has not seen yet of one pair.
     *
     * @param person who
     * @param pair the pair
     * @return the latest first, at most twenty
     */
    public List<Notification> unseen(ParticipantId person, RelationshipId pair) {
        return read(OF_PERSON + " AND n.relationship = ? AND NOT n.seen" + LATEST_FIRST, person.value(), pair.value());
    }

    /**
     * How much somebody has not seen yet: the number in the header.
     *
     * @param person their id
     * @return how much
     */
    public long count(String person) {
        return jdbc.sql("SELECT COUNT(*) FROM notification WHERE person = ? AND NOT seen")
                .param(person)
                .query(Long.class)
                .single();
    }

    /** One thing that somebody was told. */
    Optional<Notification> find(ParticipantId person, RelationshipId pair, long version) {
        return read(OF_PERSON + " AND n.relationship = ? AND n.version = ?", person.value(), pair.value(), version)
                .stream()
                .findFirst();
    }

    /**
     * Marks as seen all that somebody was told.
     *
     * @param person who
     */
    public void seen(ParticipantId person) {
        jdbc.sql("UPDATE notification SET seen = TRUE WHERE person = ? AND NOT seen")
                .param(person.value())
                .update();
    }

    /**
     * Marks as seen all that somebody was told of one pair.
     *
     * @param person who
     * @param pair the pair whose page they have opened
     */
    public void seen(ParticipantId person, RelationshipId pair) {
        jdbc.sql("UPDATE notification SET seen = TRUE WHERE person = ? AND relationship = ? AND NOT seen")
                .params(person.value(), pair.value())
                .update();
    }

    /** Marks one thing as seen. */
    void seen(ParticipantId person, RelationshipId pair, long version) {
        jdbc.sql("UPDATE notification SET seen = TRUE WHERE person = ? AND relationship = ? AND version = ?")
                .params(person.value(), pair.value(), version)
                .update();
    }

    private List<Notification> read(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query(Notifications::notification)
                .list();
    }

    private static Notification notification(ResultSet row, int number) throws SQLException {
        return new Notification(
                row.getString("relationship"),
                row.getLong("version"),
                row.getString("name"),
                EventType.ofId(row.getString("event")),
                Role.valueOf(row.getString("by_role")),
                Optional.ofNullable(row.getString("subject")),
                Instant.ofEpochMilli(row.getLong("happened_at")),
                row.getBoolean("seen"));
    }
}
