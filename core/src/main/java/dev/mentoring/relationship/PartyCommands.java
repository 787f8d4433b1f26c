package dev.mentoring.relationship;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.Disclosure;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.event.ActionEvent.ActionAgreed;
import dev.mentoring.event.AgreementEvent.AgreementAccepted;
import dev.mentoring.event.AgreementEvent.AgreementProposalDropped;
import dev.mentoring.event.AgreementEvent.AgreementProposed;
import dev.mentoring.event.PolicyEvent.PolicyAccepted;
import dev.mentoring.event.PolicyEvent.PolicyProposalDropped;
import dev.mentoring.event.RelationshipEvent.DisclosureRecorded;
import dev.mentoring.event.RelationshipEvent.ObjectivesRecorded;
import dev.mentoring.event.RelationshipEvent.ObjectivesReviewed;
import dev.mentoring.event.RelationshipEvent.RelationshipCompleted;
import dev.mentoring.event.RelationshipEvent.RelationshipDeclined;
import dev.mentoring.event.RelationshipEvent.RelationshipEndedEarly;
import dev.mentoring.event.RelationshipEvent.RelationshipPaused;
import dev.mentoring.event.RelationshipEvent.RelationshipResumed;
import dev.mentoring.event.RelationshipEvent.RelationshipWithdrawn;
import dev.mentoring.event.RelationshipEvent.SelfAssessmentRecorded;
import dev.mentoring.event.SessionEvent.SeriesConfirmed;
import dev.mentoring.event.SessionEvent.SeriesProposed;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRevision;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a mentor or a mentee can do. Each command returns a {@link Transition}, or throws a
 * {@link dev.mentoring.rule.RuleViolationException} that names every rule it breaks; without the {@link Permission} of its
 * name it is refused for that alone. Texts beyond their bounds throw an
 * {@link dev.mentoring.rule.InvalidValueException}. Nothing is changed by either.
 */
public final class PartyCommands {
    private final Desk desk;

    PartyCommands(Desk desk) {
        this.desk = desk;
    }

    /**
     * What can be done about a session.
     *
     * @param id the session, or a fresh id for one to propose or to log
     * @return its commands
     */
    public SessionCommands session(SessionId id) {
        return new SessionCommands(desk, id);
    }

    /**
     * What can be done about a goal.
     *
     * @param id the goal, or a fresh id for one to draft
     * @return its commands
     */
    public GoalCommands goal(GoalId id) {
        return new GoalCommands(desk, id);
    }

    /**
     * What can be done about an action.
     *
     * @param id the action
     * @return its commands
     */
    public ActionCommands action(ActionId id) {
        return new ActionCommands(desk, id);
    }

    /**
     * What the party does for themselves: reflections, private preparation, ratings.
     *
     * @return commands whose words nobody else reads
     */
    public PrivateCommands privately() {
        return new PrivateCommands(desk);
    }

    /**
     * Accepts a version of the agreement. When both have, it is in force, and a proposed relationship becomes active.
     *
     * @param revision the version the party has seen
     * @return the acceptance
     */
    public Transition<AgreementAccepted> acceptAgreement(int revision) {
        return new RelationshipCommands(desk).acceptAgreement(revision);
    }

    /**
     * Proposes another version of the agreement: a counter-proposal, or an amendment of the one in force, which stays in force
     * until the other party accepts.
     *
     * @param agreement what it is to say; its visibility states what the policy in force lets the organisation see
     * @return the proposal
     */
    public Transition<AgreementProposed> proposeAgreement(MentoringAgreement agreement) {
        return new RelationshipCommands(desk).proposeAgreement(agreement);
    }

    /**
     * Declines the other party's amendment, or withdraws one's own.
     *
     * @param revision the version the party has seen
     * @return the version in force stays so
     */
    public Transition<AgreementProposalDropped> declineAgreement(int revision) {
        return new RelationshipCommands(desk).declineAgreement(revision);
    }

    /**
     * Accepts a policy by which the organisation would see more than the agreement states. When both have, it is in force, and
     * so is a next version of the agreement that states it; a proposed amendment of the version before has fallen.
     *
     * @param revision the revision of the policy that the party has seen
     * @return the acceptance
     */
    public Transition<PolicyAccepted> acceptPolicy(int revision) {
        return new PolicyCommands(desk).accept(revision);
    }

    /**
     * Declines a policy by which the organisation would see more than the agreement states, whatever the other party said.
     *
     * @param revision the revision of the policy that the party has seen
     * @return the policy in force stays so
     */
    public Transition<PolicyProposalDropped> declinePolicy(int revision) {
        return new PolicyCommands(desk).decline(revision);
    }

    /**
     * Declines the relationship. Only one who has not proposed it can.
     *
     * @param reason why, as a code
     * @return the end of the proposal
     */
    public Transition<RelationshipDeclined> decline(EndReason reason) {
        return new RelationshipCommands(desk).decline(reason, Optional.empty());
    }

