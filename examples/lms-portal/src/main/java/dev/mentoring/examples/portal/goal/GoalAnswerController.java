package dev.mentoring.examples.portal.goal;

import dev.mentoring.examples.portal.pair.Desk;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.resource.ResourceLine;
import dev.mentoring.examples.portal.web.NoSuchPageException;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.resource.Resource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A goal's buttons. What a party answers is the revision that they have seen, by its number. */
@Controller
@RequestMapping("/pairs/{pair}/goals/{goal}")
class GoalAnswerController {
    private final Desk desk;

    GoalAnswerController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/revisions/{revision}/agree")
    String agree(Visit visit, @PathVariable GoalId goal, @PathVariable int revision, RedirectAttributes flash) {
        desk.press(visit, flash, "You have both agreed it.", me -> me.goal(goal).agree(revision));
        return toGoal(visit, goal);
    }

    @PostMapping("/revisions/{revision}/decline")
    String decline(Visit visit, @PathVariable GoalId goal, @PathVariable int revision, RedirectAttributes flash) {
        desk.press(
                visit,
                flash,
                "The goal stays as it was agreed.",
                me -> me.goal(goal).declineRevision(revision));
        return toGoal(visit, goal);
    }

    @PostMapping("/achieve")
    String achieve(Visit visit, @PathVariable GoalId goal, RedirectAttributes flash) {
        desk.press(
                visit,
                flash,
                "Achieved: well done. The goal is in your journal now.",
                me -> me.goal(goal).achieve());
        return "redirect:" + visit.url() + "/goals";
    }

    @PostMapping("/achieved/{revision}/confirm")
    String confirm(Visit visit, @PathVariable GoalId goal, @PathVariable int revision, RedirectAttributes flash) {
        desk.press(
                visit,
                flash,
                "Achieved: well done. The goal is in your journal now.",
                me -> me.goal(goal).confirmAchieved(revision));
        return "redirect:" + visit.url() + "/goals";
    }

    @PostMapping("/achieved/{revision}/decline")
    String contradict(Visit visit, @PathVariable GoalId goal, @PathVariable int revision, RedirectAttributes flash) {
        desk.press(visit, flash, "The goal goes on.", me -> me.goal(goal).declineAchieved(revision));
        return toGoal(visit, goal);
    }

    @PostMapping("/resources/{attachedAt}/detach")
    String detach(Visit visit, @PathVariable GoalId goal, @PathVariable long attachedAt, RedirectAttributes flash) {
        desk.press(
                visit, flash, "You have taken it back.", me -> me.goal(goal).detach(attached(visit, goal, attachedAt)));
        return toGoal(visit, goal);
    }

    private static Resource attached(Visit visit, GoalId goal, long attachedAt) {
        SmartGoal live = visit.view().goal(goal).orElseThrow(NoSuchPageException::new);
        return ResourceLine.named(visit, live.resources(), attachedAt);
    }

    private static String toGoal(Visit visit, GoalId goal) {
        return "redirect:" + visit.url() + "/goals/" + goal.value();
    }
}
