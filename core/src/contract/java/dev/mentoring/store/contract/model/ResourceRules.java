package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Standing.PARTIES;
import static dev.mentoring.store.contract.model.Standing.RUNNING;

import dev.mentoring.action.ActionId;
import dev.mentoring.goal.GoalId;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.resource.Resource;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.session.SessionId;
import java.util.Optional;

/** What becomes of the commands with which resources are attached and taken back. */
final class ResourceRules {
    private static final String APPEND_ONLY = "session.record.append-only";

    private final ModelRelationship model;

    ResourceRules(ModelRelationship model) {
        this.model = model;
    }

    /** What is attached to a session that is finished stands beside it in the journal. */
    Expectation attach(Caller caller, SessionId id, Resource resource) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.about(model.session(id), session -> {
            if (session.isUnfinished()) {
                attach(expected, caller, session.resources, resource, APPEND_ONLY);
            } else {
                expected.then(
                        () -> model.note(caller.now(), new JournalItem.AttachedResource(id, shared(caller, resource))));
            }
        });
    }

    Expectation attach(Caller caller, GoalId id, Resource resource) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.about(
                model.liveGoal(id),
                goal -> attach(expected, caller, goal.resources, resource, "goal.revised-not-rewritten"));
    }

    Expectation attach(Caller caller, ActionId id, Resource resource) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.about(
                model.liveAction(id),
                action -> attach(expected, caller, action.resources, resource, "action.none-vanishes"));
    }

    private static void attach(Expectation expected, Caller caller, ModelResources to, Resource resource, String rule) {
        expected.must(to.take(resource), rule);
        expected.then(() -> to.add(shared(caller, resource)));
    }

    private static SharedResource shared(Caller caller, Resource resource) {
        return new SharedResource(resource, caller.by(), caller.now());
    }

    /** From a session that is finished nobody takes anything. */
    Expectation detach(Caller caller, SessionId id, Resource resource) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.about(model.session(id), session -> {
            expected.must(session.isUnfinished(), APPEND_ONLY);
            if (session.isUnfinished()) {
                detach(expected, caller, session.resources, resource);
            }
        });
    }

    Expectation detach(Caller caller, GoalId id, Resource resource) {
        return detach(caller, model.liveGoal(id).map(goal -> goal.resources), resource);
    }

    Expectation detach(Caller caller, ActionId id, Resource resource) {
        return detach(caller, model.liveAction(id).map(action -> action.resources), resource);
    }

    private Expectation detach(Caller caller, Optional<ModelResources> from, Resource resource) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.about(from, resources -> detach(expected, caller, resources, resource));
    }

    /** Who has not attached it, has no permission to take it back. */
    private static void detach(Expectation expected, Caller caller, ModelResources from, Resource resource) {
        if (!from.hold(resource, caller.by())) {
            expected.deny(Expectation.NO_PERMISSION);
        }
        expected.then(() -> from.remove(resource));
    }
}
