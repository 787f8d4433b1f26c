package dev.mentoring.examples.portal.action;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.pair.Desk;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.pair.VisitResolver;
import dev.mentoring.examples.portal.web.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pair's actions, and the form that agrees another. */
@Controller
@RequestMapping("/pairs/{pair}/actions")
class ActionController {
    private final Engine engine;
    private final Desk desk;
    private final VisitResolver visits;

    ActionController(Engine engine, Desk desk, VisitResolver visits) {
        this.engine = engine;
        this.desk = desk;
        this.visits = visits;
    }

    @ModelAttribute("tab")
    String tab() {
        return "actions";
    }

    @GetMapping
    String list(Visit visit, @ModelAttribute("form") ActionForm form, Model model) {
        model.addAttribute("verdict", check(visit, form));
        return "action/list";
    }

    @PostMapping
    String agree(
            Visit visit,
            @RequestParam long seen,
            @ModelAttribute("form") ActionForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal =
                desk.submit(visit, seen, flash, "The action is agreed.", me -> me.agreeAction(form.action(freshId())));
        if (refusal.isEmpty()) {
            return "redirect:" + visit.url() + "/actions";
        }
        model.addAttribute("refusal", refusal.get());
        return list(visits.again(visit, model), form, model);
    }

    /** What still forbids the action, while it is typed. */
    @PostMapping("/check")
    String check(Visit visit, @ModelAttribute("form") ActionForm form, Model model) {
        return check(visit, form).verdict("Agree the action", model);
    }

    private Refusal check(Visit visit, ActionForm form) {
        NewAction any =
                NewAction.of(freshId(), "to be named").dueOn(visit.view().today());
        return desk.check(visit, visit.whyNot(me -> me.agreeAction(any)), me -> me.agreeAction(form.action(freshId())));
    }

    private ActionId freshId() {
        return engine.reading().newActionId();
    }
}
