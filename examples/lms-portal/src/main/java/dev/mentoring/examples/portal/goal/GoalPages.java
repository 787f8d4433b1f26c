package dev.mentoring.examples.portal.goal;

import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.resource.Resources;
import dev.mentoring.goal.SmartGoal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a goal's page shows. */
@Component
class GoalPages {
    private final EarlierObservations observations;

    GoalPages(EarlierObservations observations) {
        this.observations = observations;
    }

    void fill(Visit visit, SmartGoal goal, Model model) {
        model.addAttribute("card", GoalCard.of(visit, goal));
        model.addAttribute("goal", goal);
        model.addAttribute("criteria", CriterionLine.of(goal.current()));
        model.addAttribute("measures", measures(visit, goal));
        model.addAttribute("may", GoalButtons.of(visit, goal));
        model.addAttribute(
                "resources",
                Resources.of(
                        visit,
                        goal.resources(),
                        (me, resource) -> me.goal(goal.id()).attach(resource),
                        (me, resource) -> me.goal(goal.id()).detach(resource)));
    }

    /** Progress from the day of the agreement to the day of the target; a draft has none yet. */
    private List<MeasureProgress> measures(Visit visit, SmartGoal goal) {
        LocalDate today = visit.view().today();
        LocalDate from = goal.agreedAt()
                .map(at -> LocalDate.ofInstant(at, visit.view().zone()))
                .orElse(today);
        LocalDate until = goal.current().criteria().timeBound().orElse(today);
        return goal.current().measures().stream()
                .map(measure ->
                        MeasureProgress.of(goal, measure, observations.andKept(visit, goal, measure), from, until))
                .toList();
    }
}
