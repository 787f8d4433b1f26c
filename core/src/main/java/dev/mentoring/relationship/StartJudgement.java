package dev.mentoring.relationship;

import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.goal.GoalId;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Rule;
import dev.mentoring.session.Meeting;
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
                        !now.isBefore(startsAt.minus(
                                relationship.body().policyInForce().startTolerance())),
                        Rule.SESSION_START_NOT_EARLY,
                        "startsAt",
                        startsAt,
                        "toleranceMinutes",
                        relationship.body().policyInForce().startTolerance().toMinutes())
                .require(
                        others(session.id(), SessionStatus.IN_PROGRESS).isEmpty(),
                        Rule.SESSION_START_ONE_AT_A_TIME,
                        "running",
                        others(session.id(), SessionStatus.IN_PROGRESS));
    }

    /** For a session that took place without being started here. */
    void judgeHeld(Decision decision, SessionId id, Optional<Session> planned) {
        judgeReadiness(decision, id, planned);
        decision.require(
                planned.filter(session -> session.meeting().inForce().isPresent())
                        .isPresent(),
                Rule.SESSION_SCHEDULE_IN_ADVANCE,
                "session",
                id);
    }

    /** What was held has begun; that each party logs the same session under an id of its own shows in the overlap. */
    void judgeLogged(Decision decision, SessionId id, Meeting meeting) {
        Instant from = meeting.startsAt();
        Instant to = meeting.endsAt();
        List<SessionId> same = relationship.sessions().stream()
                .filter(other -> !other.id().equals(id) && other.status() != SessionStatus.PROPOSED)
                .filter(other -> other.currentMeeting().overlaps(meeting))
                .map(Session::id)
                .toList();
        boolean closed = relationship
                .body()
                .trackRecord()
                .lastClosedHeldAt()
                .filter(heldAt -> !heldAt.isBefore(from) && heldAt.isBefore(to))
                .isPresent();
        decision.require(!from.isAfter(now), Rule.SESSION_OUTCOME_RECORDED, "session", id, "startsAt", from)
                .warn(
                        same.isEmpty() && !closed,
                        Rule.SESSION_SCHEDULE_NO_OVERLAP,
                        "session",
                        id,
                        "overlaps",
                        same,
                        "overlapsClosed",
                        closed);
    }

    void judgeReadiness(Decision decision, SessionId id, Optional<Session> planned) {
        Optional<SessionObjectives> objectives =
                planned.flatMap(s -> s.objectives().value());
        Set<Role> preparedBy = planned.map(s -> s.preparations().keySet()).orElse(Set.of());
        List<GoalId> agreed = relationship.agreedGoals();
        decision.require(objectives.isPresent(), Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START, "session", id)
                .require(
                        agreed.isEmpty()
                                || objectives.isEmpty()
                                || objectives
                                        .filter(o -> o.goals().stream().anyMatch(agreed::contains))
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
                                        < relationship.body().policyInForce().goalBySession(),
                        Rule.GOAL_EARLY,
                        "sessionsHeld",
                        track.held(),
                        "bySession",
                        relationship.body().policyInForce().goalBySession())
                .require(
                        !relationship.body().lacksMidwayReview(),
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
