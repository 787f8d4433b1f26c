package dev.mentoring.examples.portal.programme;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.CoordinatorCommands;
import dev.mentoring.relationship.Transition;
import dev.mentoring.rule.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One pair, as its coordinator sees it: status, dates and counts. */
@Controller
@RequestMapping("/programme/pairs/{pair}")
class ProgrammePairController {
    private final Engine engine;
    private final ProgrammeDesk desk;

    ProgrammePairController(Engine engine, ProgrammeDesk desk) {
        this.engine = engine;
        this.desk = desk;
    }

    @ModelAttribute("programmeTab")
    String tab() {
        return "pairs";
    }

    @GetMapping
    String show(ProgrammeVisit visit, Model model) {
        model.addAttribute("me", visit.me());
        model.addAttribute(
                "nudges", engine.reading().nudges(visit.id(), visit.me().asCoordinator()));
        model.addAttribute("reasons", EndReason.values());
        model.addAttribute("policy", PolicyInWords.of(visit.view().policy()));
        model.addAttribute("whyNot", whyNot(visit));
        return "programme/pair";
    }

    @PostMapping("/pause")
    String pause(ProgrammeVisit visit, @RequestParam EndReason reason, RedirectAttributes flash) {
        desk.press(visit, flash, "The pair is on hold, and both are told.", me -> me.pause(reason));
        return back(visit);
    }

    @PostMapping("/resume")
    String resume(ProgrammeVisit visit, RedirectAttributes flash) {
        desk.press(visit, flash, "The pair goes on, and both are told.", CoordinatorCommands::resume);
        return back(visit);
    }

    @PostMapping("/end")
    String end(ProgrammeVisit visit, @RequestParam EndReason reason, RedirectAttributes flash) {
        desk.press(visit, flash, "The relationship has ended, and both are told.", me -> me.endEarly(reason));
        return back(visit);
    }

    @PostMapping("/withdraw")
    String withdraw(ProgrammeVisit visit, RedirectAttributes flash) {
        desk.press(visit, flash, "The proposal is withdrawn.", CoordinatorCommands::withdraw);
        return back(visit);
    }

    @PostMapping("/expire")
    String expire(ProgrammeVisit visit, RedirectAttributes flash) {
        desk.press(visit, flash, "The proposal has expired.", CoordinatorCommands::expire);
        return back(visit);
    }

    @PostMapping("/attest")
    String attest(
            ProgrammeVisit visit, @RequestParam Role party, @RequestParam int revision, RedirectAttributes flash) {
        desk.press(visit, flash, "Their acceptance is recorded.", me -> me.attestAcceptance(party, revision));
        return back(visit);
    }

    @PostMapping("/policy/withdraw")
    String withdrawPolicy(ProgrammeVisit visit, @RequestParam int revision, RedirectAttributes flash) {
        desk.press(visit, flash, "The policy in force stays.", me -> me.withdrawPolicy(revision));
        return back(visit);
    }

    private static String back(ProgrammeVisit visit) {
        return "redirect:" + visit.url();
    }

    /** What forbids each button of the page, by the button's name. */
    private Map<String, List<Violation>> whyNot(ProgrammeVisit visit) {
        int agreement = visit.view().proposedAgreement().orElse(0);
        Map<String, Function<CoordinatorCommands, Transition<?>>> buttons = new LinkedHashMap<>();
        buttons.put("pause", me -> me.pause(EndReason.OTHER));
        buttons.put("resume", CoordinatorCommands::resume);
        buttons.put("end", me -> me.endEarly(EndReason.OTHER));
        buttons.put("withdraw", CoordinatorCommands::withdraw);
        buttons.put("expire", CoordinatorCommands::expire);
        buttons.put("attestMENTOR", me -> me.attestAcceptance(Role.MENTOR, agreement));
        buttons.put("attestMENTEE", me -> me.attestAcceptance(Role.MENTEE, agreement));
        buttons.put("changePolicy", me -> me.changePolicy(visit.view().policy()));
        buttons.put(
                "withdrawPolicy",
                me -> me.withdrawPolicy(visit.view().proposedPolicy().orElse(0)));
        Map<String, List<Violation>> whyNot = new LinkedHashMap<>();
        buttons.forEach((name, command) -> whyNot.put(name, desk.whyNot(visit, command)));
        return whyNot;
    }
}
