package dev.mentoring.store.contract.command;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.day;
import static dev.mentoring.store.contract.Fixtures.goal;
import static dev.mentoring.store.contract.Fixtures.goalId;
import static dev.mentoring.store.contract.Fixtures.resource;
import static dev.mentoring.store.contract.Fixtures.smallGoal;
import static dev.mentoring.store.contract.command.KindOfCommand.active;

import dev.mentoring.event.EventType;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.participant.Actor;
import dev.mentoring.relationship.GoalCommands;
import dev.mentoring.relationship.Permission;
import dev.mentoring.relationship.Transition;
import dev.mentoring.store.contract.Story;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is done about a goal. */
final class GoalKinds {
    /** So many observations that the earliest no longer stand with the goal. */
    private static final int MANY_OBSERVATIONS = 12;

    static final List<KindOfCommand> ALL = List.of(
            kind(Permission.GOAL_DRAFT, EventType.GOAL_DRAFTED, story -> {}, MARIA, it -> it.draft(goal("Speak up"))),
            kind(
                    Permission.GOAL_REVISE,
                    EventType.GOAL_REVISION_PROPOSED,
                    GoalKinds::agreed,
                    BEN,
                    it -> it.revise(goal("Speak up, often"))),
            kind(
                    Permission.GOAL_DECLINE_REVISION,
                    EventType.GOAL_REVISION_DROPPED,
                    GoalKinds::revisionProposed,
                    MARIA,
                    it -> it.declineRevision(2)),
            kind(Permission.GOAL_AGREE, EventType.GOAL_AGREED, GoalKinds::drafted, BEN, it -> it.agree(1)),
            kind(Permission.GOAL_AGREE, EventType.GOAL_AGREED, GoalKinds::revisionProposed, MARIA, it -> it.agree(2))
                    .when("as revised"),
            kind(
                    Permission.GOAL_OBSERVE,
                    EventType.PROGRESS_OBSERVED,
                    GoalKinds::agreed,
                    MARIA,
                    it -> it.observe(Observation.of("talks", 1, day(0)))),
            kind(
                            Permission.GOAL_OBSERVE,
                            EventType.PROGRESS_OBSERVED,
                            GoalKinds::observedOften,
                            MARIA,
                            it -> it.observe(Observation.of("talks", 1, day(0))))
                    .when("once more"),
            kind(
                    Permission.GOAL_LINK_OPPORTUNITY,
                    EventType.OPPORTUNITY_LINKED,
                    GoalKinds::drafted,
                    BEN,
                    it -> it.linkOpportunity(Opportunity.of("The spring meeting"))),
            kind(Permission.GOAL_ACHIEVE, EventType.GOAL_ACHIEVED, GoalKinds::reached, MARIA, it -> it.achieve()),
            kind(
                    Permission.GOAL_PROPOSE_ACHIEVED,
                    EventType.GOAL_ACHIEVEMENT_PROPOSED,
                    GoalKinds::agreed,
                    MARIA,
                    it -> it.proposeAchieved("I spoke")),
            kind(
                    Permission.GOAL_CONFIRM_ACHIEVED,
                    EventType.GOAL_ACHIEVED,
                    GoalKinds::achievementProposed,
                    BEN,
                    it -> it.confirmAchieved(1)),
            kind(
                    Permission.GOAL_DECLINE_ACHIEVED,
                    EventType.GOAL_ACHIEVEMENT_DROPPED,
                    GoalKinds::achievementProposed,
                    BEN,
                    it -> it.declineAchieved(1)),
            kind(
                    Permission.GOAL_ABANDON,
                    EventType.GOAL_ABANDONED,
                    GoalKinds::agreed,
                    MARIA,
                    it -> it.abandon("It was a joke")),
            kind(
                    Permission.GOAL_ATTACH,
                    EventType.GOAL_RESOURCE_ATTACHED,
                    GoalKinds::agreed,
                    BEN,
                    it -> it.attach(resource("On nerves"))),
            kind(
                    Permission.GOAL_DETACH,
                    EventType.GOAL_RESOURCE_DETACHED,
                    GoalKinds::resourceAttached,
                    BEN,
                    it -> it.detach(resource("On nerves"))));

    private GoalKinds() {}

    private static <E extends MentoringEvent> KindOfCommand kind(
            Permission permission,
            EventType event,
            Consumer<Story> since,
            Actor.Participant actor,
            Function<GoalCommands, Transition<E>> command) {
        return active(permission, event, since, actor, me -> command.apply(me.goal(goalId("g1"))));
    }

    private static void drafted(Story story) {
        story.by(MARIA, me -> me.goal(goalId("g1")).draft(smallGoal("Give a talk")));
    }

    private static void agreed(Story story) {
        drafted(story);
        story.by(BEN, me -> me.goal(goalId("g1")).agree(1));
    }

    private static void revisionProposed(Story story) {
        agreed(story);
        story.by(BEN, me -> me.goal(goalId("g1")).revise(smallGoal("Give a longer talk")));
    }

    private static void reached(Story story) {
        agreed(story);
        story.by(MARIA, me -> me.goal(goalId("g1")).observe(Observation.of("talks", 1, day(0))));
    }

    private static void observedOften(Story story) {
        agreed(story);
        for (int number = 0; number < MANY_OBSERVATIONS; number++) {
            story.by(MARIA, me -> me.goal(goalId("g1")).observe(Observation.of("talks", 0, day(0))));
        }
    }

    private static void achievementProposed(Story story) {
        agreed(story);
        story.by(MARIA, me -> me.goal(goalId("g1")).proposeAchieved("I spoke"));
    }

    private static void resourceAttached(Story story) {
        agreed(story);
        story.by(BEN, me -> me.goal(goalId("g1")).attach(resource("On nerves")));
    }
}
