package dev.mentoring.store.contract.model;

import dev.mentoring.action.ActionId;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Attendance;
import dev.mentoring.relationship.Interruption;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.relationship.RecordedReview;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.session.OutcomeEntry;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A relationship as the model knows it: everything there ever was in plain lists, nothing of it indexed, counted or moved
 * away. What becomes of a command is told, family by family, by the {@code *Rules}; this is what they judge and change.
 */
final class ModelRelationship {
    private static final int ATTENDANCE_KEPT = 4;

    final RelationshipId id;
    final Proposal proposal;
    final ModelNegotiation<ModelPolicy> policies = new ModelNegotiation<>();
    final Role proposedBy;
    final Instant proposedAt;
    long version = 1;
    long sharedVersion = 1;
    RelationshipStatus status = RelationshipStatus.PROPOSED;
    final ModelNegotiation<MentoringAgreement> agreement = new ModelNegotiation<>();
    Optional<Instant> activatedAt = Optional.empty();
    Optional<Instant> endedAt = Optional.empty();
    Optional<Interruption> interruption = Optional.empty();
    List<String> objectives = List.of();
    Optional<SelfAssessment> selfAssessment = Optional.empty();
    Optional<RecordedReview> midwayReview = Optional.empty();
    Optional<RecordedReview> finalReview = Optional.empty();
    Optional<SessionRecord> lastRecord = Optional.empty();
    int rescheduled;
    /** Kept only once the relationship has ended; before that it is what one sees. */
    Optional<Instant> lastHeldAtOnceEnded = Optional.empty();

    final List<ModelSession> sessions = new ArrayList<>();
    final List<ModelGoal> goals = new ArrayList<>();
    final List<ModelAction> actions = new ArrayList<>();
    final ModelJournal journal = new ModelJournal();
    private final Map<Role, ModelOwn> own = Map.of(Role.MENTOR, new ModelOwn(), Role.MENTEE, new ModelOwn());
    /** How the last sessions came out. What has left it never comes back, so it cannot be counted anew. */
    final List<Attendance> recentAttendance = new ArrayList<>();

    /** Proposed, with the goals that were suggested as drafts. */
    ModelRelationship(RelationshipId id, Proposal proposal, ModelPolicy policy, Role by, Instant now) {
        this.id = id;
        this.proposal = proposal;
        this.proposedBy = by;
        this.proposedAt = now;
        policies.enact(by, policy, now);
        agreement.propose(by, proposal.agreement(), now);
        proposal.suggestedGoals().forEach(suggested -> {
            ModelGoal goal = new ModelGoal(suggested.id());
            goal.definition.propose(by, suggested.definition(), now);
            goals.add(goal);
        });
    }

