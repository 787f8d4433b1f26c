package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Standing.COORDINATOR;
import static dev.mentoring.store.contract.model.Standing.PARTIES;
import static dev.mentoring.store.contract.model.Standing.PROPOSED;
import static dev.mentoring.store.contract.model.Standing.PROPOSED_OR_ACTIVE;
import static dev.mentoring.store.contract.model.Standing.RUNNING;

import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.store.contract.model.ModelNegotiation.Offer;
import java.time.Instant;
import java.util.Optional;

/** What becomes of the commands about the agreement. */
final class AgreementRules {
    private final ModelRelationship model;

    AgreementRules(ModelRelationship model) {
        this.model = model;
    }

    Expectation accept(Caller caller, int revision) {
        Expectation expected = model.plan(caller, PARTIES, PROPOSED_OR_ACTIVE);
        return expected.judge(() -> {
            model.agreement
                    .open
                    .filter(offer -> offer.number() == revision)
                    .ifPresent(offer -> ProposalRules.judgeVisibility(expected, model.policy(), offer.value()));
            accept(expected, caller.by(), revision, false, caller.now());
        });
    }

    Expectation attest(Caller caller, Role party, int revision) {
        Expectation expected = model.plan(caller, COORDINATOR, PROPOSED);
        return expected.judge(() -> {
            expected.valid(party != Role.COORDINATOR);
            accept(expected, party, revision, true, caller.now());
        });
    }

    private void accept(Expectation expected, Role party, int revision, boolean attested, Instant now) {
        boolean first = model.status == RelationshipStatus.PROPOSED;
        expected.must(
                model.agreement.awaits(party, revision),
                first ? "agreement.accepted-by-both" : "agreement.amended-by-both",
                model.agreement,
                revision);
        expected.then(() -> {
            Optional<Offer<MentoringAgreement>> before = model.agreement.inForce;
            if (model.agreement.accept(party, now, attested)) {
                before.ifPresent(old -> model.note(now, new JournalItem.SupersededAgreement(old.asRevision())));
                if (first) {
                    model.status = RelationshipStatus.ACTIVE;
                    model.activatedAt = Optional.of(now);
                }
            }
        });
    }

    Expectation propose(Caller caller, MentoringAgreement agreement) {
        Expectation expected = model.plan(caller, PARTIES, PROPOSED_OR_ACTIVE);
        return expected.judge(() -> {
            ProposalRules.judge(expected, model.policy(), agreement);
            expected.then(() -> model.agreement.propose(caller.by(), agreement, caller.now()));
        });
    }

    Expectation decline(Caller caller, int revision) {
        Expectation expected = model.plan(caller, PARTIES, RUNNING);
        return expected.judge(() -> {
            expected.must(model.agreement.isOpen(revision), "agreement.amended-by-both");
            expected.then(model.agreement::drop);
        });
    }
}
