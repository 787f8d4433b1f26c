package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Repertoire.Frequency.OFTEN;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.SELDOM;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.SETTLING;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.STOPPING;

import dev.mentoring.action.ActionId;
import dev.mentoring.agreement.Disclosure;
import dev.mentoring.agreement.DisclosureGround;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.goal.SelfAssessment;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the commands about the relationship as a whole come to be given. */
final class RelationshipMoves {
    private RelationshipMoves() {}

    static void enter(Repertoire repertoire) {
        repertoire.add("PartyCommands.decline(EndReason)", STOPPING, RelationshipMoves::decline);
        repertoire.add("PartyCommands.decline(EndReason, String)", STOPPING, RelationshipMoves::declineWithNote);
        repertoire.add("PartyCommands.withdraw()", STOPPING, RelationshipMoves::withdraw);
        repertoire.add("PartyCommands.pause(EndReason)", STOPPING, RelationshipMoves::pause);
        repertoire.add("PartyCommands.pause(EndReason, String)", STOPPING, RelationshipMoves::pauseWithNote);
        repertoire.add("PartyCommands.resume()", OFTEN, RelationshipMoves::resume);
        repertoire.add("PartyCommands.recordObjectives(List)", SELDOM, RelationshipMoves::recordObjectives);
        repertoire.add("PartyCommands.recordSelfAssessment(SelfAssessment)", SELDOM, RelationshipMoves::assess);
        repertoire.add("PartyCommands.recordReview(ObjectivesReview)", SELDOM, RelationshipMoves::recordReview);
        repertoire.add("PartyCommands.recordDisclosure(Disclosure)", SELDOM, RelationshipMoves::recordDisclosure);
        repertoire.add("PartyCommands.complete(Set)", SETTLING, RelationshipMoves::complete);
        repertoire.add("PartyCommands.endEarly(EndReason)", STOPPING, RelationshipMoves::endEarly);
        repertoire.add("PartyCommands.endEarly(EndReason, String)", STOPPING, RelationshipMoves::endEarlyWithNote);
        repertoire.add("CoordinatorCommands.withdraw()", STOPPING, RelationshipMoves::coordinatorWithdraws);
        repertoire.add("CoordinatorCommands.expire()", STOPPING, RelationshipMoves::expire);
        repertoire.add("CoordinatorCommands.pause(EndReason)", STOPPING, RelationshipMoves::coordinatorPauses);
        repertoire.add("CoordinatorCommands.resume()", OFTEN, RelationshipMoves::coordinatorResumes);
        repertoire.add("CoordinatorCommands.endEarly(EndReason)", STOPPING, RelationshipMoves::coordinatorEnds);
    }

    private static Move decline(Scene scene) {
        EndReason reason = reason(scene);
        return scene.party(
                me -> me.decline(reason), rules(scene).decline(scene.caller(), reason, Optional.empty()), reason);
    }

    private static Move declineWithNote(Scene scene) {
        EndReason reason = reason(scene);
        String note = scene.draws().textOrBlank();
        return scene.party(
                me -> me.decline(reason, note),
                rules(scene).decline(scene.caller(), reason, Optional.of(note)),
                reason);
    }

    private static Move withdraw(Scene scene) {
        return scene.party(me -> me.withdraw(), rules(scene).withdraw(scene.caller()));
    }

    private static Move coordinatorWithdraws(Scene scene) {
        return scene.coordinator(me -> me.withdraw(), rules(scene).withdraw(scene.caller()));
    }

    private static Move expire(Scene scene) {
        return scene.coordinator(me -> me.expire(), rules(scene).expire(scene.caller()));
    }

    private static Move pause(Scene scene) {
        EndReason reason = reason(scene);
        return scene.party(
                me -> me.pause(reason), rules(scene).pause(scene.caller(), reason, Optional.empty()), reason);
    }

