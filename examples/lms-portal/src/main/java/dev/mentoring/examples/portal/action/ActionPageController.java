package dev.mentoring.examples.portal.action;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.examples.portal.pair.Desk;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.pair.VisitResolver;
import dev.mentoring.examples.portal.resource.ResourceLine;
import dev.mentoring.examples.portal.resource.Resources;
import dev.mentoring.examples.portal.web.NoSuchPageException;
import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.resource.Resource;
import java.util.Optional;
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

/** One action: how it goes, and what becomes of it. */
@Controller
@RequestMapping("/pairs/{pair}/actions/{action}")
class ActionPageController {
    private final Desk desk;
    private final VisitResolver visits;

    ActionPageController(Desk desk, VisitResolver visits) {
        this.desk = desk;
        this.visits = visits;
    }

    @ModelAttribute("tab")
    String tab() {
        return "actions";
    }

    @GetMapping
    ModelAndView show(
            Visit visit, @PathVariable ActionId action, @ModelAttribute("form") ActionPageForm form, Model model) {
        boolean live = visit.view().action(action).isPresent();
        return new ModelAndView(page(visit, action, model), live ? HttpStatus.OK : HttpStatus.NOT_FOUND);
    }

    @PostMapping("/start")
    String start(Visit visit, @PathVariable ActionId action, RedirectAttributes flash) {
        desk.press(visit, flash, "Good luck with it.", me -> me.action(action).start());
        return toAction(visit, action);
    }

    @PostMapping("/stop")
    String stop(Visit visit, @PathVariable ActionId action, RedirectAttributes flash) {
        desk.press(
                visit,
                flash,
                "Laid aside. It stays open.",
                me -> me.action(action).stop());
        return toAction(visit, action);
    }

    @PostMapping("/notes")
    String note(
            Visit visit,
            @PathVariable ActionId action,
            @RequestParam long seen,
            @ModelAttribute("form") ActionPageForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit, seen, flash, "Noted.", me -> me.action(action).note(form.noteText()));
        return refusal.isEmpty() ? toAction(visit, action) : again(visit, action, refusal.get(), model);
    }

    @PostMapping("/done")
    String complete(
            Visit visit,
            @PathVariable ActionId action,
            @RequestParam long seen,
            @ModelAttribute("form") ActionPageForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                seen,
                flash,
                "Done: well done. The action is in your journal now.",
                me -> me.action(action).complete(form.outcomeText()));
        return refusal.isEmpty() ? toList(visit) : again(visit, action, refusal.get(), model);
    }

    @PostMapping("/drop")
    String drop(
            Visit visit,
            @PathVariable ActionId action,
            @RequestParam long seen,
            @ModelAttribute("form") ActionPageForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                seen,
                flash,
                "Dropped. The action is in your journal now.",
                me -> me.action(action).drop(form.reasonText()));
        return refusal.isEmpty() ? toList(visit) : again(visit, action, refusal.get(), model);
    }

    @PostMapping("/resources")
    String attach(
            Visit visit,
            @PathVariable ActionId action,
            @RequestParam long seen,
            @ModelAttribute("form") ActionPageForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                seen,
                flash,
                "Shared with both of you.",
                me -> Typed.row(
                        "resource",
                        () -> me.action(action).attach(form.resource().resource())));
        return refusal.isEmpty() ? toAction(visit, action) : again(visit, action, refusal.get(), model);
    }

    @PostMapping("/resources/{attachedAt}/detach")
    String detach(Visit visit, @PathVariable ActionId action, @PathVariable long attachedAt, RedirectAttributes flash) {
        desk.press(
                visit,
                flash,
                "You have taken it back.",
                me -> me.action(action).detach(attached(visit, action, attachedAt)));
        return toAction(visit, action);
    }

    private static Resource attached(Visit visit, ActionId action, long attachedAt) {
        Action live = visit.view().action(action).orElseThrow(NoSuchPageException::new);
        return ResourceLine.named(visit, live.resources(), attachedAt);
    }

    private String again(Visit visit, ActionId action, Refusal refusal, Model model) {
        model.addAttribute("refusal", refusal);
        return page(visits.again(visit, model), action, model);
    }

    /** What is no longer open is in the journal; whether it ever was open, this page does not know. */
    private static String page(Visit visit, ActionId id, Model model) {
        Optional<Action> live = visit.view().action(id);
        live.ifPresent(action -> {
            model.addAttribute("action", action);
            model.addAttribute("may", ActionButtons.of(visit, id));
            model.addAttribute(
                    "resources",
                    Resources.of(
                            visit,
                            action.resources(),
                            (me, resource) -> me.action(id).attach(resource),
                            (me, resource) -> me.action(id).detach(resource)));
        });
        return live.isPresent() ? "action/show" : "action/gone";
    }

    private static String toAction(Visit visit, ActionId action) {
        return "redirect:" + visit.url() + "/actions/" + action.value();
    }

    private static String toList(Visit visit) {
        return "redirect:" + visit.url() + "/actions";
    }
}
