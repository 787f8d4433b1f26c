package dev.mentoring.persistence.jdbc;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.ActionStatus;
import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.participant.Pair;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.RelationshipPhase;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The columns that summaries are made of, and how. */
final class SummaryRows {
    private static final String RELATION = "r.programme AS programme, r.mentor AS mentor, r.mentee AS mentee, ";

    static final String RELATIONSHIP = RELATION
            + "r.id AS relationship_id, r.version AS version, r.external_id AS external_id, r.status AS status,"
            + " r.proposed_at AS proposed_at, r.activated_at AS activated_at, r.ended_at AS ended_at,"
            + " r.reason AS reason, r.agreement_revision AS agreement_revision, r.starts_on AS starts_on,"
            + " r.ends_on AS ends_on, r.sessions_planned AS sessions_planned, r.cadence_days AS cadence_days,"
            + " r.final_review_at AS final_review_at, r.last_held_at AS last_held_at,"
            + " r.attention_at AS attention_at, " + TrackCounts.columns("r.");

    static final String SESSION = RELATION
            + "e.relationship_id AS relationship_id, e.id AS id, e.session_number AS session_number,"
            + " e.status AS status, e.revision AS revision, e.starts_at AS starts_at, e.ends_at AS ends_at";

    static final String ACTION = RELATION
            + "e.relationship_id AS relationship_id, e.id AS id, e.owner AS owner, e.status AS status,"
            + " e.agreed_at AS agreed_at, e.due_on AS due_on, e.times_carried_over AS times_carried_over";

    private SummaryRows() {}

    static RelationshipSummary relationship(ResultSet row) throws SQLException {
        RelationshipStatus status = RelationshipStatus.valueOf(row.getString("status"));
        TrackCounts counts = TrackCounts.read(row);
        return new RelationshipSummary(
                relationshipId(row),
                row.getLong("version"),
                Optional.ofNullable(row.getString("external_id")),
                programme(row),
                pair(row),
                status,
                phase(row, status, counts),
                instant(row, "proposed_at"),
                optionalInstant(row, "activated_at"),
                optionalInstant(row, "ended_at"),
                Optional.ofNullable(row.getString("reason")).map(EndReason::valueOf),
                Optional.ofNullable(row.getObject("starts_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
                row.getInt("sessions_planned"),
                Cadence.everyDays(row.getInt("cadence_days")),
                counts,
                optionalInstant(row, "last_held_at"),
                optionalInstant(row, "attention_at"));
    }

    private static RelationshipPhase phase(ResultSet row, RelationshipStatus status, TrackCounts counts)
            throws SQLException {
        Optional<Integer> inForce =
                row.getInt("agreement_revision") > 0 ? Optional.of(row.getInt("sessions_planned")) : Optional.empty();
        return RelationshipPhase.of(
                status,
                inForce,
                Math.toIntExact(counts.held()),
                Math.toIntExact(counts.goalsAgreed()),
                optionalInstant(row, "final_review_at").isPresent());
    }

    static SessionSummary session(ResultSet row) throws SQLException {
        return new SessionSummary(
                relationshipId(row),
                programme(row),
                pair(row),
                new SessionId(row.getString("id")),
                row.getInt("session_number"),
                SessionStatus.valueOf(row.getString("status")),
                row.getInt("revision"),
                instant(row, "starts_at"),
                instant(row, "ends_at"));
    }

    static ActionSummary action(ResultSet row) throws SQLException {
        return new ActionSummary(
                relationshipId(row),
                programme(row),
                pair(row),
                new ActionId(row.getString("id")),
                Role.valueOf(row.getString("owner")),
                ActionStatus.valueOf(row.getString("status")),
                instant(row, "agreed_at"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("times_carried_over"));
    }

    private static RelationshipId relationshipId(ResultSet row) throws SQLException {
        return new RelationshipId(row.getString("relationship_id"));
    }

    private static ProgrammeId programme(ResultSet row) throws SQLException {
        return new ProgrammeId(row.getString("programme"));
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(new ParticipantId(row.getString("mentor")), new ParticipantId(row.getString("mentee")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    private static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
