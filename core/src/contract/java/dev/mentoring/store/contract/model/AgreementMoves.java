package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Repertoire.Frequency.OFTEN;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.SELDOM;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.USUAL;

import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.participant.Role;

/** How the commands about the agreement come to be given. */
final class AgreementMoves {
    private AgreementMoves() {}

    static void enter(Repertoire repertoire) {
        repertoire.add("PartyCommands.acceptAgreement(int)", OFTEN, AgreementMoves::accept);
        repertoire.add("PartyCommands.proposeAgreement(MentoringAgreement)", SELDOM, AgreementMoves::propose);
        repertoire.add("PartyCommands.declineAgreement(int)", USUAL, AgreementMoves::decline);
        repertoire.add("CoordinatorCommands.attestAcceptance(Role, int)", USUAL, AgreementMoves::attest);
    }

    private static Move accept(Scene scene) {
        int revision = scene.revision(scene.model().agreement);
        Expectation expected = new AgreementRules(scene.model()).accept(scene.caller(), revision);
        return scene.party(me -> me.acceptAgreement(revision), expected, revision);
    }

    private static Move propose(Scene scene) {
        MentoringAgreement agreement = new DrawnProposals(scene.draws())
                .agreement(
                        scene.model().policy(),
                        scene.model().dayOf(scene.caller().now()));
        Expectation expected = new AgreementRules(scene.model()).propose(scene.caller(), agreement);
        return scene.party(me -> me.proposeAgreement(agreement), expected, agreement);
    }

    private static Move decline(Scene scene) {
        int revision = scene.revision(scene.model().agreement);
        Expectation expected = new AgreementRules(scene.model()).decline(scene.caller(), revision);
        return scene.party(me -> me.declineAgreement(revision), expected, revision);
    }

    private static Move attest(Scene scene) {
        Role party = scene.draws().chance(96) ? scene.draws().oneOf(Role.MENTOR, Role.MENTEE) : Role.COORDINATOR;
        int revision = scene.revision(scene.model().agreement);
        Expectation expected = new AgreementRules(scene.model()).attest(scene.caller(), party, revision);
        return scene.coordinator(me -> me.attestAcceptance(party, revision), expected, party, revision);
    }
}
