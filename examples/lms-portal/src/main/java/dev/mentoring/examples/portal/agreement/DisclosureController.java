package dev.mentoring.examples.portal.agreement;

import dev.mentoring.agreement.DisclosureGround;
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

/** Where a party records that they had to tell somebody outside the pair. */
@Controller
@RequestMapping("/pairs/{pair}/agreement/disclosure")
class DisclosureController {
    private final Desk desk;
    private final VisitResolver visits;

    DisclosureController(Desk desk, VisitResolver visits) {
        this.desk = desk;
        this.visits = visits;
    }

    @ModelAttribute("tab")
    String tab() {
        return "agreement";
    }

    @GetMapping
    String show(Visit visit, @ModelAttribute("form") DisclosureForm form, Model model) {
        model.addAttribute("verdict", check(visit, form));
        model.addAttribute("grounds", DisclosureGround.values());
        return "agreement/disclosure";
    }

    @PostMapping
    String record(
            Visit visit,
            @RequestParam long seen,
            @ModelAttribute("form") DisclosureForm form,
            Model model,
            RedirectAttributes flash) {
        String done = "It is recorded. " + visit.other().name() + " reads it in the journal.";
        Optional<Refusal> refusal = desk.submit(visit, seen, flash, done, me -> me.recordDisclosure(form.disclosure()));
        if (refusal.isEmpty()) {
            return "redirect:" + visit.url() + "/agreement";
        }
        model.addAttribute("refusal", refusal.get());
        return show(visits.again(visit, model), form, model);
    }

    /** What still forbids it, while it is typed. */
    @PostMapping("/check")
    String check(Visit visit, @ModelAttribute("form") DisclosureForm form, Model model) {
        return check(visit, form).verdict("Record it", model);
    }

    private Refusal check(Visit visit, DisclosureForm form) {
        return desk.check(visit, me -> me.recordDisclosure(form.disclosure()));
    }
}
