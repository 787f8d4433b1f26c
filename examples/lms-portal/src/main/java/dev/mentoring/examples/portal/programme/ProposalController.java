package dev.mentoring.examples.portal.programme;

import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.Visibility;
import dev.mentoring.event.RelationshipEvent.RelationshipProposed;
import dev.mentoring.examples.portal.people.Duty;
import dev.mentoring.examples.portal.people.People;
import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.examples.portal.web.Reply;
import dev.mentoring.relationship.Proposal;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposes a pair from the people of the platform. */
@Controller
@RequestMapping("/programme/propose")
class ProposalController {
    private static final String LABEL = "Propose the pair";

    private final ProgrammeDesk desk;
    private final People people;

    ProposalController(ProgrammeDesk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    @ModelAttribute("programmeTab")
    String tab() {
        return "propose";
    }

    @GetMapping
    String show(Person me, Model model) {
        return form(me, ProposalForm.usual(me), model);
    }

    @PostMapping
    String propose(Person me, @ModelAttribute("form") ProposalForm form, Model model, RedirectAttributes flash) {
        Reply<RelationshipProposed> reply = desk.propose(me, flash, meant(me, form));
        reply.refusal().ifPresent(refusal -> model.addAttribute("refusal", refusal));
        return reply.receipted()
                .map(proposed -> "redirect:" + ProgrammeVisitResolver.PAIRS + "/"
                        + proposed.relationship().value())
                .orElseGet(() -> form(me, form, model));
    }

    /** What still forbids the proposal, while it is typed. */
    @PostMapping("/check")
    String check(Person me, @ModelAttribute("form") ProposalForm form, Model model) {
        return check(me, form).verdict(LABEL, model);
    }

    private String form(Person me, ProposalForm form, Model model) {
        model.addAttribute("me", me);
        model.addAttribute("form", form);
        model.addAttribute("people", participants());
        model.addAttribute("modes", MeetingMode.values());
        model.addAttribute("visibility", Visibility.metadataOnly().statement());
        model.addAttribute("label", LABEL);
        model.addAttribute("verdict", check(me, form));
        return "programme/propose";
    }

    private Refusal check(Person me, ProposalForm form) {
        return desk.checkProposal(me, meant(me, form));
    }

    private Supplier<Proposal> meant(Person me, ProposalForm form) {
        return () -> form.proposal(me.asCoordinator().programme(), participants());
    }

    private List<Person> participants() {
        return people.withDuty(Duty.PARTICIPANT);
    }
}
