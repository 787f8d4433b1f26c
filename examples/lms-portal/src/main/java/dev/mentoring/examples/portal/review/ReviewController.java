package dev.mentoring.examples.portal.review;

import dev.mentoring.examples.portal.pair.Desk;
import dev.mentoring.examples.portal.pair.Past;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.pair.VisitResolver;
import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.goal.ObjectivesReview.Kind;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.relationship.JournalItem.FinishedGoal;
import dev.mentoring.relationship.RelationshipPhase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looking back on objectives and goals, midway and at the end. */
@Controller
@RequestMapping("/pairs/{pair}/review")
class ReviewController {
    private final Desk desk;
    private final VisitResolver visits;
    private final Past past;

    ReviewController(Desk desk, VisitResolver visits, Past past) {
        this.desk = desk;
        this.visits = visits;
        this.past = past;
    }

    @ModelAttribute("tab")
    String tab() {
        return "overview";
    }

    @GetMapping
    String show(Visit visit, Model model) {
        return show(visit, ReviewForm.of(comingNext(visit)), model);
    }

    /** Which of the two is offered first; either may be chosen. */
    private static Kind comingNext(Visit visit) {
        boolean nearTheEnd = visit.view().phase() == RelationshipPhase.WINDING_UP;
        return nearTheEnd || visit.view().midwayReview().isPresent() ? Kind.FINAL : Kind.MIDWAY;
    }

    private String show(Visit visit, ReviewForm form, Model model) {
        List<SmartGoal> goals = goals(visit);
        model.addAttribute("goals", goals);
        model.addAttribute("titles", titles(goals));
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("form", form);
        model.addAttribute("verdict", check(visit, form));
        return "review/show";
    }

    /** Every goal that was ever agreed, those that are still worked on first. */
    private List<SmartGoal> goals(Visit visit) {
        Stream<SmartGoal> live = visit.view().goals().stream().filter(goal -> goal.status() == GoalStatus.AGREED);
        Stream<SmartGoal> finished = past.latestFirst(visit)
                .filter(entry -> entry.item() instanceof FinishedGoal)
                .map(entry -> ((FinishedGoal) entry.item()).goal())
                .filter(goal -> goal.agreedAt().isPresent());
        return Stream.concat(live, finished).toList();
    }

    private static Map<GoalId, String> titles(List<SmartGoal> goals) {
        return goals.stream()
                .collect(Collectors.toMap(SmartGoal::id, goal -> goal.current().title(), (one, other) -> one));
    }

    @PostMapping
    String record(
            Visit visit,
            @RequestParam long seen,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        ReviewForm form = new ReviewForm(sent);
        Optional<Refusal> refusal =
                desk.submit(visit, seen, flash, "The review is recorded.", me -> me.recordReview(form.review()));
        if (refusal.isEmpty()) {
            return "redirect:" + visit.url() + "/review";
        }
        model.addAttribute("refusal", refusal.get());
        return show(visits.again(visit, model), form, model);
    }

    /** What still forbids the review, while it is typed. */
    @PostMapping("/check")
    String check(Visit visit, @RequestParam Map<String, String> sent, Model model) {
        return check(visit, new ReviewForm(sent)).verdict("Record the review", model);
    }

    private Refusal check(Visit visit, ReviewForm form) {
        ObjectivesReview any = new ObjectivesReview(Kind.MIDWAY, "to be said", List.of());
        return desk.check(visit, visit.whyNot(me -> me.recordReview(any)), me -> me.recordReview(form.review()));
    }
}
