package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Repertoire.Frequency.OFTEN;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.SELDOM;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.USUAL;

/** How the commands about the programme's policy come to be given. */
final class PolicyMoves {
    private PolicyMoves() {}

    static void enter(Repertoire repertoire) {
        repertoire.add("CoordinatorCommands.changePolicy(MentoringPolicy)", USUAL, PolicyMoves::change);
        repertoire.add("CoordinatorCommands.withdrawPolicy(int)", SELDOM, PolicyMoves::withdraw);
        repertoire.add("PartyCommands.acceptPolicy(int)", OFTEN, PolicyMoves::accept);
        repertoire.add("PartyCommands.declinePolicy(int)", SELDOM, PolicyMoves::decline);
    }

    private static Move change(Scene scene) {
        ModelPolicy policy = new DrawnProposals(scene.draws()).policy();
        Expectation expected = rules(scene).change(scene.caller(), policy);
        return scene.coordinator(me -> me.changePolicy(policy.asPolicy()), expected, policy);
    }

    private static Move withdraw(Scene scene) {
        int revision = scene.revision(scene.model().policies);
        Expectation expected = rules(scene).withdraw(scene.caller(), revision);
        return scene.coordinator(me -> me.withdrawPolicy(revision), expected, revision);
    }

    private static Move accept(Scene scene) {
        int revision = scene.revision(scene.model().policies);
        Expectation expected = rules(scene).accept(scene.caller(), revision);
        return scene.party(me -> me.acceptPolicy(revision), expected, revision);
    }

    private static Move decline(Scene scene) {
        int revision = scene.revision(scene.model().policies);
        Expectation expected = rules(scene).decline(scene.caller(), revision);
        return scene.party(me -> me.declinePolicy(revision), expected, revision);
    }

    private static PolicyRules rules(Scene scene) {
        return new PolicyRules(scene.model());
    }
}
