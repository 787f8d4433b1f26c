package dev.mentoring.relationship;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.event.AgreementEvent.AgreementAccepted;
import dev.mentoring.event.PolicyEvent;
import dev.mentoring.event.PolicyEvent.PolicyProposalDropped;
import dev.mentoring.event.RelationshipEvent.RelationshipEndedEarly;
import dev.mentoring.event.RelationshipEvent.RelationshipExpired;
import dev.mentoring.event.RelationshipEvent.RelationshipPaused;
import dev.mentoring.event.RelationshipEvent.RelationshipResumed;
import dev.mentoring.event.RelationshipEvent.RelationshipWithdrawn;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.MentoringPolicy;
import java.util.Optional;

/**
 * What a coordinator can do to a relationship of their programme. No command takes anything that is said, and no event of theirs carries any. Each
 * returns a {@link Transition}, or throws a {@link dev.mentoring.rule.RuleViolationException} that names every rule it
 * breaks; without the {@link Permission} of its name it is refused for that alone.
 */
public final class CoordinatorCommands {
    private final RelationshipCommands commands;
    private final PolicyCommands policies;

    CoordinatorCommands(Desk desk) {
        this.commands = new RelationshipCommands(desk);
        this.policies = new PolicyCommands(desk);
    }

    /**
     * Records that a party has accepted the agreement outside the system, on a signed form or in an earlier system. It is
     * marked as the host's word.
     *
     * @param party mentor or mentee
     * @param revision the version they accepted
     * @return the acceptance; with the second one the relationship becomes active
     */
    public Transition<AgreementAccepted> attestAcceptance(Role party, int revision) {
        return commands.attestAcceptance(party, revision);
    }

    /**
     * Gives the relationship another policy, which judges only what comes after. It is in force at once if it lets the
     * organisation see no more than the agreement states. Otherwise it waits until both parties have accepted it, and the one
     * in force judges on. Either way it takes the place of one that waits. A relationship that is not active yet is proposed
     * again instead.
     *
     * @param policy the whole policy, as it is to be
     * @return that it changed, or that it is proposed to the parties
     */
    public Transition<PolicyEvent> changePolicy(MentoringPolicy policy) {
        return policies.change(policy);
    }

    /**
     * Takes a proposed policy back, before both parties have accepted it.
     *
     * @param revision the revision of the policy that waits
     * @return the policy in force stays so
     */
    public Transition<PolicyProposalDropped> withdrawPolicy(int revision) {
        return policies.withdraw(revision);
    }

    /**
     * Takes the coordinator's own proposal back.
     *
     * @return the end of the proposal
     */
    public Transition<RelationshipWithdrawn> withdraw() {
        return commands.withdraw();
    }

    /**
     * Closes a proposal that found no answer. When that is, the programme decides.
     *
     * @return the end of the proposal
     */
    public Transition<RelationshipExpired> expire() {
        return commands.expire();
    }

    /**
     * Puts the relationship on hold.
     *
     * @param reason why, as a code
     * @return the pause
     */
    public Transition<RelationshipPaused> pause(EndReason reason) {
        return commands.pause(reason, Optional.empty());
    }

    /**
     * Goes on after a pause.
     *
     * @return the resumption
     */
    public Transition<RelationshipResumed> resume() {
        return commands.resume();
    }

    /**
     * Ends the relationship early, whatever is open.
     *
     * @param reason why, as a code
     * @return the end
     */
    public Transition<RelationshipEndedEarly> endEarly(EndReason reason) {
        return commands.endEarly(reason, Optional.empty());
    }
}
