package dev.mentoring.examples.portal.programme;

import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.rule.Enforcement;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the programme asks of one pair. */
@Controller
@RequestMapping("/programme/pairs/{pair}/policy")
class PolicyController {
    private static final String LABEL = "Change the policy";

    private final ProgrammeDesk desk;
    private final ProgrammeVisitResolver visits;

    PolicyController(ProgrammeDesk desk, ProgrammeVisitResolver visits) {
        this.desk = desk;
        this.visits = visits;
    }

    @ModelAttribute("programmeTab")
    String tab() {
        return "pairs";
    }

    @GetMapping
    String show(ProgrammeVisit visit, Model model) {
        return form(visit, PolicyForm.of(visit.view().policy()), model);
    }

    @PostMapping
    String change(
            ProgrammeVisit visit,
            @RequestParam long seen,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes flash) {
        PolicyForm form = new PolicyForm(typed);
        Optional<Refusal> refusal =
                desk.submit(visit, seen, flash, "The policy is saved.", me -> me.changePolicy(form.policy()));
        if (refusal.isEmpty()) {
            return "redirect:" + visit.url();
        }
        model.addAttribute("refusal", refusal.get());
        return form(visits.again(visit, model), form, model);
    }

    /** What still forbids the policy, while it is typed. */
    @PostMapping("/check")
    String check(ProgrammeVisit visit, @RequestParam Map<String, String> typed, Model model) {
        return check(visit, new PolicyForm(typed)).verdict(LABEL, model);
    }

    private String form(ProgrammeVisit visit, PolicyForm form, Model model) {
        model.addAttribute("me", visit.me());
        model.addAttribute("form", form);
        model.addAttribute("rules", PolicyInWords.changeable());
        model.addAttribute("enforcements", Enforcement.values());
        model.addAttribute("numbers", PolicyForm.NUMBERS);
        model.addAttribute("label", LABEL);
        model.addAttribute("verdict", check(visit, form));
        return "programme/policy";
    }

    private Refusal check(ProgrammeVisit visit, PolicyForm form) {
        return desk.check(visit, me -> me.changePolicy(form.policy()));
    }
}
