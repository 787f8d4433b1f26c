package dev.mentoring.examples.portal.goal;

import dev.mentoring.agreement.Revision;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.rule.Violation;
import java.util.List;

/**
 * What the reader could do about a goal: for each command the rules that forbid it.
 *
 * @param agree agree the revision that is proposed
 * @param decline decline it, or withdraw it
 * @param revise propose another
 * @param achieve record that the measures have reached their targets
 * @param propose hold it for achieved with a reason
 * @param confirm agree with that reason
 * @param contradict do not, or no longer
 * @param abandon give it up
 */
record GoalButtons(
        List<Violation> agree,
        List<Violation> decline,
        List<Violation> revise,
        List<Violation> achieve,
        List<Violation> propose,
        List<Violation> confirm,
        List<Violation> contradict,
        List<Violation> abandon) {

    /** Stands for a reason that is still to be written. */
    private static final String SOME_REASON = "some reason";

    static GoalButtons of(Visit visit, SmartGoal goal) {
        GoalId id = goal.id();
        int proposed = goal.definition().proposal().map(Revision::number).orElse(0);
        int achievement = goal.achievement().proposal().map(Revision::number).orElse(0);
        return new GoalButtons(
                visit.whyNot(me -> me.goal(id).agree(proposed)),
                visit.whyNot(me -> me.goal(id).declineRevision(proposed)),
                visit.whyNot(me -> me.goal(id).revise(goal.current())),
                visit.whyNot(me -> me.goal(id).achieve()),
                visit.whyNot(me -> me.goal(id).proposeAchieved(SOME_REASON)),
                visit.whyNot(me -> me.goal(id).confirmAchieved(achievement)),
                visit.whyNot(me -> me.goal(id).declineAchieved(achievement)),
                visit.whyNot(me -> me.goal(id).abandon(SOME_REASON)));
    }
}
