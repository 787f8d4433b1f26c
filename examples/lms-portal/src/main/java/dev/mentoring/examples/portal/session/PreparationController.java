package dev.mentoring.examples.portal.session;

import dev.mentoring.examples.portal.pair.Desk;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.session.SessionId;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How each of the two prepares for a session: for the other to read, or for themselves. */
@Controller
@RequestMapping("/pairs/{pair}/sessions/{sessionId}/preparation")
class PreparationController {
    private static final String FORM = "preparationForm";

    private final Desk desk;
    private final SessionPages pages;

    PreparationController(Desk desk, SessionPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping
    String prepare(
            Visit visit,
            @PathVariable SessionId sessionId,
            @RequestParam long seen,
            @ModelAttribute(FORM) PreparationForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                seen,
                flash,
                "You both can read how you prepare.",
                me -> me.session(sessionId).prepare(form.preparation()));
        return answer(visit, sessionId, refusal, form, model);
    }

    @PostMapping("/own")
    String keep(
            Visit visit,
            @PathVariable SessionId sessionId,
            @ModelAttribute(FORM) PreparationForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                flash,
                "Kept for you alone.",
                me -> me.privately().writePreparation(sessionId, form.preparation()));
        return answer(visit, sessionId, refusal, form, model);
    }

    @PostMapping("/share")
    String share(Visit visit, @PathVariable SessionId sessionId, RedirectAttributes flash) {
        desk.press(
                visit,
                flash,
                "You both can read how you prepare.",
                me -> me.privately().sharePreparation(sessionId));
        return SessionController.back(visit, sessionId);
    }

    @PostMapping("/erase")
    String erase(Visit visit, @PathVariable SessionId sessionId, RedirectAttributes flash) {
        desk.press(visit, flash, "It is gone.", me -> me.privately().erasePreparation(sessionId));
        return SessionController.back(visit, sessionId);
    }

    private String answer(
            Visit visit, SessionId sessionId, Optional<Refusal> refusal, PreparationForm form, Model model) {
        return refusal.map(why -> pages.again(visit, sessionId, model, why, form))
                .orElseGet(() -> SessionController.back(visit, sessionId));
    }
}
