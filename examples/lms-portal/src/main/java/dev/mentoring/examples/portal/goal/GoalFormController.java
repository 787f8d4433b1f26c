package dev.mentoring.examples.portal.goal;

import dev.mentoring.event.GoalEvent;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.pair.Desk;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.pair.VisitResolver;
import dev.mentoring.examples.portal.web.NoSuchPageException;
import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.examples.portal.web.Reply;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Transition;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a goal is written: the first draft, or the next revision. */
@Controller
@RequestMapping("/pairs/{pair}/goals")
class GoalFormController {
    private static final String DRAFTED = "The draft is saved, and counts as yours. It waits for the other's yes.";
    private static final String REVISED = "The revision is proposed. It waits for the other's yes.";

    private final Engine engine;
    private final Desk desk;
    private final VisitResolver visits;

    GoalFormController(Engine engine, Desk desk, VisitResolver visits) {
        this.engine = engine;
        this.desk = desk;
        this.visits = visits;
    }

    @ModelAttribute("tab")
    String tab() {
        return "goals";
    }

    @GetMapping("/new")
    String blank(Visit visit, Model model) {
        return page(visit, Optional.empty(), GoalForm.blank(), model);
    }

    @PostMapping("/new")
    String draft(
            Visit visit,
            @RequestParam long seen,
            @ModelAttribute("form") GoalForm form,
            Model model,
            RedirectAttributes flash) {
        GoalId fresh = engine.reading().newGoalId();
        Reply<?> reply =
                desk.bringIn(visit, seen, flash, DRAFTED, me -> me.goal(fresh).draft(form.definition()));
        return reply.refusal()
                .map(refusal -> again(visit, Optional.empty(), form, refusal, model))
                .orElseGet(() -> "redirect:" + visit.url() + "/goals/" + drafted(reply));
    }

    /** If the form was sent before, it is the goal of that time. */
    private static String drafted(Reply<?> reply) {
        return reply.published().goal().orElseThrow().value();
    }

    /** The next revision begins with the one that is proposed, so that an answer to it needs little typing. */
    @GetMapping("/{goal}/revise")
    String written(Visit visit, @PathVariable GoalId goal, Model model) {
        SmartGoal revised = visit.view().goal(goal).orElseThrow(NoSuchPageException::new);
        GoalForm form = revised.definition()
                .proposal()
                .map(proposal -> GoalForm.of(proposal.value()))
                .orElseGet(() -> GoalForm.of(revised.current()));
        return page(visit, Optional.of(goal), form, model);
    }

    @PostMapping("/{goal}/revise")
    String revise(
            Visit visit,
            @PathVariable GoalId goal,
            @RequestParam long seen,
            @ModelAttribute("form") GoalForm form,
            Model model,
            RedirectAttributes flash) {
        return desk.submit(visit, seen, flash, REVISED, me -> me.goal(goal).revise(form.definition()))
                .map(refusal -> again(visit, Optional.of(goal), form, refusal, model))
                .orElseGet(() -> "redirect:" + visit.url() + "/goals/" + goal.value());
    }

    /** One more measure. What was seen when the page was opened stays what was seen. */
    @PostMapping(
            path = {"/new", "/{goal}/revise"},
            params = "add")
    String add(
            Visit visit,
            @PathVariable Optional<GoalId> goal,
            @RequestParam long seen,
            @RequestParam MeasureKind add,
            @ModelAttribute("form") GoalForm form,
            Model model) {
        model.addAttribute("seen", seen);
        return page(visit, goal, form.adding(add), model);
    }

    /** One measure less. */
    @PostMapping(
            path = {"/new", "/{goal}/revise"},
            params = "remove")
    String remove(
            Visit visit,
            @PathVariable Optional<GoalId> goal,
            @RequestParam long seen,
            @RequestParam int remove,
            @ModelAttribute("form") GoalForm form,
            Model model) {
        model.addAttribute("seen", seen);
        return page(visit, goal, form.removing(remove), model);
    }

    /** Where it stands, while it is typed. */
    @PostMapping({"/new/check", "/{goal}/revise/check"})
    String check(Visit visit, @PathVariable Optional<GoalId> goal, @ModelAttribute("form") GoalForm form, Model model) {
        page(visit, goal, form, model);
        return "goal/form :: standing";
    }

    private String again(Visit visit, Optional<GoalId> goal, GoalForm form, Refusal refusal, Model model) {
        model.addAttribute("refusal", refusal);
        return page(visits.again(visit, model), goal, form, model);
    }

    private String page(Visit visit, Optional<GoalId> goal, GoalForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("goal", goal.orElse(null));
        model.addAttribute(
                "standing",
                Standing.of(
                        form,
                        desk.check(visit, saving(goal, form)),
                        visit.view().today()));
        return "goal/form";
    }

    private Function<PartyCommands, Transition<? extends GoalEvent>> saving(Optional<GoalId> goal, GoalForm form) {
        return me -> goal.isPresent()
                ? me.goal(goal.get()).revise(form.definition())
                : me.goal(engine.reading().newGoalId()).draft(form.definition());
    }
}