    /** Somebody who acts at a time, in the role that they have in this relationship. */
    Caller caller(Actor actor, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MILLIS);
        Optional<Role> party = partyOf(proposal, actor);
        if (actor instanceof Actor.Participant) {
            return new Caller(actor, party, Expectation.NO_PERMISSION, now);
        }
        boolean own = ((Actor.Coordinator) actor).programme().equals(proposal.programme());
        return new Caller(
                actor,
                own && party.isEmpty() ? Optional.of(Role.COORDINATOR) : Optional.empty(),
                own && party.isPresent() ? "access.own-programme" : Expectation.NO_PERMISSION,
                now);
    }

    /** Which of the two somebody is, also one who acts as coordinator. */
    static Optional<Role> partyOf(Proposal proposal, Actor actor) {
        if (actor.id().equals(proposal.mentor())) {
            return Optional.of(Role.MENTOR);
        }
        return actor.id().equals(proposal.mentee()) ? Optional.of(Role.MENTEE) : Optional.empty();
    }

    /** Expects of something intended that only these may give it, and only while the relationship stands so. */
    Expectation plan(Caller caller, Set<Role> roles, Set<RelationshipStatus> statuses) {
        return permitted(Expectation.ofPlan(policy()), caller, roles, statuses);
    }

    /** The same of something that has happened. */
    Expectation fact(Caller caller, Set<Role> roles, Set<RelationshipStatus> statuses) {
        return permitted(Expectation.ofFact(policy()), caller, roles, statuses);
    }

    private Expectation permitted(
            Expectation expected, Caller caller, Set<Role> roles, Set<RelationshipStatus> statuses) {
        if (caller.role().filter(roles::contains).isEmpty()) {
            return expected.deny(caller.denial());
        }
        if (!statuses.contains(status)) {
            boolean needsActive = statuses.contains(RelationshipStatus.ACTIVE);
            return expected.deny(needsActive ? "relationship.active-only" : Expectation.NO_PERMISSION);
        }
        return expected;
    }

    /** The one in force. */
    ModelPolicy policy() {
        return policies.value().orElseThrow();
    }

    /** What a party wrote for themselves. */
    ModelOwn own(Role party) {
        return Optional.ofNullable(own.get(party)).orElseThrow();
    }

    boolean isLive() {
        return Standing.LIVE.contains(status);
    }

    ZoneId zone() {
        return agreement.valueOrOpen().orElseThrow().logistics().zone();
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    /** How many sessions the agreement in force plans. */
    int sessionsPlanned() {
        return agreement.value().map(MentoringAgreement::sessions).orElse(0);
    }

    /** Any session that there ever was. */
    Optional<ModelSession> session(SessionId wanted) {
        return sessions.stream().filter(session -> session.id.equals(wanted)).findFirst();
    }

    Optional<ModelSession> liveSession(SessionId wanted) {
        return session(wanted).filter(liveSessions()::contains);
    }

    /** In the order of their time. */
    List<ModelSession> liveSessions() {
        return sessions.stream()
                .filter(session -> isLive() && session.isUnfinished())
                .sorted(Comparator.comparing(ModelSession::startsAt).thenComparing(session -> session.number))
                .toList();
    }

    List<ModelSession> liveSessionsBut(SessionId one) {
        return liveSessions().stream()
                .filter(session -> !session.id.equals(one))
                .toList();
    }

    boolean isUsed(SessionId wanted) {
        return session(wanted).isPresent();
    }

    /** A new session, with the next number. */
    ModelSession addSession(SessionId fresh) {
        ModelSession session = new ModelSession(fresh, sessions.size() + 1);
        sessions.add(session);
        return session;
    }

    /** A session comes out so, for the first time or after all. */
    void comesOut(ModelSession session, OutcomeEntry entry, SessionStatus as) {
        session.comesOut(entry, as);
        recentAttendance.removeIf(earlier -> earlier.session().equals(session.id));
        session.attendance().ifPresent(recentAttendance::add);
        recentAttendance.sort(Comparator.comparing(Attendance::at)
                .thenComparing(attendance -> attendance.session().value()));
        if (recentAttendance.size() > ATTENDANCE_KEPT) {
            recentAttendance.remove(0);
        }
    }

    List<ModelGoal> liveGoals() {
        return goals.stream().filter(goal -> isLive() && goal.isWorkedOn()).toList();
    }

    Optional<ModelGoal> liveGoal(GoalId wanted) {
        return liveGoals().stream().filter(goal -> goal.id.equals(wanted)).findFirst();
    }

    List<GoalId> agreedGoals() {
        return liveGoals().stream()
                .filter(goal -> goal.status == GoalStatus.AGREED)
                .map(goal -> goal.id)
                .toList();
    }

    boolean isUsed(GoalId wanted) {
        return goals.stream().anyMatch(goal -> goal.id.equals(wanted));
    }

    /** In the order of their due dates. */
    List<ModelAction> liveActions() {
        return actions.stream()
                .filter(action -> isLive() && action.isUnresolved())
                .sorted(Comparator.comparing((ModelAction action) -> action.dueOn)
                        .thenComparing(action -> action.agreedAt))
                .toList();
    }

    Optional<ModelAction> liveAction(ActionId wanted) {
        return liveActions().stream().filter(action -> action.id.equals(wanted)).findFirst();
    }

    boolean isUsed(ActionId wanted) {
        return actions.stream().anyMatch(action -> action.id.equals(wanted));
    }

    /** The last time of a session that was held and closed. */
    Optional<Instant> lastClosedHeldAt() {
        return latest(sessions.stream()
                .filter(session -> session.closedAt.isPresent())
                .toList());
    }

    /** The last time of a session that was held. */
    Optional<Instant> lastHeldAt() {
        return isLive() ? latest(sessions.stream().filter(ModelSession::wasHeld).toList()) : lastHeldAtOnceEnded;
    }

    private static Optional<Instant> latest(List<ModelSession> held) {
        return held.stream().map(ModelSession::heldAt).max(Comparator.naturalOrder());
    }

    void finish(ModelSession session, Instant now) {
        journal.add(version, now, session, () -> new JournalItem.FinishedSession(session.asSession()));
    }

    void finish(ModelGoal goal, Instant now) {
        journal.add(version, now, goal, () -> new JournalItem.FinishedGoal(goal.asGoal()));
    }

    void finish(ModelAction action, Instant now) {
        journal.add(version, now, action, () -> new JournalItem.FinishedAction(action.asAction()));
    }

    void note(Instant now, JournalItem item) {
        journal.add(version, now, item);
    }

    @Override
    public String toString() {
        return id + " " + status + " at version " + version + ", sessions "
                + liveSessions().stream()
                        .map(session -> session.id + " " + session.status)
                        .toList()
                + ", goals "
                + liveGoals().stream().map(goal -> goal.id + " " + goal.status).toList()
                + ", actions "
                + liveActions().stream()
                        .map(action -> action.id + " " + action.status)
                        .toList()
                + ", " + policy();
    }
}
