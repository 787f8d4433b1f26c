package dev.mentoring.relationship;

import dev.mentoring.agreement.Acceptance;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.event.PolicyEvent;
import dev.mentoring.event.PolicyEvent.PolicyAccepted;
import dev.mentoring.event.PolicyEvent.PolicyChanged;
import dev.mentoring.event.PolicyEvent.PolicyProposed;
import dev.mentoring.rule.MentoringPolicy;

/** What the events of the programme's policy make of a relationship. */
final class PolicyEvolution {
    private PolicyEvolution() {}

    static void apply(Successor next, PolicyEvent event) {
        Negotiated<MentoringPolicy> policy = next.body().policy();
        if (event instanceof PolicyChanged e) {
            moveOn(next, policy.enact(e.by(), e.policy(), e.at()));
        } else if (event instanceof PolicyProposed e) {
            moveOn(next, policy.propose(e.by(), e.policy(), e.at()));
        } else if (event instanceof PolicyAccepted e) {
            moveOn(next, policy.accept(new Acceptance(e.by(), e.at(), false)));
            next.body().policy().inForce().ifPresent(adopted -> AgreementEvolution.restate(next, adopted));
        } else {
            moveOn(next, policy.drop());
        }
    }

    private static void moveOn(Successor next, Negotiated<MentoringPolicy> after) {
        Negotiated<MentoringPolicy> before = next.body().policy();
        next.body(b -> b.policy(after));
        before.inForce()
                .filter(old -> old.number() != after.revisionInForce())
                .ifPresent(old -> next.finish(new JournalItem.SupersededPolicy(old)));
    }
}
