package dev.mentoring.examples.portal.session;

import dev.mentoring.examples.portal.engine.Engine;
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

/** The record of a session that was held: written, closed, amended. */
@Controller
@RequestMapping("/pairs/{pair}/sessions/{sessionId}")
class RecordController {
    private static final String FORM = "recordForm";

    private final Engine engine;
    private final Desk desk;
    private final SessionPages pages;

    RecordController(Engine engine, Desk desk, SessionPages pages) {
        this.engine = engine;
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping("/record")
    String close(
            Visit visit,
            @PathVariable SessionId sessionId,
            @RequestParam long seen,
            @ModelAttribute(FORM) RecordForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                seen,
                flash,
                "The record is closed. Thank you both.",
                me -> me.session(sessionId).close(form.record(engine.reading()::newActionId)));
        return refusal.map(why -> pages.again(visit, sessionId, model, why, form))
                .orElseGet(() -> SessionController.back(visit, sessionId));
    }

    /** What still blocks closing, while the record is typed. */
    @PostMapping("/record/check")
    String check(Visit visit, @PathVariable SessionId sessionId, @ModelAttribute(FORM) RecordForm form, Model model) {
        return pages.check(visit, sessionId, form).verdict("Close the record", model);
    }

    /** The page with room for more actions. */
    @PostMapping("/record/longer")
    String longer(Visit visit, @PathVariable SessionId sessionId, @ModelAttribute(FORM) RecordForm form, Model model) {
        model.addAttribute(FORM, form.longer());
        return pages.show(visit, sessionId, model);
    }

    @PostMapping("/amendments")
    String amend(
            Visit visit,
            @PathVariable SessionId sessionId,
            @RequestParam long seen,
            @ModelAttribute("amendmentForm") AmendmentForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                seen,
                flash,
                "The amendment stands beside the record.",
                me -> me.session(sessionId).amendRecord(form.text()));
        return refusal.map(why -> pages.again(visit, sessionId, model, why, form))
                .orElseGet(() -> SessionController.back(visit, sessionId));
    }
}
