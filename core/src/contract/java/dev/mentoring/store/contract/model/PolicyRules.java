package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Standing.ACTIVE;
import static dev.mentoring.store.contract.model.Standing.COORDINATOR;
import static dev.mentoring.store.contract.model.Standing.PARTIES;
import static dev.mentoring.store.contract.model.Standing.RUNNING;

import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Visibility;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.store.contract.model.ModelNegotiation.Offer;
import java.time.Instant;
import java.util.Set;

/** What becomes of the commands about the programme's policy. */
final class PolicyRules {
    private static final String AMENDED_BY_BOTH = "agreement.amended-by-both";

    private final ModelRelationship model;

    PolicyRules(ModelRelationship model) {
        this.model = model;
    }

    /** Whether an agreement says all that the organisation sees by a policy. */
    static boolean isStated(ModelPolicy policy, MentoringAgreement agreement) {
        return agreement.visibility().ratingsOverGroups() || !policy.ratingsOverGroups();
    }

    /** In force at once, unless the organisation would see more than the two have agreed to. */
    Expectation change(Caller caller, ModelPolicy policy) {
        Expectation expected = model.plan(caller, COORDINATOR, RUNNING);
        return expected.judge(() -> expected.then(() -> {
            if (isStated(policy, model.agreement.value().orElseThrow())) {
                noteSuperseded(model.policies.inForce.orElseThrow(), caller.now());
                model.policies.enact(caller.by(), policy, caller.now());
            } else {
                model.policies.propose(caller.by(), policy, caller.now());
            }
        }));
    }

    Expectation accept(Caller caller, int revision) {
        Expectation expected = model.plan(caller, PARTIES, ACTIVE);
        return expected.judge(() -> {
            expected.must(model.policies.awaits(caller.by(), revision), AMENDED_BY_BOTH, model.policies, revision);
            expected.then(() -> {
                Offer<ModelPolicy> before = model.policies.inForce.orElseThrow();
                if (model.policies.accept(caller.by(), caller.now(), false)) {
                    noteSuperseded(before, caller.now());
                    restate(model.policies.inForce.orElseThrow(), caller.now());
                }
            });
        });
    }

    private void noteSuperseded(Offer<ModelPolicy> policy, Instant now) {
        model.note(now, new JournalItem.SupersededPolicy(policy.asRevision(ModelPolicy::asPolicy)));
    }

    /** What both accepted with the policy is a next version of the agreement, and any amendment that waits has fallen. */
    private void restate(Offer<ModelPolicy> adopted, Instant now) {
        Offer<MentoringAgreement> before = model.agreement.inForce.orElseThrow();
        if (isStated(adopted.value(), before.value())) {
            return;
        }
        MentoringAgreement stating =
                before.value().toBuilder().visibility(new Visibility(true)).build();
        model.agreement.propose(adopted.by(), stating, adopted.at());
        adopted.acceptances().forEach(yes -> model.agreement.accept(yes.party(), yes.at(), yes.attested()));
        model.note(now, new JournalItem.SupersededAgreement(before.asRevision()));
    }

    Expectation decline(Caller caller, int revision) {
        return drop(caller, PARTIES, revision);
    }

    Expectation withdraw(Caller caller, int revision) {
        return drop(caller, COORDINATOR, revision);
    }

    private Expectation drop(Caller caller, Set<Role> roles, int revision) {
        Expectation expected = model.plan(caller, roles, RUNNING);
        return expected.judge(() -> {
            expected.must(model.policies.isOpen(revision), AMENDED_BY_BOTH);
            expected.then(model.policies::drop);
        });
    }
}
