package dev.mentoring.examples.portal.session;

import dev.mentoring.author.ReflectionId;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.pair.Desk;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.session.SessionId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What each of the two thinks of a session for themselves: their notes, and how much it was worth to them. */
@Controller
@RequestMapping("/pairs/{pair}/sessions/{sessionId}")
class NoteController {
    private final Engine engine;
    private final Desk desk;
    private final SessionPages pages;

    NoteController(Engine engine, Desk desk, SessionPages pages) {
        this.engine = engine;
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping("/notes")
    String write(
            Visit visit,
            @PathVariable SessionId sessionId,
            @ModelAttribute("noteForm") NoteForm form,
            Model model,
            RedirectAttributes flash) {
        ReflectionId fresh = engine.reading().newReflectionId();
        Optional<Refusal> refusal = desk.submit(
                visit,
                flash,
                "Kept for you alone.",
                me -> me.privately().writeReflection(fresh, sessionId, form.text()));
        return refusal.map(why -> pages.again(visit, sessionId, model, why, form))
                .orElseGet(() -> SessionController.back(visit, sessionId));
    }

    @PostMapping("/notes/{note}/share")
    String share(
            Visit visit, @PathVariable SessionId sessionId, @PathVariable ReflectionId note, RedirectAttributes flash) {
        desk.press(
                visit,
                flash,
                "It stands in your journal now.",
                me -> me.privately().shareReflection(note));
        return SessionController.back(visit, sessionId);
    }

    @PostMapping("/notes/{note}/erase")
    String erase(
            Visit visit, @PathVariable SessionId sessionId, @PathVariable ReflectionId note, RedirectAttributes flash) {
        desk.press(visit, flash, "It is gone.", me -> me.privately().eraseReflection(note));
        return SessionController.back(visit, sessionId);
    }

    @PostMapping("/rating")
    String rate(
            Visit visit,
            @PathVariable SessionId sessionId,
            @RequestParam(required = false) @Nullable String value,
            RedirectAttributes flash) {
        desk.press(
                visit,
                flash,
                "Thank you. Nobody else sees it.",
                me -> me.privately().giveRating(sessionId, Typed.number("value", value)));
        return SessionController.back(visit, sessionId);
    }

    @PostMapping("/rating/decline")
    String declineRating(Visit visit, @PathVariable SessionId sessionId, RedirectAttributes flash) {
        desk.press(
                visit,
                flash,
                "You rate it not. Nobody else sees that.",
                me -> me.privately().declineRating(sessionId));
        return SessionController.back(visit, sessionId);
    }
}
