package dev.mentoring.examples.portal.review;

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

/** What the mentee wants from it all, and how they see themselves. */
@Controller
@RequestMapping("/pairs/{pair}/objectives")
class ObjectivesController {
    private static final String OBJECTIVES = "Save the objectives";
    private static final String SELF_ASSESSMENT = "Save the self-assessment";

    private final Desk desk;
    private final VisitResolver visits;

    ObjectivesController(Desk desk, VisitResolver visits) {
        this.desk = desk;
        this.visits = visits;
    }

    @ModelAttribute("tab")
    String tab() {
        return "overview";
    }

    @GetMapping
    String show(Visit visit, Model model) {
        return show(
                visit,
                ObjectivesForm.of(visit.view().objectives()),
                SelfAssessmentForm.of(visit.view().selfAssessment()),
                model);
    }

    private String show(Visit visit, ObjectivesForm objectives, SelfAssessmentForm selfAssessment, Model model) {
        model.addAttribute("objectives", objectives);
        model.addAttribute("objectivesVerdict", check(visit, objectives));
        model.addAttribute("selfAssessment", selfAssessment);
        model.addAttribute("selfAssessmentVerdict", check(visit, selfAssessment));
        model.addAttribute("resources", FoundResource.in(visit.view()));
        return "review/objectives";
    }

    @PostMapping
    String record(
            Visit visit,
            @RequestParam long seen,
            @ModelAttribute("objectives") ObjectivesForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit, seen, flash, "The objectives are recorded.", me -> me.recordObjectives(form.lines()));
        if (refusal.isEmpty()) {
            return page(visit);
        }
        model.addAttribute("refusal", refusal.get());
        Visit now = visits.again(visit, model);
        return show(now, form, SelfAssessmentForm.of(now.view().selfAssessment()), model);
    }

    @PostMapping("/self-assessment")
    String assess(
            Visit visit,
            @RequestParam long seen,
            @ModelAttribute("selfAssessment") SelfAssessmentForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                seen,
                flash,
                "Your self-assessment is recorded.",
                me -> me.recordSelfAssessment(form.selfAssessment()));
        if (refusal.isEmpty()) {
            return page(visit);
        }
        model.addAttribute("refusal", refusal.get());
        Visit now = visits.again(visit, model);
        return show(now, ObjectivesForm.of(now.view().objectives()), form, model);
    }

    /** What still forbids the objectives, while they are typed. */
    @PostMapping("/check")
    String check(Visit visit, @ModelAttribute("objectives") ObjectivesForm form, Model model) {
        return check(visit, form).verdict(OBJECTIVES, model);
    }

    /** What still forbids the self-assessment, while it is typed. */
    @PostMapping("/self-assessment/check")
    String check(Visit visit, @ModelAttribute("selfAssessment") SelfAssessmentForm form, Model model) {
        return check(visit, form).verdict(SELF_ASSESSMENT, model);
    }

    private Refusal check(Visit visit, ObjectivesForm form) {
        return desk.check(visit, me -> me.recordObjectives(form.lines()));
    }

    private Refusal check(Visit visit, SelfAssessmentForm form) {
        return desk.check(visit, me -> me.recordSelfAssessment(form.selfAssessment()));
    }

    private static String page(Visit visit) {
        return "redirect:" + visit.url() + "/objectives";
    }
}
