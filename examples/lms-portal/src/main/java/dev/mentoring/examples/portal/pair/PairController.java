package dev.mentoring.examples.portal.pair;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.notification.Notifications;
import dev.mentoring.participant.ParticipantId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pair's overview. */
@Controller
@RequestMapping("/pairs/{pair}")
class PairController {
    private final Engine engine;
    private final Desk desk;
    private final Notifications notifications;

    PairController(Engine engine, Desk desk, Notifications notifications) {
        this.engine = engine;
        this.desk = desk;
        this.notifications = notifications;
    }

    @GetMapping
    String overview(Visit visit, Model model) {
        model.addAttribute("tab", "overview");
        model.addAttribute("nudges", engine.reading().nudges(visit.id(), visit.actor()));
        model.addAttribute("resume", visit.whyNot(me -> me.resume()));
        model.addAttribute("pause", visit.whyNot(me -> me.pause(EndReason.OTHER)));
        notifications.seen(new ParticipantId(visit.me().id()), visit.id());
        return "pair/overview";
    }

    @PostMapping("/resume")
    String resume(Visit visit, RedirectAttributes flash) {
        desk.press(visit, flash, "You go on.", me -> me.resume());
        return "redirect:" + visit.url();
    }
}
