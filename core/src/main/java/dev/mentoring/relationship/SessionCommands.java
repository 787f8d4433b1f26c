package dev.mentoring.relationship;

import dev.mentoring.event.SessionEvent.SessionCancelled;
import dev.mentoring.event.SessionEvent.SessionClosed;
import dev.mentoring.event.SessionEvent.SessionConfirmed;
import dev.mentoring.event.SessionEvent.SessionFinished;
import dev.mentoring.event.SessionEvent.SessionLogged;
import dev.mentoring.event.SessionEvent.SessionMissed;
import dev.mentoring.event.SessionEvent.SessionObjectivesAgreed;
import dev.mentoring.event.SessionEvent.SessionObjectivesDropped;
import dev.mentoring.event.SessionEvent.SessionObjectivesProposed;
import dev.mentoring.event.SessionEvent.SessionOutcomeCorrected;
import dev.mentoring.event.SessionEvent.SessionPrepared;
import dev.mentoring.event.SessionEvent.SessionProposed;
import dev.mentoring.event.SessionEvent.SessionRecordAmended;
import dev.mentoring.event.SessionEvent.SessionResourceAttached;
import dev.mentoring.event.SessionEvent.SessionResourceDetached;
import dev.mentoring.event.SessionEvent.SessionStarted;
import dev.mentoring.event.SessionEvent.SessionTimeDropped;
import dev.mentoring.event.SessionEvent.SessionTimeProposed;
import dev.mentoring.event.SessionEvent.StageEntered;
import dev.mentoring.participant.Role;
import dev.mentoring.resource.Resource;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.Rule;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.ConversationStage;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.RecordAmendment;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionRevision;
import dev.mentoring.session.SessionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a mentor or a mentee can do about a session; see {@link PartyCommands} for what every command returns and throws. A
 * session that the relationship does not know is refused with an {@link UnknownEntityException}, unless the command brings it
 * in.
 */
public final class SessionCommands {
    private final Desk desk;
    private final MentoringRelationship relationship;
    private final SessionId id;

    SessionCommands(Desk desk, SessionId id) {
        this.desk = desk;
        this.relationship = desk.relationship();
        this.id = id;
    }

    /**
     * Proposes a session under a fresh id.
     *
     * @param meeting when and where
     * @return the proposed session
     */
    public Transition<SessionProposed> propose(Meeting meeting) {
        Decision decision = desk.decide(Permission.SESSION_PROPOSE);
        new SeriesCommands(desk).judgeProposal(decision, List.of(new ProposedSession(id, meeting)));
        return decision.accept(new SessionProposed(decision.stamp(), id, meeting));
    }

    /**
     * Confirms the time that the other party proposed. The session is scheduled, or rescheduled, by that.
     *
     * @param revision the revision of the time that the party has seen
     * @return the scheduled session
     */
    public Transition<SessionConfirmed> confirm(int revision) {
        Decision decision = desk.decide(Permission.SESSION_CONFIRM);
        known(decision);
        new SeriesCommands(desk).judgeConfirmation(decision, List.of(new SessionRevision(id, revision)));
        return decision.accept(new SessionConfirmed(decision.stamp(), id, revision));
    }

    /**
     * Proposes another time or place. A confirmed time stands until the other party confirms the new one.
     *
     * @param meeting when and where instead
     * @return the proposal
     */
    public Transition<SessionTimeProposed> reschedule(Meeting meeting) {
        Decision decision = desk.decide(Permission.SESSION_RESCHEDULE);
        Session session = known(decision);
        new SeriesCommands(desk).judgeTime(decision, id, meeting, Optional.empty());
        return decision.require(
                        session.status().isAhead(), Rule.SESSION_RESCHEDULE_SAME_SESSION, "status", session.status())
                .accept(new SessionTimeProposed(
                        decision.stamp(), id, session.meeting().lastRevision() + 1, meeting));
    }

