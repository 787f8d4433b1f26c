package dev.mentoring.store.contract.model;

import dev.mentoring.action.ActionId;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.goal.GoalId;
import dev.mentoring.participant.Actor;
import dev.mentoring.relationship.CoordinatorCommands;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Transition;
import dev.mentoring.session.SessionId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Somebody is about to give a command in a relationship.
 *
 * @param model the relationship as the model knows it
 * @param draws chance
 * @param caller who it is, and when
 */
record Scene(ModelRelationship model, Draws draws, Caller caller) {

    /** A party's command, with what the model expects of it. */
    <E extends MentoringEvent> Move party(
            Function<PartyCommands, Transition<E>> command, Expectation expectation, Object... said) {
        return new Move(caller, Move.of((Actor.Participant) caller.actor(), command), expectation, List.of(said));
    }

    /** A coordinator's command, with what the model expects of it. */
    <E extends MentoringEvent> Move coordinator(
            Function<CoordinatorCommands, Transition<E>> command, Expectation expectation, Object... said) {
        return new Move(caller, Move.of((Actor.Coordinator) caller.actor(), command), expectation, List.of(said));
    }

    /**
     * Mostly one for which the command makes sense, and of these often the earliest, so that much happens to it; else any that
     * there ever was, or none that there is.
     */
    SessionId session(Predicate<ModelSession> likely) {
        return pick(model.sessions, likely, session -> session.id, new SessionId(draws.freshId("s")));
    }

    /** Likewise a goal. */
    GoalId goal(Predicate<ModelGoal> likely) {
        return pick(model.goals, likely, goal -> goal.id, new GoalId(draws.freshId("g")));
    }

    /** Likewise an action. */
    ActionId action(Predicate<ModelAction> likely) {
        return pick(model.actions, likely, action -> action.id, new ActionId(draws.freshId("a")));
    }

    private <T, I> I pick(List<T> all, Predicate<T> likely, Function<T, I> id, I unknown) {
        List<T> fitting = all.stream().filter(likely).toList();
        if (!fitting.isEmpty() && draws.chance(85)) {
            return id.apply(draws.chance(50) ? fitting.get(0) : draws.oneOf(fitting));
        }
        return all.isEmpty() || draws.chance(20) ? unknown : id.apply(draws.oneOf(all));
    }

    /** Mostly a fresh id; now and then one that is used already. */
    SessionId freshSession() {
        boolean used = draws.chance(4) && !model.sessions.isEmpty();
        return used ? draws.oneOf(model.sessions).id : new SessionId(draws.freshId("s"));
    }

    /** Likewise of a goal. */
    GoalId freshGoal() {
        boolean used = draws.chance(4) && !model.goals.isEmpty();
        return used ? draws.oneOf(model.goals).id : new GoalId(draws.freshId("g"));
    }

    /** Likewise of an action. */
    ActionId freshAction() {
        boolean used = draws.chance(4) && !model.actions.isEmpty();
        return used ? draws.oneOf(model.actions).id : new ActionId(draws.freshId("a"));
    }

    /** The revision that is open, mostly; else an earlier one, or one that is yet to come. */
    int revision(ModelNegotiation<?> negotiation) {
        return draws.chance(90) ? negotiation.lastRevision : draws.from(0, negotiation.lastRevision + 1);
    }
}
