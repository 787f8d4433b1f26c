package dev.mentoring.store.contract.model;

import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Proposal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What becomes of a proposal, before there is a relationship. */
final class ProposalRules {
    private ProposalRules() {}

    /** Who proposes; a coordinator does so in their own programme, and never for themselves. */
    static Optional<Role> proposer(Actor actor, Proposal proposal) {
        Optional<Role> party = ModelRelationship.partyOf(proposal, actor);
        if (actor instanceof Actor.Coordinator coordinator) {
            boolean own = coordinator.programme().equals(proposal.programme());
            return own && party.isEmpty() ? Optional.of(Role.COORDINATOR) : Optional.empty();
        }
        return party;
    }

    static Expectation propose(Actor actor, Proposal proposal, ModelPolicy policy, List<String> usedExternalIds) {
        Expectation expected = Expectation.ofPlan(policy);
        if (proposer(actor, proposal).isEmpty()) {
            boolean inThePair = ModelRelationship.partyOf(proposal, actor).isPresent();
            return expected.deny(inThePair ? "access.own-programme" : Expectation.NO_PERMISSION);
        }
        expected.must(!proposal.mentor().equals(proposal.mentee()), "relationship.two-people");
        expected.fresh(proposal.externalId().filter(usedExternalIds::contains).isEmpty());
        judge(expected, policy, proposal.agreement());
        return expected;
    }

    /** What a programme asks of any version of an agreement. */
    static void judge(Expectation expected, ModelPolicy policy, MentoringAgreement agreement) {
        judgeVisibility(expected, policy, agreement);
        Duration length = agreement.sessionLength();
        expected.should(
                length.compareTo(Duration.ofMinutes(policy.shortestMinutes())) >= 0
                        && length.compareTo(Duration.ofMinutes(policy.longestMinutes())) <= 0,
                "agreement.session-length");
        expected.should(
                policy.fewestSessions() <= agreement.sessions() && agreement.sessions() <= policy.mostSessions(),
                "agreement.series");
        int days = agreement.cadence().days();
        expected.should(policy.shortestGapDays() <= days && days <= policy.longestGapDays(), "agreement.cadence");
    }

    /** The organisation never sees more than the agreement says. */
    static void judgeVisibility(Expectation expected, ModelPolicy policy, MentoringAgreement agreement) {
        expected.must(PolicyRules.isStated(policy, agreement), "agreement.visibility-stated");
    }
}