    /**
     * Declines the other party's new time for a scheduled session, or withdraws one's own. A session that was never scheduled
     * is called off instead.
     *
     * @param revision the revision of the time that the party has seen
     * @return the confirmed time stands
     */
    public Transition<SessionTimeDropped> declineTime(int revision) {
        Decision decision = desk.decide(Permission.SESSION_DECLINE_TIME);
        Session session = known(decision);
        boolean open =
                session.meeting().proposal().filter(p -> p.number() == revision).isPresent();
        return decision.require(
                        session.status() == SessionStatus.SCHEDULED && open,
                        Rule.SESSION_RESCHEDULE_SAME_SESSION,
                        "status",
                        session.status(),
                        "revision",
                        revision)
                .accept(new SessionTimeDropped(decision.stamp(), id, revision));
    }

    /**
     * Calls the session off. Whether that is late follows from its time and the programme's policy.
     *
     * @param reason why, as a code
     * @return the cancellation
     */
    public Transition<SessionCancelled> cancel(CancelReason reason) {
        return cancel(reason, Optional.empty());
    }

    /**
     * Calls the session off with a word to the other party.
     *
     * @param reason why, as a code
     * @param note why, in words, at most 2,000 characters
     * @return the cancellation
     */
    public Transition<SessionCancelled> cancel(CancelReason reason, String note) {
        return cancel(reason, Optional.of(note));
    }

    private Transition<SessionCancelled> cancel(CancelReason reason, Optional<String> note) {
        Decision decision = desk.decide(Permission.SESSION_CANCEL);
        Session session = known(decision);
        Instant lateFrom = session.currentMeeting()
                .startsAt()
                .minus(relationship.body().policyInForce().lateCancellation());
        boolean late = session.status() == SessionStatus.SCHEDULED && desk.now().isAfter(lateFrom);
        return decision.require(session.status().isAhead(), Rule.SESSION_OUTCOME_RECORDED, "status", session.status())
                .require(reason != CancelReason.RELATIONSHIP_ENDED, Rule.SESSION_CANCEL_REASON, "reason", reason)
                .accept(new SessionCancelled(
                        decision.stamp(), id, new Outcome.Cancelled(decision.by(), reason, late, note)));
    }

    /**
     * Records that the session was missed, after its scheduled start.
     *
     * @param by who missed it: mentor, mentee or both
     * @return the missed session
     */
    public Transition<SessionMissed> recordMissed(Set<Role> by) {
        Decision decision = desk.decide(Permission.SESSION_RECORD_MISSED);
        Session session = known(decision);
        Outcome.Missed outcome = new Outcome.Missed(by);
        new CorrectionJudgement(relationship, desk.now()).judgeMissed(decision, session);
        return decision.require(
                        session.status() == SessionStatus.SCHEDULED,
                        Rule.SESSION_OUTCOME_RECORDED,
                        "status",
                        session.status())
                .accept(new SessionMissed(decision.stamp(), id, outcome));
    }

    /**
     * Proposes what the session is to bring. The mentee may.
     *
     * @param objectives at least one; a goal that one names is a live goal of the relationship
     * @return the proposal
     */
    public Transition<SessionObjectivesProposed> proposeObjectives(SessionObjectives objectives) {
        Decision decision = desk.decide(Permission.SESSION_PROPOSE_OBJECTIVES);
        Session session = known(decision);
        objectives.objectives().stream()
                .flatMap(objective -> objective.goal().stream())
                .filter(goal -> relationship.goal(goal).isEmpty())
                .findFirst()
                .ifPresent(goal -> {
                    throw new UnknownEntityException(decision.permission(), "goal", goal);
                });
        return decision.insist(
                        session.status().isAhead(),
                        Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START,
                        "status",
                        session.status())
                .accept(new SessionObjectivesProposed(
                        decision.stamp(), id, session.objectives().lastRevision() + 1, objectives));
    }

    /**
     * Agrees what the session is to bring. The mentor may.
     *
     * @param revision the revision of the objectives that the mentor has seen
     * @return the agreement on them
     */
    public Transition<SessionObjectivesAgreed> agreeObjectives(int revision) {
        Decision decision = desk.decide(Permission.SESSION_AGREE_OBJECTIVES);
        Session session = known(decision);
        return decision.insist(
                        session.status().isAhead() && session.objectives().awaits(decision.by(), revision),
                        Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START,
                        Decision.facts(session.objectives(), revision, "status", session.status()))
                .accept(new SessionObjectivesAgreed(decision.stamp(), id, revision));
    }

