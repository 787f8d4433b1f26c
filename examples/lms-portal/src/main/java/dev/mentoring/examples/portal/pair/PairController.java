package dev.mentoring.examples.portal.pair;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.notification.Notifications;
import dev.mentoring.participant.ParticipantId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pair's overview: what needs me, what comes next, and the way so far. */
@Controller
@RequestMapping("/pairs/{pair}")
class PairController {
    private final Engine engine;
    private final Desk desk;
    private final Past past;
    private final Notifications notifications;

    PairController(Engine engine, Desk desk, Past past, Notifications notifications) {
        this.engine = engine;
        this.desk = desk;
        this.past = past;
        this.notifications = notifications;
    }

    @GetMapping
    String overview(Visit visit, Model model) {
        ParticipantId reader = new ParticipantId(visit.me().id());
        model.addAttribute("tab", "overview");
        model.addAttribute(
                "needs", Need.of(visit.url(), visit.view(), engine.reading().nudges(visit.id(), visit.actor())));
        model.addAttribute("next", NextSession.of(visit.view()).orElse(null));
        model.addAttribute(
                "timeline",
                Timeline.of(
                        visit.view(), past.latestFirst(visit).limit(Past.PAGE).toList()));
        model.addAttribute("resume", visit.whyNot(me -> me.resume()));
        model.addAttribute("news", notifications.unseen(reader, visit.id()));
        notifications.seen(reader, visit.id());
        return "pair/overview";
    }

    @PostMapping("/resume")
    String resume(Visit visit, RedirectAttributes flash) {
        desk.press(visit, flash, "You go on.", me -> me.resume());
        return "redirect:" + visit.url();
    }
}
