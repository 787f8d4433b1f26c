package dev.mentoring.examples.portal.programme;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.persistence.jdbc.ProgrammeReport;
import dev.mentoring.relationship.RelationshipStatus;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The programme as a whole: its counts, and its pairs in lists. */
@Controller
@RequestMapping("/programme")
class ProgrammeController {
    private static final int FEW = 3;
    private static final int PAGE = 20;

    private final Engine engine;
    private final PairLists lists;
    private final Clock clock;

    ProgrammeController(Engine engine, PairLists lists, Clock clock) {
        this.engine = engine;
        this.lists = lists;
        this.clock = clock;
    }

    @ModelAttribute("me")
    Person me(Person me) {
        return me;
    }

    @GetMapping
    String overview(Person me, Model model) {
        ProgrammeId programme = me.asCoordinator().programme();
        ProgrammeReport report = engine.queries().programmeReport(programme);
        model.addAttribute("programmeTab", "overview");
        model.addAttribute("report", report);
        model.addAttribute("charts", Charts.of(report, engine.queries().beyondCadence(programme, clock.instant())));
        model.addAttribute("attention", lists.needingAttention(me, FEW, null));
        return "programme/overview";
    }

    @GetMapping("/pairs")
    String pairs(
            Person me,
            @RequestParam @Nullable RelationshipStatus status,
            @RequestParam @Nullable String after,
            Model model) {
        if (status == null && after == null) {
            model.addAttribute("attention", lists.needingAttention(me, PAGE, null));
        }
        Set<RelationshipStatus> statuses =
                status == null ? EnumSet.allOf(RelationshipStatus.class) : EnumSet.of(status);
        model.addAttribute("status", status);
        model.addAttribute("pairs", lists.standing(me, statuses, PAGE, after));
        return list(me, model);
    }

    /** More of what needs attention than the first page of the pairs shows. */
    @GetMapping("/attention")
    String attention(Person me, @RequestParam @Nullable String after, Model model) {
        model.addAttribute("attention", lists.needingAttention(me, PAGE, after));
        return list(me, model);
    }

    private String list(Person me, Model model) {
        model.addAttribute("programmeTab", "pairs");
        model.addAttribute(
                "report", engine.queries().programmeReport(me.asCoordinator().programme()));
        return "programme/pairs";
    }
}
