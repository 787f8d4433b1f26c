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
import java.sql.SQLException;
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

    static RelationshipSummary relationship(StoredRow row) throws SQLException {
        RelationshipStatus status = row.value("status", RelationshipStatus::valueOf);
        TrackCounts counts = TrackCounts.read(row);
        int planned = row.smallNumber("sessions_planned");
        int cadence = row.smallNumber("cadence_days");
        return new RelationshipSummary(
                relationshipId(row),
                row.number("version", 1),
                row.optionalValue("external_id", known -> known),
                programme(row),
                pair(row),
                status,
                phase(row, status, planned, counts),
                row.instant("proposed_at"),
                row.optionalInstant("activated_at"),
                row.optionalInstant("ended_at"),
                row.optionalValue("reason", EndReason::valueOf),
                row.optionalDay("starts_on"),
                row.optionalDay("ends_on"),
                planned,
                row.of("cadence_days", () -> Cadence.everyDays(cadence)),
                counts,
                row.optionalInstant("last_held_at"),
                row.optionalInstant("attention_at"));
    }

    private static RelationshipPhase phase(StoredRow row, RelationshipStatus status, int planned, TrackCounts counts)
            throws SQLException {
        Optional<Integer> inForce = row.smallNumber("agreement_revision") > 0 ? Optional.of(planned) : Optional.empty();
        return RelationshipPhase.of(
                status,
                inForce,
                Math.toIntExact(counts.held()),
                Math.toIntExact(counts.goalsAgreed()),
                row.optionalInstant("final_review_at").isPresent());
    }

    static SessionSummary session(StoredRow row) throws SQLException {
        return new SessionSummary(
                relationshipId(row),
                programme(row),
                pair(row),
                row.value("id", SessionId::new),
                row.smallNumber("session_number"),
                row.value("status", SessionStatus::valueOf),
                row.smallNumber("revision"),
                row.instant("starts_at"),
                row.instant("ends_at"));
    }

    static ActionSummary action(StoredRow row) throws SQLException {
        return new ActionSummary(
                relationshipId(row),
                programme(row),
                pair(row),
                row.value("id", ActionId::new),
                row.value("owner", Role::valueOf),
                row.value("status", ActionStatus::valueOf),
                row.instant("agreed_at"),
                row.day("due_on"),
                row.smallNumber("times_carried_over"));
    }

    private static RelationshipId relationshipId(StoredRow row) throws SQLException {
        return row.value("relationship_id", RelationshipId::new);
    }

    private static ProgrammeId programme(StoredRow row) throws SQLException {
        return row.value("programme", ProgrammeId::new);
    }

    private static Pair pair(StoredRow row) throws SQLException {
        return new Pair(row.value("mentor", ParticipantId::new), row.value("mentee", ParticipantId::new));
    }
}
