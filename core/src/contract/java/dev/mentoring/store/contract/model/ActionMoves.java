package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Repertoire.Frequency.SELDOM;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.USUAL;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.ActionStatus;
import dev.mentoring.action.NewAction;

/** How the commands about actions come to be given. */
final class ActionMoves {
    private ActionMoves() {}

    static void enter(Repertoire repertoire) {
        repertoire.add("PartyCommands.agreeAction(NewAction)", USUAL, ActionMoves::agree);
        repertoire.add("ActionCommands.start()", USUAL, ActionMoves::start);
        repertoire.add("ActionCommands.stop()", SELDOM, ActionMoves::stop);
        repertoire.add("ActionCommands.note(String)", USUAL, ActionMoves::note);
        repertoire.add("ActionCommands.complete(String)", SELDOM, ActionMoves::complete);
        repertoire.add("ActionCommands.drop(String)", SELDOM, ActionMoves::drop);
    }

    private static Move agree(Scene scene) {
        NewAction action = new DrawnRecords(scene).action();
        Expectation expected = rules(scene).agree(scene.caller(), action);
        return scene.party(me -> me.agreeAction(action), expected, action);
    }

    private static Move start(Scene scene) {
        ActionId id = scene.action(action -> action.status == ActionStatus.OPEN && isCallers(scene, action));
        Expectation expected = rules(scene).start(scene.caller(), id);
        return scene.party(me -> me.action(id).start(), expected, id);
    }

    private static Move stop(Scene scene) {
        ActionId id = scene.action(action -> action.status == ActionStatus.IN_PROGRESS && isCallers(scene, action));
        Expectation expected = rules(scene).stop(scene.caller(), id);
        return scene.party(me -> me.action(id).stop(), expected, id);
    }

    private static Move note(Scene scene) {
        ActionId id = scene.action(action -> action.isUnresolved() && isCallers(scene, action));
        String text = scene.draws().textOrBlank();
        Expectation expected = rules(scene).note(scene.caller(), id, text);
        return scene.party(me -> me.action(id).note(text), expected, id);
    }

    private static Move complete(Scene scene) {
        ActionId id = scene.action(ModelAction::isUnresolved);
        String outcome = scene.draws().textOrBlank();
        Expectation expected = rules(scene).complete(scene.caller(), id, outcome);
        return scene.party(me -> me.action(id).complete(outcome), expected, id);
    }

    private static Move drop(Scene scene) {
        ActionId id = scene.action(ModelAction::isUnresolved);
        String reason = scene.draws().textOrBlank();
        Expectation expected = rules(scene).drop(scene.caller(), id, reason);
        return scene.party(me -> me.action(id).drop(reason), expected, id);
    }

    private static boolean isCallers(Scene scene, ModelAction action) {
        return scene.caller().role().filter(by -> by == action.owner).isPresent();
    }

    private static ActionRules rules(Scene scene) {
        return new ActionRules(scene.model());
    }
}
