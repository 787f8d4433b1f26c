package dev.mentoring.examples.hrimport.simulation;

import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.goal.ObjectivesReview.GoalReview;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.goal.SmartCriteria;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the pair makes of its goals, from the draft that the import brought to what is achieved in the end. */
final class GoalPlay {
    private final Scene scene;
    private final Dice dice;
    private final Habits habits;
    private final LocalDate target;
    private final int talent;

    GoalPlay(Scene scene, Dice dice, Habits habits, LocalDate target) {
        this.scene = scene;
        this.dice = dice;
        this.habits = habits;
        this.target = target;
        this.talent = dice.between(60, 160);
    }

    void takeStock(LocalDate day) {
        Scene morning = scene.at(day, 9);
        if (!dice.chance(habits.forgets() / 2)) {
            SelfAssessment assessment =
                    new SelfAssessment(List.of(dice.oneOf(Lines.STRENGTHS)), List.of(dice.oneOf(Lines.DEVELOPMENT)));
            morning.does(Role.MENTEE, me -> me.recordSelfAssessment(assessment));
        }
        if (!dice.chance(habits.hastes() / 2)) {
            recordObjectives();
        }
    }

    /** Without them no session can be closed. */
    void recordObjectives() {
        if (scene.view().objectives().isEmpty()) {
            List<String> objectives = List.of(dice.oneOf(Lines.OBJECTIVES));
            scene.at(scene.today(), 10).does(Role.MENTEE, me -> me.recordObjectives(objectives));
        }
    }

    /** The draft leaves open what the source did not say. The mentee answers it and adds a measure; the mentor agrees. */
    void settle(LocalDate day) {
        for (SmartGoal draft : scene.view().goals()) {
            if (draft.status() == GoalStatus.DRAFT) {
                int imported = draft.definition().lastRevision();
                if (dice.chance(habits.hastes())) {
                    scene.at(day, 11)
                            .tries(Role.MENTOR, me -> me.goal(draft.id()).agree(imported));
                }
                GoalDefinition answered = answered(draft.current());
                scene.at(day, 12).does(Role.MENTEE, me -> me.goal(draft.id()).revise(answered));
                scene.at(day, 15).does(Role.MENTOR, me -> me.goal(draft.id()).agree(imported + 1));
            }
        }
    }

    /** A goal of the mentee's own, beside the one that the programme gave. */
    void draftAnother(LocalDate day) {
        GoalId id = scene.newGoalId();
        GoalDefinition definition = answered(
                GoalDefinition.builder().title("Explain my work to outsiders").build());
        scene.at(day, 12).does(Role.MENTEE, me -> me.goal(id).draft(definition));
        scene.at(day, 13).does(Role.MENTOR, me -> me.goal(id).agree(1));
    }

    /** Half-way a pair may find that it has aimed too high; the mentor may think otherwise. */
    void reconsider(LocalDate day) {
        Optional<SmartGoal> goal = agreed().stream().findFirst();
        if (goal.isEmpty()) {
            return;
        }
        GoalId id = goal.get().id();
        GoalDefinition current = goal.get().current();
        GoalDefinition smaller = current.toBuilder()
                .criteria(current.criteria().toBuilder()
                        .achievable("With the smaller scope we have settled on.")
                        .build())
                .build();
        int revision = goal.get().definition().lastRevision() + 1;
        scene.at(day, 12).does(Role.MENTEE, me -> me.goal(id).revise(smaller));
        if (dice.chance(70)) {
            scene.at(day, 14).does(Role.MENTOR, me -> me.goal(id).agree(revision));
        } else {
            scene.at(day, 14).does(Role.MENTOR, me -> me.goal(id).declineRevision(revision));
        }
    }

    /** What the mentee sees of the measures when a part of the term, in percent, has passed. */
    void observe(int passed) {
        double progress = Math.min(1.0, passed * talent / 10_000.0);
        for (SmartGoal goal : agreed()) {
            for (ProgressMeasure measure : goal.current().measures()) {
                seen(measure, progress)
                        .forEach(observation -> scene.at(scene.today(), 16)
                                .does(Role.MENTEE, me -> me.goal(goal.id()).observe(observation)));
            }
        }
    }

