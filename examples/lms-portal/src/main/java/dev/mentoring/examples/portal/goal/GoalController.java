package dev.mentoring.examples.portal.goal;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.pair.Desk;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.pair.VisitResolver;
import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.relationship.GoalCommands;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Transition;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pair's goals, and each goal with what is recorded of it. */
@Controller
@RequestMapping("/pairs/{pair}/goals")
class GoalController {
    private final Engine engine;
    private final Desk desk;
    private final VisitResolver visits;
    private final GoalPages pages;

    GoalController(Engine engine, Desk desk, VisitResolver visits, GoalPages pages) {
        this.engine = engine;
        this.desk = desk;
        this.visits = visits;
        this.pages = pages;
    }

    @ModelAttribute("tab")
    String tab() {
        return "goals";
    }

    @GetMapping
    String list(Visit visit, Model model) {
        GoalDefinition some = GoalDefinition.builder().title("some goal").build();
        GoalId fresh = engine.reading().newGoalId();
        model.addAttribute("draft", visit.whyNot(me -> me.goal(fresh).draft(some)));
        model.addAttribute(
                "cards",
                visit.view().goals().stream()
                        .map(goal -> GoalCard.of(visit, goal))
                        .toList());
        return "goal/list";
    }

    @GetMapping("/{goal}")
    ModelAndView show(Visit visit, @PathVariable GoalId goal, @ModelAttribute("form") GoalPageForm form, Model model) {
        boolean live = visit.view().goal(goal).isPresent();
        return new ModelAndView(page(visit, goal, model), live ? HttpStatus.OK : HttpStatus.NOT_FOUND);
    }

    @PostMapping("/{goal}/observations")
    String observe(
            Visit visit,
            @PathVariable GoalId goal,
            @RequestParam long seen,
            @ModelAttribute("form") GoalPageForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                seen,
                flash,
                "Recorded.",
                within("observation", goal, me -> me.observe(form.observation().observation())));
        return refusal.isEmpty() ? toGoal(visit, goal) : again(visit, goal, refusal.get(), model);
    }

    @PostMapping("/{goal}/opportunities")
    String link(
            Visit visit,
            @PathVariable GoalId goal,
            @RequestParam long seen,
            @ModelAttribute("form") GoalPageForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                seen,
                flash,
                "The opportunity is noted.",
                within(
                        "opportunity",
                        goal,
                        me -> me.linkOpportunity(form.opportunity().opportunity())));
        return refusal.isEmpty() ? toGoal(visit, goal) : again(visit, goal, refusal.get(), model);
    }

    @PostMapping("/{goal}/resources")
    String attach(
            Visit visit,
            @PathVariable GoalId goal,
            @RequestParam long seen,
            @ModelAttribute("form") GoalPageForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                seen,
                flash,
                "Shared with both of you.",
                within("resource", goal, me -> me.attach(form.resource().resource())));
        return refusal.isEmpty() ? toGoal(visit, goal) : again(visit, goal, refusal.get(), model);
    }

    @PostMapping("/{goal}/achieved")
    String proposeAchieved(
            Visit visit,
            @PathVariable GoalId goal,
            @RequestParam long seen,
            @ModelAttribute("form") GoalPageForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                seen,
                flash,
                "It waits for the other's yes.",
                within(
                        "achieved",
                        goal,
                        me -> me.proposeAchieved(form.achieved().text())));
        return refusal.isEmpty() ? toGoal(visit, goal) : again(visit, goal, refusal.get(), model);
    }

    @PostMapping("/{goal}/abandon")
    String abandon(
            Visit visit,
            @PathVariable GoalId goal,
            @RequestParam long seen,
            @ModelAttribute("form") GoalPageForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                seen,
                flash,
                "Given up. The goal is in your journal now.",
                within("abandoned", goal, me -> me.abandon(form.abandoned().text())));
        return refusal.isEmpty() ? "redirect:" + visit.url() + "/goals" : again(visit, goal, refusal.get(), model);
    }

    /** A field that the engine refuses is named as the page names it. */
    private static <E extends MentoringEvent> Function<PartyCommands, Transition<E>> within(
            String part, GoalId goal, Function<GoalCommands, Transition<E>> command) {
        return me -> Typed.row(part, () -> command.apply(me.goal(goal)));
    }

    private String again(Visit visit, GoalId goal, Refusal refusal, Model model) {
        model.addAttribute("refusal", refusal);
        return page(visits.again(visit, model), goal, model);
    }

    /** What is no longer live is in the journal; whether it ever was live, this page does not know. */
    private String page(Visit visit, GoalId goal, Model model) {
        Optional<SmartGoal> live = visit.view().goal(goal);
        live.ifPresent(shown -> pages.fill(visit, shown, model));
        return live.isPresent() ? "goal/show" : "goal/gone";
    }

    private static String toGoal(Visit visit, GoalId goal) {
        return "redirect:" + visit.url() + "/goals/" + goal.value();
    }
}
