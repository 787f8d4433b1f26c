package dev.mentoring.examples.portal.agreement;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.examples.portal.pair.Desk;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.pair.VisitResolver;
import dev.mentoring.examples.portal.web.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pausing, ending early and declining: each on a page of its own that first says what it will do. */
@Controller
@RequestMapping("/pairs/{pair}")
class PartingController {
    private final Desk desk;
    private final VisitResolver visits;

    PartingController(Desk desk, VisitResolver visits) {
        this.desk = desk;
        this.visits = visits;
    }

    @ModelAttribute("tab")
    String tab() {
        return "overview";
    }

    /** All the ways to part, with what forbids each. */
    @GetMapping("/end")
    String ways(Visit visit, Model model) {
        model.addAttribute("pause", visit.whyNot(me -> me.pause(EndReason.OTHER)));
        model.addAttribute("resume", visit.whyNot(me -> me.resume()));
        Set<ActionId> open = visit.view().actions().stream().map(Action::id).collect(Collectors.toSet());
        model.addAttribute("complete", visit.whyNot(me -> me.complete(open)));
        model.addAttribute("early", visit.whyNot(me -> me.endEarly(EndReason.OTHER)));
        model.addAttribute("decline", visit.whyNot(me -> me.decline(EndReason.OTHER)));
        return "agreement/end";
    }

    @GetMapping("/end/pause")
    String pause(Visit visit, @ModelAttribute("form") PartingForm form, Model model) {
        model.addAttribute("verdict", desk.check(visit, me -> me.pause(EndReason.OTHER)));
        return page(Parting.PAUSE, model);
    }

    @PostMapping("/end/pause")
    String pause(
            Visit visit,
            @RequestParam long seen,
            @ModelAttribute("form") PartingForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                seen,
                flash,
                "You are on hold, until one of you goes on.",
                me -> me.pause(form.code(), form.words()));
        return refusal.map(why -> pause(again(visit, why, model), form, model)).orElse("redirect:" + visit.url());
    }

    @GetMapping("/end/early")
    String early(Visit visit, @ModelAttribute("form") PartingForm form, Model model) {
        model.addAttribute("verdict", desk.check(visit, me -> me.endEarly(EndReason.OTHER)));
        return page(Parting.END_EARLY, model);
    }

    @PostMapping("/end/early")
    String early(
            Visit visit,
            @RequestParam long seen,
            @ModelAttribute("form") PartingForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                seen,
                flash,
                "It has ended. What you shared stays readable to you both.",
                me -> me.endEarly(form.code(), form.words()));
        return refusal.map(why -> early(again(visit, why, model), form, model)).orElse("redirect:" + visit.url());
    }

    @GetMapping("/agreement/decline")
    String decline(Visit visit, @ModelAttribute("form") PartingForm form, Model model) {
        model.addAttribute("verdict", desk.check(visit, me -> me.decline(EndReason.OTHER)));
        return page(Parting.DECLINE, model);
    }

    @PostMapping("/agreement/decline")
    String decline(
            Visit visit,
            @RequestParam long seen,
            @ModelAttribute("form") PartingForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal =
                desk.submit(visit, seen, flash, "You have declined.", me -> me.decline(form.code(), form.words()));
        return refusal.map(why -> decline(again(visit, why, model), form, model))
                .orElse("redirect:" + visit.url());
    }

    private Visit again(Visit visit, Refusal refusal, Model model) {
        model.addAttribute("refusal", refusal);
        return visits.again(visit, model);
    }

    private static String page(Parting parting, Model model) {
        model.addAttribute("parting", parting);
        model.addAttribute("reasons", EndReason.values());
        return "agreement/parting";
    }
}