    /**
     * Declines the relationship with a word to the other party.
     *
     * @param reason why, as a code
     * @param note why, in words, at most 2,000 characters
     * @return the end of the proposal
     */
    public Transition<RelationshipDeclined> decline(EndReason reason, String note) {
        return new RelationshipCommands(desk).decline(reason, Optional.of(note));
    }

    /**
     * Takes one's own proposal back.
     *
     * @return the end of the proposal
     */
    public Transition<RelationshipWithdrawn> withdraw() {
        return new RelationshipCommands(desk).withdraw();
    }

    /**
     * Puts the relationship on hold. What has happened may still be recorded; new plans wait.
     *
     * @param reason why, as a code
     * @return the pause
     */
    public Transition<RelationshipPaused> pause(EndReason reason) {
        return new RelationshipCommands(desk).pause(reason, Optional.empty());
    }

    /**
     * Puts the relationship on hold with a word to the other party.
     *
     * @param reason why, as a code
     * @param note why, in words, at most 2,000 characters
     * @return the pause
     */
    public Transition<RelationshipPaused> pause(EndReason reason, String note) {
        return new RelationshipCommands(desk).pause(reason, Optional.of(note));
    }

    /**
     * Goes on after a pause.
     *
     * @return the resumption
     */
    public Transition<RelationshipResumed> resume() {
        return new RelationshipCommands(desk).resume();
    }

    /**
     * Records the mentee's overarching objectives, in place of earlier ones. Either party may write them down.
     *
     * @param objectives from 1 to 100 lines of at most 2,000 characters
     * @return the objectives
     */
    public Transition<ObjectivesRecorded> recordObjectives(List<String> objectives) {
        return new RelationshipCommands(desk).recordObjectives(objectives);
    }

    /**
     * Records the mentee's self-assessment, in place of an earlier one. The mentee may.
     *
     * @param selfAssessment strengths and areas for development
     * @return the self-assessment
     */
    public Transition<SelfAssessmentRecorded> recordSelfAssessment(SelfAssessment selfAssessment) {
        return new RelationshipCommands(desk).recordSelfAssessment(selfAssessment);
    }

    /**
     * Records a midway or final review of objectives and goals.
     *
     * @param review the review
     * @return the review
     */
    public Transition<ObjectivesReviewed> recordReview(ObjectivesReview review) {
        return new RelationshipCommands(desk).recordReview(review);
    }

    /**
     * Records that the party has told somebody outside the pair something of what was said, because somebody's safety or the
     * law asked for it; also after the relationship has ended. Both parties read it in the journal. It opens nothing: whoever
     * was told has it from the party, and the library shows them no more than before. Nobody else learns of it by a view or
     * a count.
     *
     * @param disclosure why, to whom, what and when, on a day that is not in the future
     * @return the disclosure
     */
    public Transition<DisclosureRecorded> recordDisclosure(Disclosure disclosure) {
        return new RelationshipCommands(desk).recordDisclosure(disclosure);
    }

    /**
     * Completes the relationship. No session may be scheduled, running or awaiting its record; proposed ones are withdrawn.
     *
     * @param continuingActions the unresolved actions that go on beyond it; all that there are must be named
     * @return the completion
     */
    public Transition<RelationshipCompleted> complete(Set<ActionId> continuingActions) {
        return new RelationshipCommands(desk).complete(continuingActions);
    }

    /**
     * Ends the relationship early, whatever is open.
     *
     * @param reason why, as a code
     * @return the end
     */
    public Transition<RelationshipEndedEarly> endEarly(EndReason reason) {
        return new RelationshipCommands(desk).endEarly(reason, Optional.empty());
    }

    /**
     * Ends the relationship early with a word to the other party, whatever is open.
     *
     * @param reason why, as a code
     * @param note why, in words, at most 2,000 characters
     * @return the end
     */
    public Transition<RelationshipEndedEarly> endEarly(EndReason reason, String note) {
        return new RelationshipCommands(desk).endEarly(reason, Optional.of(note));
    }

    /**
     * Proposes a series of sessions at once.
     *
     * @param sessions from 1 to 100 sessions with fresh ids
     * @return the proposal of all of them
     */
    public Transition<SeriesProposed> proposeSeries(List<ProposedSession> sessions) {
        return new SeriesCommands(desk).propose(sessions);
    }

    /**
     * Confirms several proposed times at once.
     *
     * @param sessions from 1 to 100 sessions, each with the revision the party has seen
     * @return the confirmation of all of them
     */
    public Transition<SeriesConfirmed> confirmSeries(List<SessionRevision> sessions) {
        return new SeriesCommands(desk).confirm(sessions);
    }

    /**
     * Agrees an action between sessions.
     *
     * @param action the action with a fresh id, due today or later; without a due date it is due by the next session
     * @return the open action
     */
    public Transition<ActionAgreed> agreeAction(NewAction action) {
        return new ActionCommands(desk, action.id()).agree(action);
    }
}
