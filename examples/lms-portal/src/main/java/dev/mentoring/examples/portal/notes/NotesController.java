package dev.mentoring.examples.portal.notes;

import dev.mentoring.author.ReflectionId;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.pair.Desk;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.pair.VisitResolver;
import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.store.OwnPage;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one party wrote for themselves. */
@Controller
@RequestMapping("/pairs/{pair}/notes")
class NotesController {
    private static final int PAGE = 20;

    private final Engine engine;
    private final Desk desk;
    private final VisitResolver visits;

    NotesController(Engine engine, Desk desk, VisitResolver visits) {
        this.engine = engine;
        this.desk = desk;
        this.visits = visits;
    }

    @ModelAttribute("tab")
    String tab() {
        return "notes";
    }

    @GetMapping
    String notes(
            Visit visit,
            @RequestParam Optional<Long> before,
            @ModelAttribute("form") ReflectionForm form,
            Model model) {
        OwnPage page = engine.reading().own(visit.id(), visit.actor(), before.orElse(OwnPage.LATEST), PAGE);
        model.addAttribute(
                "notes",
                page.contents().stream().map(note -> Note.of(visit, note)).toList());
        model.addAttribute("earlier", page.next().orElse(null));
        model.addAttribute("write", visit.whyNot(me -> me.privately().writeReflection(freshId(), "A thought")));
        return "notes/page";
    }

    @PostMapping
    String write(
            Visit visit,
            @RequestParam long seen,
            @ModelAttribute("form") ReflectionForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                seen,
                flash,
                "Kept, for you alone.",
                me -> me.privately().writeReflection(freshId(), form.reflection()));
        if (refusal.isEmpty()) {
            return "redirect:" + visit.url() + "/notes";
        }
        model.addAttribute("refusal", refusal.get());
        return notes(visits.again(visit, model), Optional.empty(), form, model);
    }

    @PostMapping("/{reflection}/share")
    String share(Visit visit, @PathVariable ReflectionId reflection, RedirectAttributes flash) {
        desk.press(
                visit,
                flash,
                "Shared: it is in your journal now, for both to read.",
                me -> me.privately().shareReflection(reflection));
        return "redirect:" + visit.url() + "/notes";
    }

    @PostMapping("/{reflection}/erase")
    String erase(Visit visit, @PathVariable ReflectionId reflection, RedirectAttributes flash) {
        desk.press(visit, flash, "Erased.", me -> me.privately().eraseReflection(reflection));
        return "redirect:" + visit.url() + "/notes";
    }

    private ReflectionId freshId() {
        return engine.reading().newReflectionId();
    }
}
