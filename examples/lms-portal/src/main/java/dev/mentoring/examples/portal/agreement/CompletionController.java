package dev.mentoring.examples.portal.agreement;

import dev.mentoring.action.ActionId;
import dev.mentoring.examples.portal.pair.Desk;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.pair.VisitResolver;
import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bringing a relationship to its end: which actions go on beyond it. */
@Controller
@RequestMapping("/pairs/{pair}/end/complete")
class CompletionController {
    private final Desk desk;
    private final VisitResolver visits;

    CompletionController(Desk desk, VisitResolver visits) {
        this.desk = desk;
        this.visits = visits;
    }

    @ModelAttribute("tab")
    String tab() {
        return "overview";
    }

    @GetMapping
    String show(Visit visit, @RequestParam(defaultValue = "") Set<ActionId> continuing, Model model) {
        List<Session> proposed = visit.view().sessions().stream()
                .filter(session -> session.status() == SessionStatus.PROPOSED)
                .toList();
        model.addAttribute("proposed", proposed);
        model.addAttribute("continuing", continuing);
        model.addAttribute("verdict", check(visit, continuing));
        return "agreement/complete";
    }

    @PostMapping
    String complete(
            Visit visit,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") Set<ActionId> continuing,
            Model model,
            RedirectAttributes flash) {
        String done = "You have brought it to its end, together. Well done.";
        Optional<Refusal> refusal = desk.submit(visit, seen, flash, done, me -> me.complete(continuing));
        if (refusal.isEmpty()) {
            return "redirect:" + visit.url();
        }
        model.addAttribute("refusal", refusal.get());
        return show(visits.again(visit, model), continuing, model);
    }

    /** What still forbids it, while actions are ticked. */
    @PostMapping("/check")
    String check(Visit visit, @RequestParam(defaultValue = "") Set<ActionId> continuing, Model model) {
        return check(visit, continuing).verdict("Complete the relationship", model);
    }

    private Refusal check(Visit visit, Set<ActionId> continuing) {
        return desk.check(visit, me -> me.complete(continuing));
    }
}
