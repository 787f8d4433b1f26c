package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Repertoire.Frequency.OFTEN;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.SELDOM;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.USUAL;

import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.Opportunity;
import java.util.Optional;

/** How the commands about goals come to be given. */
final class GoalMoves {
    private GoalMoves() {}

    static void enter(Repertoire repertoire) {
        repertoire.add("GoalCommands.draft(GoalDefinition)", USUAL, GoalMoves::draft);
        repertoire.add("GoalCommands.revise(GoalDefinition)", USUAL, GoalMoves::revise);
        repertoire.add("GoalCommands.declineRevision(int)", OFTEN, GoalMoves::declineRevision);
        repertoire.add("GoalCommands.agree(int)", OFTEN, GoalMoves::agree);
        repertoire.add("GoalCommands.observe(Observation)", OFTEN, GoalMoves::observe);
        repertoire.add("GoalCommands.achieve()", USUAL, GoalMoves::achieve);
        repertoire.add("GoalCommands.proposeAchieved(String)", SELDOM, GoalMoves::proposeAchieved);
        repertoire.add("GoalCommands.confirmAchieved(int)", OFTEN, GoalMoves::confirmAchieved);
        repertoire.add("GoalCommands.declineAchieved(int)", SELDOM, GoalMoves::declineAchieved);
        repertoire.add("GoalCommands.linkOpportunity(Opportunity)", SELDOM, GoalMoves::linkOpportunity);
        repertoire.add("GoalCommands.abandon(String)", SELDOM, GoalMoves::abandon);
    }

    private static Move draft(Scene scene) {
        GoalId id = scene.freshGoal();
        GoalDefinition definition = draws(scene).definition();
        Expectation expected = rules(scene).draft(scene.caller(), id, definition);
        return scene.party(me -> me.goal(id).draft(definition), expected, id, definition);
    }

    private static Move revise(Scene scene) {
        GoalId id = scene.goal(ModelGoal::isWorkedOn);
        GoalDefinition definition = draws(scene).definition();
        Expectation expected = rules(scene).revise(scene.caller(), id, definition);
        return scene.party(me -> me.goal(id).revise(definition), expected, id, definition);
    }

    private static Move declineRevision(Scene scene) {
        GoalId id = scene.goal(goal -> goal.isWorkedOn() && goal.definition.open.isPresent());
        int revision = revision(scene, id);
        Expectation expected = rules(scene).declineRevision(scene.caller(), id, revision);
        return scene.party(me -> me.goal(id).declineRevision(revision), expected, id, revision);
    }

    private static Move agree(Scene scene) {
        GoalId id = scene.goal(goal -> goal.isWorkedOn() && goal.definition.open.isPresent());
        int revision = revision(scene, id);
        Expectation expected = rules(scene).agree(scene.caller(), id, revision);
        return scene.party(me -> me.goal(id).agree(revision), expected, id, revision);
    }

    private static int revision(Scene scene, GoalId id) {
        return goal(scene, id).map(goal -> scene.revision(goal.definition)).orElse(1);
    }

    private static Move observe(Scene scene) {
        GoalId id = scene.goal(goal -> goal.status == GoalStatus.AGREED);
        Observation observation = draws(scene).observation(goal(scene, id));
        Expectation expected = new MeasureRules(scene.model()).observe(scene.caller(), id, observation);
        return scene.party(me -> me.goal(id).observe(observation), expected, id, observation);
    }

    private static Move achieve(Scene scene) {
        GoalId id = scene.goal(goal -> goal.status == GoalStatus.AGREED && goal.isReached());
        Expectation expected = rules(scene).achieve(scene.caller(), id);
        return scene.party(me -> me.goal(id).achieve(), expected, id);
    }

    private static Move proposeAchieved(Scene scene) {
        GoalId id = scene.goal(goal -> goal.status == GoalStatus.AGREED);
        String reason = scene.draws().textOrBlank();
        Expectation expected = rules(scene).proposeAchieved(scene.caller(), id, reason);
        return scene.party(me -> me.goal(id).proposeAchieved(reason), expected, id);
    }

    private static Move confirmAchieved(Scene scene) {
        GoalId id = scene.goal(goal -> goal.isWorkedOn() && goal.achievement.open.isPresent());
        int revision = achievement(scene, id);
        Expectation expected = rules(scene).confirmAchieved(scene.caller(), id, revision);
        return scene.party(me -> me.goal(id).confirmAchieved(revision), expected, id, revision);
    }

    private static Move declineAchieved(Scene scene) {
        GoalId id = scene.goal(goal -> goal.isWorkedOn() && goal.achievement.open.isPresent());
        int revision = achievement(scene, id);
        Expectation expected = rules(scene).declineAchieved(scene.caller(), id, revision);
        return scene.party(me -> me.goal(id).declineAchieved(revision), expected, id, revision);
    }

    private static int achievement(Scene scene, GoalId id) {
        return goal(scene, id).map(goal -> scene.revision(goal.achievement)).orElse(1);
    }

    private static Move linkOpportunity(Scene scene) {
        GoalId id = scene.goal(ModelGoal::isWorkedOn);
        Opportunity opportunity = draws(scene).opportunity();
        Expectation expected = rules(scene).linkOpportunity(scene.caller(), id, opportunity);
        return scene.party(me -> me.goal(id).linkOpportunity(opportunity), expected, id, opportunity);
    }

    private static Move abandon(Scene scene) {
        GoalId id = scene.goal(ModelGoal::isWorkedOn);
        String reason = scene.draws().textOrBlank();
        Expectation expected = rules(scene).abandon(scene.caller(), id, reason);
        return scene.party(me -> me.goal(id).abandon(reason), expected, id);
    }

    private static Optional<ModelGoal> goal(Scene scene, GoalId id) {
        return scene.model().goals.stream().filter(goal -> goal.id.equals(id)).findFirst();
    }

    private static DrawnGoals draws(Scene scene) {
        return new DrawnGoals(scene.draws(), scene.model().dayOf(scene.caller().now()));
    }

    private static GoalRules rules(Scene scene) {
        return new GoalRules(scene.model());
    }
}
