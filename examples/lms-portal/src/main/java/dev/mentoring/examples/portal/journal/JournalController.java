package dev.mentoring.examples.portal.journal;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.store.JournalPage;
import dev.mentoring.store.JournalPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pair's journal. */
@Controller
@RequestMapping("/pairs/{pair}/journal")
class JournalController {
    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    private final Engine engine;

    JournalController(Engine engine) {
        this.engine = engine;
    }

    @ModelAttribute("tab")
    String tab() {
        return "journal";
    }

    /** A page of it, the latest first. */
    @GetMapping
    String journal(Visit visit, @RequestParam Optional<String> before, Model model) {
        JournalPosition position = before.map(JournalPosition::parse).orElse(JournalPosition.END);
        JournalPage page = engine.reading().journalBefore(visit.id(), visit.actor(), position, PAGE);
        model.addAttribute("lines", lines(page.entries()));
        model.addAttribute("earlier", page.next().map(JournalPosition::toString).orElse(null));
        return "journal/page";
    }

    /** All of it from the beginning, to be printed. */
    @GetMapping("/all")
    String all(Visit visit, Model model) {
        List<JournalEntry> entries = new ArrayList<>();
        Optional<JournalPosition> next = Optional.of(JournalPosition.START);
        while (next.isPresent()) {
            JournalPage page = engine.reading().journal(visit.id(), visit.actor(), next.get(), LARGEST_PAGE);
            entries.addAll(page.entries());
            next = page.next();
        }
        model.addAttribute("lines", lines(entries));
        return "journal/all";
    }

    private static List<JournalLine> lines(List<JournalEntry> entries) {
        return entries.stream().map(JournalLine::of).toList();
    }
}