    /**
     * Declines what the session is to bring, for the mentor, or withdraws it, for the mentee.
     *
     * @param revision the revision of the objectives that the party has seen
     * @return the objectives agreed before, if any, stand
     */
    public Transition<SessionObjectivesDropped> declineObjectives(int revision) {
        Decision decision = desk.decide(Permission.SESSION_DECLINE_OBJECTIVES);
        Session session = known(decision);
        boolean open = session.objectives()
                .proposal()
                .filter(p -> p.number() == revision)
                .isPresent();
        return decision.insist(
                        session.status().isAhead() && open,
                        Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START,
                        "status",
                        session.status(),
                        "revision",
                        revision)
                .accept(new SessionObjectivesDropped(decision.stamp(), id, revision));
    }

    /**
     * Records the party's preparation, in place of an earlier one. After the start it brings a warning.
     *
     * @param preparation what they have done and want to discuss
     * @return the preparation
     */
    public Transition<SessionPrepared> prepare(Preparation preparation) {
        Decision decision = desk.decide(Permission.SESSION_PREPARE);
        Session session = known(decision);
        return desk.preparedInTime(decision, session).accept(new SessionPrepared(decision.stamp(), id, preparation));
    }

    /**
     * Starts the session.
     *
     * @return the running session
     */
    public Transition<SessionStarted> start() {
        Decision decision = desk.decide(Permission.SESSION_START);
        Session session = known(decision);
        StartJudgement judgement = new StartJudgement(relationship, desk.now());
        judgement.judgeStart(decision, session);
        judgement.judgeReadiness(decision, id, Optional.of(session));
        return decision.accept(new SessionStarted(decision.stamp(), id));
    }

    /**
     * Says that the conversation of the running session has come to a stage: any stage, in any order, as often as it does. To
     * enter the stage it is in changes nothing. Of more than 100 entries the session keeps the latest.
     *
     * @param stage the stage
     * @return the entry
     */
    public Transition<StageEntered> enterStage(ConversationStage stage) {
        Decision decision = desk.decide(Permission.SESSION_ENTER_STAGE);
        Session session = known(decision);
        return decision.require(
                        session.status() == SessionStatus.IN_PROGRESS,
                        Rule.SESSION_START_SCHEDULED_ONLY,
                        "status",
                        session.status())
                .accept(new StageEntered(decision.stamp(), id, stage));
    }

    /**
     * Finishes the running session. It awaits its record then.
     *
     * @return the held session
     */
    public Transition<SessionFinished> finish() {
        Decision decision = desk.decide(Permission.SESSION_FINISH);
        Session session = known(decision);
        return decision.require(
                        session.status() == SessionStatus.IN_PROGRESS,
                        Rule.SESSION_OUTCOME_RECORDED,
                        "status",
                        session.status())
                .accept(new SessionFinished(decision.stamp(), id));
    }

    /**
     * Logs a session that was held without being started here: a planned one, or one under a fresh id that nobody had
     * planned. The rules about plans that it broke come back as warnings. One that was cancelled or missed is corrected
     * instead.
     *
     * @param meeting when and where it was held; it has begun before now
     * @return the held session
     */
    public Transition<SessionLogged> logHeld(Meeting meeting) {
        Decision decision = desk.decide(Permission.SESSION_LOG_HELD);
        Optional<Session> planned = desk.atHand(id);
        SessionStatus status = planned.map(Session::status).orElse(SessionStatus.PROPOSED);
        StartJudgement judgement = new StartJudgement(relationship, desk.now());
        judgement.judgeHeld(decision, id, planned);
        judgement.judgeLogged(decision, id, meeting);
        Rule moves = status.isCorrectable() ? Rule.SESSION_OUTCOME_CORRECTED : Rule.SESSION_OUTCOME_RECORDED;
        return decision.require(status.isAhead(), moves, "status", status)
                .accept(new SessionLogged(decision.stamp(), id, meeting));
    }

