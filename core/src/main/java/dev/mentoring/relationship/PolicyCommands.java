package dev.mentoring.relationship;

import dev.mentoring.agreement.Acceptance;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.event.PolicyEvent;
import dev.mentoring.event.PolicyEvent.PolicyAccepted;
import dev.mentoring.event.PolicyEvent.PolicyChanged;
import dev.mentoring.event.PolicyEvent.PolicyProposalDropped;
import dev.mentoring.event.PolicyEvent.PolicyProposed;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.Rule;
import java.util.Objects;
import java.util.Optional;

/** The commands about the programme's policy; parties and coordinators each reach their own of them. */
final class PolicyCommands {
    private final Desk desk;
    private final Negotiated<MentoringPolicy> policy;
    private final Negotiated<MentoringAgreement> agreement;

    PolicyCommands(Desk desk) {
        this.desk = desk;
        this.policy = desk.relationship().body().policy();
        this.agreement = desk.relationship().body().agreement();
    }

    Transition<PolicyEvent> change(MentoringPolicy changed) {
        Decision decision = desk.decide(Permission.CHANGE_POLICY);
        Objects.requireNonNull(changed, "policy");
        int revision = policy.lastRevision() + 1;
        boolean stated = agreement
                .value()
                .map(MentoringAgreement::visibility)
                .filter(visibility -> visibility.states(changed))
                .isPresent();
        return decision.accept(
                stated
                        ? new PolicyChanged(decision.stamp(), revision, changed)
                        : new PolicyProposed(decision.stamp(), revision, changed));
    }

    Transition<PolicyAccepted> accept(int revision) {
        Decision decision = desk.decide(Permission.ACCEPT_POLICY);
        Optional<Integer> agreementRevision = policy.accept(new Acceptance(decision.by(), desk.now(), false))
                .inForce()
                .filter(adopted -> adopted.number() == revision)
                .map(adopted -> AgreementEvolution.restated(agreement, adopted).revisionInForce());
        return decision.require(
                        policy.awaits(decision.by(), revision),
                        Rule.AGREEMENT_AMENDED_BY_BOTH,
                        Decision.facts(policy, revision, "permission", decision.permission()))
                .accept(new PolicyAccepted(decision.stamp(), revision, agreementRevision));
    }

    Transition<PolicyProposalDropped> decline(int revision) {
        return drop(desk.decide(Permission.DECLINE_POLICY), revision);
    }

    Transition<PolicyProposalDropped> withdraw(int revision) {
        return drop(desk.decide(Permission.WITHDRAW_POLICY), revision);
    }

    private Transition<PolicyProposalDropped> drop(Decision decision, int revision) {
        boolean open = policy.proposal().filter(p -> p.number() == revision).isPresent();
        return decision.require(
                        open, Rule.AGREEMENT_AMENDED_BY_BOTH, "permission", decision.permission(), "revision", revision)
                .accept(new PolicyProposalDropped(decision.stamp(), revision));
    }
}