    private static Move pauseWithNote(Scene scene) {
        EndReason reason = reason(scene);
        String note = scene.draws().textOrBlank();
        return scene.party(
                me -> me.pause(reason, note), rules(scene).pause(scene.caller(), reason, Optional.of(note)), reason);
    }

    private static Move coordinatorPauses(Scene scene) {
        EndReason reason = reason(scene);
        return scene.coordinator(
                me -> me.pause(reason), rules(scene).pause(scene.caller(), reason, Optional.empty()), reason);
    }

    private static Move resume(Scene scene) {
        return scene.party(me -> me.resume(), rules(scene).resume(scene.caller()));
    }

    private static Move coordinatorResumes(Scene scene) {
        return scene.coordinator(me -> me.resume(), rules(scene).resume(scene.caller()));
    }

    private static Move recordObjectives(Scene scene) {
        List<String> objectives = scene.draws().chance(95) ? scene.draws().texts(1, 3) : List.of(" ");
        return scene.party(
                me -> me.recordObjectives(objectives),
                rules(scene).recordObjectives(scene.caller(), objectives),
                objectives.size());
    }

    private static Move assess(Scene scene) {
        SelfAssessment assessment =
                new SelfAssessment(scene.draws().texts(1, 2), scene.draws().texts(0, 2));
        return scene.party(
                me -> me.recordSelfAssessment(assessment),
                rules(scene).recordSelfAssessment(scene.caller(), assessment),
                assessment);
    }

    private static Move recordReview(Scene scene) {
        List<GoalId> goals = scene.draws().some(scene.model().agreedGoals(), 85);
        ObjectivesReview review = new ObjectivesReview(
                scene.draws().oneOf(ObjectivesReview.Kind.MIDWAY, ObjectivesReview.Kind.FINAL),
                scene.draws().text(),
                goals.stream()
                        .map(goal -> new ObjectivesReview.GoalReview(
                                goal, scene.draws().text()))
                        .toList());
        return scene.party(me -> me.recordReview(review), rules(scene).recordReview(scene.caller(), review), review);
    }

    private static Move recordDisclosure(Scene scene) {
        Draws draws = scene.draws();
        LocalDate today = scene.model().dayOf(scene.caller().now());
        Disclosure disclosure = new Disclosure(
                draws.oneOf(List.of(DisclosureGround.values())),
                draws.text(),
                draws.text(),
                today.plusDays(draws.chance(60) ? draws.from(-9, 0) : draws.from(1, 3)));
        return scene.party(
                me -> me.recordDisclosure(disclosure),
                rules(scene).recordDisclosure(scene.caller(), disclosure),
                disclosure);
    }

    private static Move complete(Scene scene) {
        Set<ActionId> continuing = new HashSet<>();
        scene.model().liveActions().stream()
                .filter(action -> scene.draws().chance(98))
                .forEach(action -> continuing.add(action.id));
        if (scene.draws().chance(3)) {
            continuing.add(scene.action(action -> true));
        }
        return scene.party(
                me -> me.complete(continuing), rules(scene).complete(scene.caller(), continuing), continuing);
    }

    private static Move endEarly(Scene scene) {
        EndReason reason = reason(scene);
        return scene.party(
                me -> me.endEarly(reason), rules(scene).endEarly(scene.caller(), reason, Optional.empty()), reason);
    }

    private static Move endEarlyWithNote(Scene scene) {
        EndReason reason = reason(scene);
        String note = scene.draws().textOrBlank();
        return scene.party(
                me -> me.endEarly(reason, note),
                rules(scene).endEarly(scene.caller(), reason, Optional.of(note)),
                reason);
    }

    private static Move coordinatorEnds(Scene scene) {
        EndReason reason = reason(scene);
        return scene.coordinator(
                me -> me.endEarly(reason), rules(scene).endEarly(scene.caller(), reason, Optional.empty()), reason);
    }

    private static EndReason reason(Scene scene) {
        return scene.draws().oneOf(List.of(EndReason.values()));
    }

    private static RelationshipRules rules(Scene scene) {
        return new RelationshipRules(scene.model());
    }
}
