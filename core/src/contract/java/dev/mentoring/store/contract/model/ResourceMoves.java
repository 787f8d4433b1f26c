package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Repertoire.Frequency.SELDOM;

import dev.mentoring.action.ActionId;
import dev.mentoring.goal.GoalId;
import dev.mentoring.resource.Resource;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.session.SessionId;
import java.util.List;
import java.util.Optional;

/** How the commands with which resources are attached and taken back come to be given. */
final class ResourceMoves {
    private ResourceMoves() {}

    static void enter(Repertoire repertoire) {
        repertoire.add("SessionCommands.attach(Resource)", SELDOM, ResourceMoves::attachToSession);
        repertoire.add("SessionCommands.detach(Resource)", SELDOM, ResourceMoves::detachFromSession);
        repertoire.add("GoalCommands.attach(Resource)", SELDOM, ResourceMoves::attachToGoal);
        repertoire.add("GoalCommands.detach(Resource)", SELDOM, ResourceMoves::detachFromGoal);
        repertoire.add("ActionCommands.attach(Resource)", SELDOM, ResourceMoves::attachToAction);
        repertoire.add("ActionCommands.detach(Resource)", SELDOM, ResourceMoves::detachFromAction);
    }

    private static Move attachToSession(Scene scene) {
        boolean finished = scene.draws().chance(30);
        SessionId id = scene.session(session -> finished != session.isUnfinished());
        Resource resource = toAttach(scene, of(scene, id));
        Expectation expected = rules(scene).attach(scene.caller(), id, resource);
        return scene.party(me -> me.session(id).attach(resource), expected, id, resource);
    }

    private static Move detachFromSession(Scene scene) {
        SessionId id = scene.session(session -> session.isUnfinished() && !session.resources.isEmpty());
        Resource resource = toDetach(scene, of(scene, id));
        Expectation expected = rules(scene).detach(scene.caller(), id, resource);
        return scene.party(me -> me.session(id).detach(resource), expected, id, resource);
    }

    private static Optional<ModelResources> of(Scene scene, SessionId id) {
        return scene.model().session(id).map(session -> session.resources);
    }

    private static Move attachToGoal(Scene scene) {
        GoalId id = scene.goal(ModelGoal::isWorkedOn);
        Resource resource = toAttach(scene, of(scene, id));
        Expectation expected = rules(scene).attach(scene.caller(), id, resource);
        return scene.party(me -> me.goal(id).attach(resource), expected, id, resource);
    }

    private static Move detachFromGoal(Scene scene) {
        GoalId id = scene.goal(goal -> goal.isWorkedOn() && !goal.resources.isEmpty());
        Resource resource = toDetach(scene, of(scene, id));
        Expectation expected = rules(scene).detach(scene.caller(), id, resource);
        return scene.party(me -> me.goal(id).detach(resource), expected, id, resource);
    }

    private static Optional<ModelResources> of(Scene scene, GoalId id) {
        return scene.model().goals.stream()
                .filter(goal -> goal.id.equals(id))
                .map(goal -> goal.resources)
                .findFirst();
    }

    private static Move attachToAction(Scene scene) {
        ActionId id = scene.action(ModelAction::isUnresolved);
        Resource resource = toAttach(scene, of(scene, id));
        Expectation expected = rules(scene).attach(scene.caller(), id, resource);
        return scene.party(me -> me.action(id).attach(resource), expected, id, resource);
    }

    private static Move detachFromAction(Scene scene) {
        ActionId id = scene.action(action -> action.isUnresolved() && !action.resources.isEmpty());
        Resource resource = toDetach(scene, of(scene, id));
        Expectation expected = rules(scene).detach(scene.caller(), id, resource);
        return scene.party(me -> me.action(id).detach(resource), expected, id, resource);
    }

    private static Optional<ModelResources> of(Scene scene, ActionId id) {
        return scene.model().actions.stream()
                .filter(action -> action.id.equals(id))
                .map(action -> action.resources)
                .findFirst();
    }

    /** Mostly another one. */
    private static Resource toAttach(Scene scene, Optional<ModelResources> attached) {
        return scene.draws().chance(15) ? toDetach(scene, attached) : another(scene);
    }

    /** One that is there, whosoever attached it, if there is one. */
    private static Resource toDetach(Scene scene, Optional<ModelResources> attached) {
        List<SharedResource> all = attached.map(ModelResources::all).orElse(List.of());
        return all.isEmpty() ? another(scene) : scene.draws().oneOf(all).resource();
    }

    private static Resource another(Scene scene) {
        Draws draws = scene.draws();
        return draws.chance(50)
                ? Resource.ofNote(draws.text(), draws.text())
                : new Resource(draws.text(), Optional.of("https://read.example"), draws.perhaps(30, draws.text()));
    }

    private static ResourceRules rules(Scene scene) {
        return new ResourceRules(scene.model());
    }
}
