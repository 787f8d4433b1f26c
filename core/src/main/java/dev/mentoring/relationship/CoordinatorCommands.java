package dev.mentoring.relationship;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.event.AgreementEvent.AgreementAccepted;
import dev.mentoring.event.RelationshipEvent.RelationshipEndedEarly;
import dev.mentoring.event.RelationshipEvent.RelationshipExpired;
import dev.mentoring.event.RelationshipEvent.RelationshipPaused;
import dev.mentoring.event.RelationshipEvent.RelationshipResumed;
import dev.mentoring.event.RelationshipEvent.RelationshipWithdrawn;
import dev.mentoring.participant.Role;
import java.util.Optional;

/**
 * What a coordinator can do to a relationship of their programme. No command takes anything that is said, and no event of theirs carries any. Each
 * returns a {@link Transition}, or throws a {@link dev.mentoring.rule.RuleViolationException} that names every rule it
 * breaks; without the {@link Permission} of its name it is refused for that alone.
 */
public final class CoordinatorCommands {
    private final RelationshipCommands commands;

    CoordinatorCommands(Desk desk) {
        this.commands = new RelationshipCommands(desk);
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
