package dev.mentoring.examples.portal.goal;

import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.goal.SmartGoal;
import java.util.Optional;

/**
 * A goal at a glance.
 *
 * @param goal the goal
 * @param proposed the revision that waits for an answer
 * @param achievementWaits whether the other party holds it for achieved and the reader has to answer
 * @param late whether its target date is past
 */
record GoalCard(SmartGoal goal, Optional<ProposedRevision> proposed, boolean achievementWaits, boolean late) {

    static GoalCard of(Visit visit, SmartGoal goal) {
        return new GoalCard(
                goal,
                ProposedRevision.of(visit, goal),
                goal.achievement()
                        .proposal()
                        .filter(open -> !open.acceptedBy(visit.view().role()))
                        .isPresent(),
                goal.current()
                        .criteria()
                        .timeBound()
                        .filter(target -> target.isBefore(visit.view().today()))
                        .isPresent());
    }

    /** Progress as a whole number of hundredths. */
    public long percent() {
        return Math.round(goal.progress() * 100);
    }
}
