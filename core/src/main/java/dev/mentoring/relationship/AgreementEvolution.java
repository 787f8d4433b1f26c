package dev.mentoring.relationship;

import dev.mentoring.agreement.Acceptance;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.event.AgreementEvent;
import dev.mentoring.event.AgreementEvent.AgreementAccepted;
import dev.mentoring.event.AgreementEvent.AgreementProposed;

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
        Negotiated<MentoringAgreement> before = next.body().agreement();
        Negotiated<MentoringAgreement> after = before.accept(new Acceptance(e.party(), e.at(), e.attested()));
        next.body(b -> b.agreement(after));
        if (after.revisionInForce() == before.revisionInForce()) {
            return;
        }
        before.inForce().ifPresent(old -> next.finish(new JournalItem.SupersededAgreement(old)));
        if (next.status() == RelationshipStatus.PROPOSED) {
            next.status(RelationshipStatus.ACTIVE);
            next.body(b -> b.activatedAt(e.at()));
        }
    }
}
