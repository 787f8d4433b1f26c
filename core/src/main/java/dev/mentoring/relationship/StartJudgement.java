package dev.mentoring.relationship;

import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Rule;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges what should be in place when a session takes place, whether it starts now or is logged afterwards.
 *
 * @param relationship the relationship before it
 * @param now the time
 */
record StartJudgement(MentoringRelationship relationship, Instant now) {

    void judgeStart(Decision decision, Session session) {
        Instant startsAt = session.currentMeeting().startsAt();
        decision.require(
                        session.status() == SessionStatus.SCHEDULED,
                        Rule.SESSION_START_SCHEDULED_ONLY,
                        "status",
                        session.status())
                .require(
                        !now.isBefore(
                                startsAt.minus(relationship.body().policy().startTolerance())),
                        Rule.SESSION_START_NOT_EARLY,
                        "startsAt",
                        startsAt,
                        "toleranceMinutes",
                        relationship.body().policy().startTolerance().toMinutes())
                .require(
                        others(session.id(), SessionStatus.IN_PROGRESS).isEmpty(),
                        Rule.SESSION_START_ONE_AT_A_TIME,
                        "running",
                        others(session.id(), SessionStatus.IN_PROGRESS));
    }

    void judgeReadiness(Decision decision, SessionId id, Optional<Session> planned) {
        Optional<SessionObjectives> objectives =
                planned.flatMap(s -> s.objectives().value());
        Set<Role> preparedBy = planned.map(s -> s.preparations().keySet()).orElse(Set.of());
        boolean goalsAgreed = !relationship.agreedGoals().isEmpty();
        decision.require(objectives.isPresent(), Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START, "session", id)
                .require(
                        !goalsAgreed
                                || objectives.isEmpty()
                                || objectives
                                        .filter(SessionObjectives::serveAGoal)
                                        .isPresent(),
                        Rule.SESSION_OBJECTIVES_SERVE_A_GOAL,
                        "session",
                        id)
                .require(
                        preparedBy.containsAll(Role.PARTIES),
                        Rule.SESSION_PREPARED_BY_EACH,
                        "preparedBy",
                        preparedBy.stream().sorted().toList())
                .require(
                        others(id, SessionStatus.HELD).isEmpty(),
                        Rule.SESSION_START_PREVIOUS_CLOSED,
                        "awaitingRecord",
                        others(id, SessionStatus.HELD));
        judgeCourse(decision);
    }

    /** What should have happened in the relationship by this session. */
    private void judgeCourse(Decision decision) {
        TrackRecord track = relationship.body().trackRecord();
        int planned = relationship
                .body()
                .agreement()
                .value()
                .map(MentoringAgreement::sessions)
                .orElse(0);
        decision.require(
                        track.goalsAgreed() > 0
                                || track.held() + 1
                                        < relationship.body().policy().goalBySession(),
                        Rule.GOAL_EARLY,
                        "sessionsHeld",
                        track.held(),
                        "bySession",
                        relationship.body().policy().goalBySession())
                .require(
                        2 * track.held() < planned
                                || relationship.body().midwayReview().isPresent(),
                        Rule.RELATIONSHIP_MIDWAY_REVIEW,
                        "sessionsHeld",
                        track.held(),
                        "sessionsPlanned",
                        planned);
    }

    private List<SessionId> others(SessionId id, SessionStatus status) {
        return relationship.sessions().stream()
                .filter(other -> other.status() == status && !other.id().equals(id))
                .map(Session::id)
                .toList();
    }
}
