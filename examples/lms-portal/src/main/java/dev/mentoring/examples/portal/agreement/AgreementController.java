package dev.mentoring.examples.portal.agreement;

import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.agreement.Revision;
import dev.mentoring.examples.portal.pair.Desk;
import dev.mentoring.examples.portal.pair.Past;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.pair.VisitResolver;
import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.examples.portal.web.Words;
import dev.mentoring.relationship.JournalItem.SupersededAgreement;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agreement: read, accepted, amended. */
@Controller
@RequestMapping("/pairs/{pair}/agreement")
class AgreementController {
    private final Desk desk;
    private final VisitResolver visits;
    private final Past past;
    private final Words words;

    AgreementController(Desk desk, VisitResolver visits, Past past, Words words) {
        this.desk = desk;
        this.visits = visits;
        this.past = past;
        this.words = words;
    }

    @ModelAttribute("tab")
    String tab() {
        return "agreement";
    }

    @GetMapping
    String show(Visit visit, Model model) {
        Negotiated<MentoringAgreement> agreement = visit.view().agreement();
        model.addAttribute(
                "current", agreement.inForce().or(agreement::proposal).orElseThrow());
        model.addAttribute("earlier", earlier(visit));
        agreement.proposal().ifPresent(proposal -> proposal(visit, proposal, model));
        visit.view().policy().proposal().ifPresent(proposal -> {
            int revision = proposal.number();
            model.addAttribute(
                    "policy", PolicyChange.between(visit.view().policy().value(), proposal));
            model.addAttribute("acceptPolicy", visit.whyNot(me -> me.acceptPolicy(revision)));
            model.addAttribute("declinePolicy", visit.whyNot(me -> me.declinePolicy(revision)));
        });
        MentoringAgreement same = agreement.valueOrProposed().orElseThrow();
        model.addAttribute("amend", visit.whyNot(me -> me.proposeAgreement(same)));
        model.addAttribute("withdraw", visit.whyNot(me -> me.withdraw()));
        return "agreement/show";
    }

    private void proposal(Visit visit, Revision<MentoringAgreement> proposal, Model model) {
        int revision = proposal.number();
        model.addAttribute("proposal", proposal);
        visit.view()
                .agreement()
                .value()
                .ifPresent(inForce ->
                        model.addAttribute("differences", Clause.differences(inForce, proposal.value(), words)));
        model.addAttribute("accept", visit.whyNot(me -> me.acceptAgreement(revision)));
        model.addAttribute("decline", visit.whyNot(me -> me.declineAgreement(revision)));
    }

    private List<Revision<MentoringAgreement>> earlier(Visit visit) {
        return past.latestFirst(visit)
                .filter(entry -> entry.item() instanceof SupersededAgreement)
                .map(entry -> ((SupersededAgreement) entry.item()).agreement())
                .toList();
    }

    @PostMapping("/{revision}/accept")
    String accept(Visit visit, @PathVariable int revision, RedirectAttributes flash) {
        desk.press(visit, flash, "You have accepted the agreement.", me -> me.acceptAgreement(revision));
        return page(visit);
    }

    @PostMapping("/{revision}/decline")
    String decline(Visit visit, @PathVariable int revision, RedirectAttributes flash) {
        desk.press(
                visit, flash, "The amendment is off. What you had agreed stands.", me -> me.declineAgreement(revision));
        return page(visit);
    }

    @PostMapping("/withdraw")
    String withdraw(Visit visit, RedirectAttributes flash) {
        desk.press(visit, flash, "You have taken your proposal back.", me -> me.withdraw());
        return "redirect:" + visit.url();
    }

    @PostMapping("/policy/{revision}/accept")
    String acceptPolicy(Visit visit, @PathVariable int revision, RedirectAttributes flash) {
        desk.press(visit, flash, "You have accepted what the programme asks.", me -> me.acceptPolicy(revision));
        return page(visit);
    }

    @PostMapping("/policy/{revision}/decline")
    String declinePolicy(Visit visit, @PathVariable int revision, RedirectAttributes flash) {
        desk.press(visit, flash, "Declined. What you had agreed stands.", me -> me.declinePolicy(revision));
        return page(visit);
    }

    @GetMapping("/amend")
    String amend(Visit visit, Model model) {
        AgreementForm form =
                AgreementForm.of(visit.view().agreement().valueOrProposed().orElseThrow());
        return amend(visit, form, model);
    }

    @PostMapping("/amend")
    String propose(
            Visit visit,
            @RequestParam long seen,
            @ModelAttribute("form") AgreementForm form,
            Model model,
            RedirectAttributes flash) {
        String done = visit.other().name() + " has your proposal now.";
        Optional<Refusal> refusal = desk.submit(visit, seen, flash, done, me -> me.proposeAgreement(form.agreement()));
        if (refusal.isEmpty()) {
            return page(visit);
        }
        model.addAttribute("refusal", refusal.get());
        return amend(visits.again(visit, model), form, model);
    }

    /** What still forbids the proposal, while it is typed. */
    @PostMapping("/amend/check")
    String check(Visit visit, @ModelAttribute("form") AgreementForm form, Model model) {
        return check(visit, form).verdict("Propose it", model);
    }

    private String amend(Visit visit, AgreementForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("verdict", check(visit, form));
        model.addAttribute("confidentiality", MentoringAgreement.CONFIDENTIALITY);
        model.addAttribute("modes", MeetingMode.values());
        model.addAttribute(
                "zones", ZoneId.getAvailableZoneIds().stream().sorted().toList());
        return "agreement/amend";
    }

    private Refusal check(Visit visit, AgreementForm form) {
        return desk.check(visit, me -> me.proposeAgreement(form.agreement()));
    }

    private static String page(Visit visit) {
        return "redirect:" + visit.url() + "/agreement";
    }
}
