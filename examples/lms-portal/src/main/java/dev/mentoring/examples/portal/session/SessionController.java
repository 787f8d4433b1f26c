package dev.mentoring.examples.portal.session;

import dev.mentoring.examples.portal.pair.Desk;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.session.ConversationStage;
import dev.mentoring.session.SessionId;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A session's page, and the session while it runs. */
@Controller
@RequestMapping("/pairs/{pair}/sessions/{sessionId}")
class SessionController {
    private final Desk desk;
    private final SessionPages pages;

    SessionController(Desk desk, SessionPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    String show(Visit visit, @PathVariable SessionId sessionId, Model model) {
        return pages.show(visit, sessionId, model);
    }

    /** How the time goes: asked for again and again while the session's page is open. */
    @GetMapping("/clock")
    String clock(Visit visit, @PathVariable SessionId sessionId, @RequestParam long mark, Model model) {
        Optional<Conversation> running = visit.view()
                .session(sessionId)
                .filter(found -> Face.of(found) == Face.DURING)
                .map(found -> new Conversation(found, visit.view().readAt()));
        model.addAttribute("at", visit.url() + "/sessions/" + sessionId.value());
        model.addAttribute("mark", mark);
        model.addAttribute("conversation", running.orElse(null));
        return "session/pieces :: clock(conversation=${conversation}, mark=${mark})";
    }

    @PostMapping("/start")
    String start(Visit visit, @PathVariable SessionId sessionId, RedirectAttributes flash) {
        desk.press(
                visit,
                flash,
                "The session has begun.",
                me -> me.session(sessionId).start());
        return back(visit, sessionId);
    }

    @PostMapping("/stage")
    String enter(
            Visit visit,
            @PathVariable SessionId sessionId,
            @RequestParam ConversationStage stage,
            RedirectAttributes flash) {
        desk.press(
                visit,
                flash,
                "Now: " + stage.title() + ".",
                me -> me.session(sessionId).enterStage(stage));
        return back(visit, sessionId);
    }

    @PostMapping("/finish")
    String finish(Visit visit, @PathVariable SessionId sessionId, RedirectAttributes flash) {
        desk.press(
                visit,
                flash,
                "The session is finished. What is left is its record.",
                me -> me.session(sessionId).finish());
        return back(visit, sessionId);
    }

    static String back(Visit visit, SessionId sessionId) {
        return "redirect:" + visit.url() + "/sessions/" + sessionId.value();
    }
}
