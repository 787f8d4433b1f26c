package dev.mentoring.relationship;

import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.event.RelationshipEvent.RelationshipProposed;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.Pair;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import java.time.Instant;
import java.util.Optional;

/** Judges what is proposed: a relationship, and any version of its agreement. */
final class ProposalJudgement {
    private ProposalJudgement() {}

    static Transition<RelationshipProposed> propose(Actor actor, Instant now, RelationshipId id, Proposal proposal) {
        Pair pair = proposal.pair();
        if (actor instanceof Actor.Coordinator && pair.roleOf(actor.id()).isPresent()) {
            throw Decision.refusal(Violation.of(Rule.ACCESS_OWN_PROGRAMME, "permission", Permission.PROPOSE));
        }
        Decision decision = Decision.ofProposal(id, proposal.policy(), role(actor, proposal), now)
                .require(!pair.mentor().equals(pair.mentee()), Rule.RELATIONSHIP_TWO_PEOPLE);
        judge(decision, proposal.agreement(), proposal.policy());
        return decision.accept(new RelationshipProposed(
                decision.stamp(),
                pair,
                proposal.programme(),
                proposal.externalId(),
                proposal.policy(),
                proposal.agreement(),
                proposal.suggestedGoals()));
    }

    static void judge(Decision decision, MentoringAgreement agreement, MentoringPolicy policy) {
        long minutes = agreement.sessionLength().toMinutes();
        int days = agreement.cadence().days();
        judgeVisibility(decision, agreement, policy);
        decision.require(
                        agreement.sessionLength().compareTo(policy.shortestSession()) >= 0
                                && agreement.sessionLength().compareTo(policy.longestSession()) <= 0,
                        Rule.AGREEMENT_SESSION_LENGTH,
                        "minutes",
                        minutes,
                        "from",
                        policy.shortestSession().toMinutes(),
                        "to",
                        policy.longestSession().toMinutes())
                .require(
                        agreement.sessions() >= policy.fewestSessions()
                                && agreement.sessions() <= policy.mostSessions(),
                        Rule.AGREEMENT_SERIES,
                        "sessions",
                        agreement.sessions(),
                        "from",
                        policy.fewestSessions(),
                        "to",
                        policy.mostSessions())
                .require(
                        days >= policy.shortestGapDays() && days <= policy.longestGapDays(),
                        Rule.AGREEMENT_CADENCE,
                        "days",
                        days,
                        "from",
                        policy.shortestGapDays(),
                        "to",
                        policy.longestGapDays());
    }

    /** An agreement never says that the organisation sees less than it does. */
    static void judgeVisibility(Decision decision, MentoringAgreement agreement, MentoringPolicy policy) {
        decision.require(
                agreement.visibility().states(policy),
                Rule.AGREEMENT_VISIBILITY_STATED,
                "ratingsOverGroups",
                policy.ratingsOverGroups(),
                "stated",
                agreement.visibility().ratingsOverGroups());
    }

    private static Optional<Role> role(Actor actor, Proposal proposal) {
        if (actor instanceof Actor.Coordinator coordinator) {
            return coordinator.programme().equals(proposal.programme())
                    ? Optional.of(Role.COORDINATOR)
                    : Optional.empty();
        }
        return proposal.pair().roleOf(actor.id());
    }
}