    void review(ObjectivesReview.Kind kind, LocalDate day) {
        List<GoalReview> reviews = agreed().stream()
                .map(goal -> new GoalReview(goal.id(), goal.reached() ? "We are there." : "On its way."))
                .toList();
        ObjectivesReview review = new ObjectivesReview(kind, "They still hold.", reviews);
        scene.at(day, 15).does(dice.oneOf(List.of(Role.MENTOR, Role.MENTEE)), me -> me.recordReview(review));
    }

    void conclude(LocalDate day) {
        for (SmartGoal goal : scene.view().goals()) {
            GoalId id = goal.id();
            scene.at(day, 16);
            if (goal.status() == GoalStatus.DRAFT) {
                scene.does(Role.MENTEE, me -> me.goal(id).abandon("We never came to it."));
            } else if (goal.reached()) {
                scene.does(Role.MENTEE, me -> me.goal(id).achieve());
            } else if (dice.chance(50)) {
                byConsent(id);
            } else if (dice.chance(25)) {
                scene.does(Role.MENTEE, me -> me.goal(id).abandon("It turned out to be another team's work."));
            }
        }
    }

    List<SmartGoal> agreed() {
        return scene.view().goals().stream()
                .filter(goal -> goal.status() == GoalStatus.AGREED)
                .toList();
    }

    private void byConsent(GoalId id) {
        if (dice.chance(habits.hastes())) {
            scene.tries(Role.MENTEE, me -> me.goal(id).achieve());
        }
        scene.does(Role.MENTEE, me -> me.goal(id).proposeAchieved("The measure misses what was really learnt."));
        scene.at(scene.today(), 17).does(Role.MENTOR, me -> me.goal(id).confirmAchieved(1));
    }

    private GoalDefinition answered(GoalDefinition draft) {
        SmartCriteria known = draft.criteria();
        return draft.toBuilder()
                .criteria(known.toBuilder()
                        .specific(known.specific().orElse("What the title says, in my own team."))
                        .measurable(known.measurable().orElse("Both of us look at it and find it done."))
                        .achievable("Others have done it in a term, and there is time set aside.")
                        .relevant(known.relevant().orElse("It is what I want to do next."))
                        .timeBound(known.timeBound().orElse(target))
                        .build())
                .measures(List.of(measure()))
                .build();
    }

    private ProgressMeasure measure() {
        return switch (dice.between(1, 4)) {
            case 1 ->
                new ProgressMeasure.Quantity(
                        "steps", "Steps done", "steps", BigDecimal.ZERO, BigDecimal.valueOf(dice.between(4, 10)));
            case 2 ->
                new ProgressMeasure.Milestones(
                        "milestones", "The way there", List.of("A plan", "A first version", "In use"));
            case 3 -> new ProgressMeasure.Rating("confidence", "How sure I feel", 1, 5, 2, 4);
            default ->
                ProgressMeasure.Attainment.of(
                        "outcome",
                        "What is there at the end",
                        List.of("Nothing", "A part", "What we expect", "More than that", "Much more"));
        };
    }

    /** The observations that show a progress from 0 to 1. */
    private List<Observation> seen(ProgressMeasure measure, double progress) {
        LocalDate today = scene.today();
        if (measure instanceof ProgressMeasure.Milestones milestones) {
            long reached = Math.round(milestones.milestones().size() * progress);
            return IntStream.rangeClosed(1, (int) reached)
                    .mapToObj(number -> Observation.milestone(measure.key(), number, today))
                    .toList();
        }
        return List.of(Observation.of(measure.key(), Math.round(level(measure, progress)), today));
    }

    private static double level(ProgressMeasure measure, double progress) {
        if (measure instanceof ProgressMeasure.Quantity quantity) {
            return quantity.target().doubleValue() * progress;
        }
        if (measure instanceof ProgressMeasure.Rating rating) {
            return rating.baseline() + (rating.target() - rating.baseline()) * progress;
        }
        return -2 + 2 * progress;
    }
}
