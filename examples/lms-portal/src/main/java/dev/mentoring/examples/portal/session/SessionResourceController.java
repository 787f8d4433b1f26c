package dev.mentoring.examples.portal.session;

import dev.mentoring.examples.portal.pair.Desk;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.resource.ResourceLine;
import dev.mentoring.examples.portal.web.NoSuchPageException;
import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.resource.Resource;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the two share with one another for a session. */
@Controller
@RequestMapping("/pairs/{pair}/sessions/{sessionId}/resources")
class SessionResourceController {
    private final Desk desk;
    private final SessionPages pages;

    SessionResourceController(Desk desk, SessionPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping
    String attach(
            Visit visit,
            @PathVariable SessionId sessionId,
            @ModelAttribute("resourceForm") SessionResourceForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                flash,
                "You both can read it.",
                me -> Typed.row(
                        "resource",
                        () -> me.session(sessionId).attach(form.resource().resource())));
        return refusal.map(why -> pages.again(visit, sessionId, model, why, form))
                .orElseGet(() -> SessionController.back(visit, sessionId));
    }

    /** The form holds the resource as it was attached. */
    @PostMapping("/{attachedAt}/detach")
    String detach(
            Visit visit, @PathVariable SessionId sessionId, @PathVariable long attachedAt, RedirectAttributes flash) {
        desk.press(
                visit,
                flash,
                "It is taken back.",
                me -> me.session(sessionId).detach(attached(visit, sessionId, attachedAt)));
        return SessionController.back(visit, sessionId);
    }

    private static Resource attached(Visit visit, SessionId sessionId, long attachedAt) {
        Session live = visit.view().session(sessionId).orElseThrow(NoSuchPageException::new);
        return ResourceLine.named(visit, live.resources(), attachedAt);
    }
}