    /**
     * Closes the held session with its record. The relationship may be on hold by then.
     *
     * @param record the record; all that it lacks is said at once
     * @return the closed session, its actions agreed and the earlier ones resolved or carried over
     */
    public Transition<SessionClosed> close(SessionRecord record) {
        Decision decision = desk.decide(Permission.SESSION_CLOSE);
        Session session = known(decision);
        SessionRecord dated = new ClosingJudgement(relationship, desk.today()).judge(decision, session, record);
        return decision.accept(new SessionClosed(decision.stamp(), id, dated));
    }

    /**
     * Corrects the outcome of a held, missed or cancelled session whose record is not closed: to another of the three, or to
     * another account of the same, such as who missed it; also after the relationship has ended. The first entry stays
     * readable.
     *
     * @param outcome how it came out after all; what was called off stays as late as it was when it was
     * @param reason why it is corrected, at most 2,000 characters
     * @return the correction
     */
    public Transition<SessionOutcomeCorrected> correct(Outcome outcome, String reason) {
        return correct(outcome, Optional.empty(), reason);
    }

    /**
     * Corrects the outcome of such a session to held, at another time or place than was planned or logged.
     *
     * @param held when and where it was held after all; it has begun before now
     * @param reason why it is corrected, at most 2,000 characters
     * @return the correction
     */
    public Transition<SessionOutcomeCorrected> correct(Meeting held, String reason) {
        return correct(new Outcome.Held(), Optional.of(held), reason);
    }

    private Transition<SessionOutcomeCorrected> correct(Outcome outcome, Optional<Meeting> heldAs, String reason) {
        Decision decision = desk.decide(Permission.SESSION_CORRECT);
        Session session = known(decision);
        String text = Bounds.line("reason", reason);
        Outcome corrected = new CorrectionJudgement(relationship, desk.now()).judge(decision, session, outcome, heldAs);
        return decision.accept(new SessionOutcomeCorrected(decision.stamp(), id, corrected, heldAs, text));
    }

    /**
     * Amends a closed record, also after the relationship has ended; then also says what a session was that was held and
     * never got a record. The record itself is never edited.
     *
     * @param text what is corrected or added, at most 2,000 characters
     * @return the dated amendment
     */
    public Transition<SessionRecordAmended> amendRecord(String text) {
        Decision decision = desk.decide(Permission.SESSION_AMEND_RECORD);
        Session session = known(decision);
        boolean neverGotARecord =
                session.status() == SessionStatus.HELD && !relationship.status().isLive();
        return decision.require(
                        session.status() == SessionStatus.CLOSED || neverGotARecord,
                        Rule.SESSION_RECORD_APPEND_ONLY,
                        "status",
                        session.status())
                .accept(new SessionRecordAmended(
                        decision.stamp(), id, new RecordAmendment(id, decision.by(), desk.now(), text)));
    }

    /**
     * Attaches a resource. A live session keeps at most 100, none of them twice; what is attached to a finished one stands
     * beside it in the journal.
     *
     * @param resource the resource
     * @return the resource, shared with the other party
     */
    public Transition<SessionResourceAttached> attach(Resource resource) {
        Decision decision = desk.decide(Permission.SESSION_ATTACH);
        Session session = known(decision);
        List<SharedResource> attached = session.status().isLive() ? session.resources() : List.of();
        return Attachments.judgeAttach(decision, attached, resource, Rule.SESSION_RECORD_APPEND_ONLY)
                .accept(new SessionResourceAttached(decision.stamp(), id, resource));
    }

    /**
     * Takes back a resource that the party has attached to the session, while it is not finished.
     *
     * @param resource the resource, as it was attached
     * @return the session without it
     */
    public Transition<SessionResourceDetached> detach(Resource resource) {
        Decision decision = desk.decide(Permission.SESSION_DETACH);
        Session session = known(decision);
        boolean live = session.status().isLive();
        if (live) {
            Attachments.requireOwn(decision, session.resources(), resource);
        }
        return decision.require(live, Rule.SESSION_RECORD_APPEND_ONLY, "status", session.status())
                .accept(new SessionResourceDetached(decision.stamp(), id, resource));
    }

    private Session known(Decision decision) {
        return desk.known(decision, id);
    }
}
