package dev.mentoring.relationship;

import dev.mentoring.agreement.Negotiated;
import dev.mentoring.participant.Pair;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Where commands are given: the relationship they are about, in which role and when.
 *
 * @param relationship the relationship as it is
 * @param role the actor's role in it, if any
 * @param denial the rule that keeps an actor without a role out
 * @param now the time, to the millisecond
 */
record Desk(MentoringRelationship relationship, Optional<Role> role, Rule denial, Instant now) {

    /** Stands for a relationship that does not exist; nobody has a role in it. */
    private static final MentoringRelationship ABSENT = MentoringRelationship.restore(
            new RelationshipHead(
                    new RelationshipId("absent"),
                    0,
                    0,
                    new Pair(new ParticipantId("nobody"), new ParticipantId("nobody")),
                    new ProgrammeId("none"),
                    Optional.empty(),
                    RelationshipStatus.EXPIRED),
            RelationshipBody.builder()
                    .proposedBy(Role.COORDINATOR)
                    .proposedAt(Instant.EPOCH)
                    .policy(Negotiated.<MentoringPolicy>nothing()
                            .enact(Role.COORDINATOR, MentoringPolicy.standard(), Instant.EPOCH))
                    .agreement(Negotiated.nothing())
                    .trackRecord(TrackRecord.empty())
                    .build(),
            List.of(),
            List.of(),
            List.of());

    Desk {
        now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    static Desk absent(Instant now) {
        return new Desk(ABSENT, Optional.empty(), Rule.ACCESS_DENIED_BY_DEFAULT, now);
    }

    Decision decide(Permission permission) {
        Role by = role.filter(permission.roles()::contains)
                .orElseThrow(() -> Decision.refusal(Violation.of(denial, "permission", permission)));
        return Decision.of(relationship, permission, by, now);
    }

    LocalDate today() {
        return relationship.dayOf(now);
    }

    /** A session that is live, or recalled from the journal. */
    Optional<Session> atHand(SessionId id) {
        return relationship
                .session(id)
                .or(() -> relationship.recalled().filter(session -> session.id().equals(id)));
    }

    Session known(Decision decision, SessionId id) {
        return atHand(id).orElseThrow(() -> new UnknownEntityException(decision.permission(), "session", id));
    }

    /** Who prepares a session that is past prepares nothing. */
    Decision stillPrepared(Decision decision, Session session) {
        return decision.insist(session.status().isLive(), Rule.SESSION_PREPARED_BY_EACH, "status", session.status());
    }

    Decision preparedInTime(Decision decision, Session session) {
        return stillPrepared(decision, session)
                .require(session.status().isAhead(), Rule.SESSION_PREPARED_BY_EACH, "status", session.status());
    }

    /** The session whose confirmed time, or proposed one before that, overlaps a meeting. */
    Optional<SessionId> clash(SessionId self, Meeting meeting) {
        return relationship.sessionsById().values().stream()
                .filter(other -> !other.id().equals(self) && other.status() != SessionStatus.HELD)
                .filter(other -> other.currentMeeting().overlaps(meeting))
                .map(Session::id)
                .findFirst();
    }
}
