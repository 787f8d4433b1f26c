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

/** What a session is to bring: the mentee proposes it, the mentor agrees. */
@Controller
@RequestMapping("/pairs/{pair}/sessions/{sessionId}/objectives")
class SessionObjectivesController {
    private static final String FORM = "objectivesForm";

    private final Desk desk;
    private final SessionPages pages;

    SessionObjectivesController(Desk desk, SessionPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping
    String propose(
            Visit visit,
            @PathVariable SessionId sessionId,
            @RequestParam long seen,
            @ModelAttribute(FORM) ObjectivesForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                seen,
                flash,
                "The objectives are proposed.",
                me -> me.session(sessionId).proposeObjectives(form.objectives()));
        return refusal.map(why -> pages.again(visit, sessionId, model, why, form))
                .orElseGet(() -> SessionController.back(visit, sessionId));
    }

    /** What still forbids to propose them, while they are typed. */
    @PostMapping("/check")
    String check(
            Visit visit, @PathVariable SessionId sessionId, @ModelAttribute(FORM) ObjectivesForm form, Model model) {
        return desk.check(visit, me -> me.session(sessionId).proposeObjectives(form.objectives()))
                .verdict("Propose the objectives", model);
    }

    /** The page with room for more. */
    @PostMapping("/longer")
    String longer(
            Visit visit, @PathVariable SessionId sessionId, @ModelAttribute(FORM) ObjectivesForm form, Model model) {
        model.addAttribute(FORM, form.longer());
        return pages.show(visit, sessionId, model);
    }

    @PostMapping("/agree")
    String agree(Visit visit, @PathVariable SessionId sessionId, @RequestParam int revision, RedirectAttributes flash) {
        desk.press(
                visit,
                flash,
                "The objectives are agreed.",
                me -> me.session(sessionId).agreeObjectives(revision));
        return SessionController.back(visit, sessionId);
    }

    @PostMapping("/decline")
    String decline(
            Visit visit, @PathVariable SessionId sessionId, @RequestParam int revision, RedirectAttributes flash) {
        desk.press(
                visit,
                flash,
                "These objectives are off the table.",
                me -> me.session(sessionId).declineObjectives(revision));
        return SessionController.back(visit, sessionId);
    }
}
