package dev.mentoring.relationship;

import dev.mentoring.agreement.Acceptance;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.agreement.Revision;
import dev.mentoring.event.AgreementEvent;
import dev.mentoring.event.AgreementEvent.AgreementAccepted;
import dev.mentoring.event.AgreementEvent.AgreementProposed;
import dev.mentoring.rule.MentoringPolicy;
import java.util.Optional;

/** What the events of the agreement make of a relationship. */
final class AgreementEvolution {
    private AgreementEvolution() {}

    static void apply(Successor next, AgreementEvent event) {
        Negotiated<MentoringAgreement> agreement = next.body().agreement();
        if (event instanceof AgreementProposed e) {
            Negotiated<MentoringAgreement> proposed = agreement.propose(e.by(), e.agreement(), e.at());
            next.body(b -> b.agreement(proposed));
        } else if (event instanceof AgreementAccepted e) {
            accepted(next, e);
        } else {
            next.body(b -> b.agreement(agreement.drop()));
        }
    }

    private static void accepted(Successor next, AgreementAccepted e) {
        moveOn(next, next.body().agreement().accept(new Acceptance(e.party(), e.at(), e.attested())));
        if (next.status() == RelationshipStatus.PROPOSED
                && next.body().agreement().inForce().isPresent()) {
            next.status(RelationshipStatus.ACTIVE);
            next.body(b -> b.activatedAt(e.at()));
        }
    }

    /** After both have accepted a policy. */
    static void restate(Successor next, Revision<MentoringPolicy> policy) {
        moveOn(next, restated(next.body().agreement(), policy));
    }

    /**
     * The agreement as it states what a policy lets the organisation see: if it did not, then by a next version, which both
     * have accepted with the policy. An open proposal amended the version before, and falls.
     */
    static Negotiated<MentoringAgreement> restated(
            Negotiated<MentoringAgreement> agreement, Revision<MentoringPolicy> policy) {
        Optional<MentoringAgreement> silent =
                agreement.value().filter(old -> !old.visibility().states(policy.value()));
        if (silent.isEmpty()) {
            return agreement;
        }
        MentoringAgreement stating = silent.get().toBuilder()
                .visibility(silent.get().visibility().with(policy.value()))
                .build();
        Negotiated<MentoringAgreement> restated = agreement.propose(policy.by(), stating, policy.at());
        for (Acceptance yes : policy.acceptances()) {
            restated = restated.accept(yes);
        }
        return restated;
    }

    private static void moveOn(Successor next, Negotiated<MentoringAgreement> after) {
        Negotiated<MentoringAgreement> before = next.body().agreement();
        next.body(b -> b.agreement(after));
        before.inForce()
                .filter(old -> old.number() != after.revisionInForce())
                .ifPresent(old -> next.finish(new JournalItem.SupersededAgreement(old)));
    }
}
