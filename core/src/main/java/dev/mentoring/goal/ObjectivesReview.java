package dev.mentoring.goal;

import dev.mentoring.rule.Bounds;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A review of the overarching objectives and the goals, midway or at the end.
 *
 * @param kind midway or final
 * @param summary what the two make of the objectives, at most 2,000 characters
 * @param goals what they make of each goal, live or finished, at most 100; that they are goals of the relationship is not checked
 */
public record ObjectivesReview(Kind kind, String summary, List<GoalReview> goals) {

    /** Which of the two reviews of a relationship. */
    public enum Kind {
        /** Once half the series is held. */
        MIDWAY,
        /** Before the relationship is completed. */
        FINAL
    }

    /**
     * What the two make of one goal.
     *
     * @param goal the goal
     * @param comment at most 2,000 characters
     */
    public record GoalReview(GoalId goal, String comment) {
        /**
         * Checks the comment.
         *
         * @throws dev.mentoring.rule.InvalidValueException if it is blank or too long
         */
        public GoalReview {
            Objects.requireNonNull(goal, "goal");
            comment = Bounds.line("comment", comment);
        }

        /** The goal; never the comment. */
        @Override
        public String toString() {
            return "GoalReview[goal=" + goal + "]";
        }
    }

    /**
     * Checks the bounds.
     *
     * @throws dev.mentoring.rule.InvalidValueException if the summary is blank or too long, or there are too many goals
     */
    public ObjectivesReview {
        Objects.requireNonNull(kind, "kind");
        summary = Bounds.line("summary", summary);
        goals = Bounds.list("goals", goals);
    }

    /**
     * The goals that were reviewed.
     *
     * @return their ids
     */
    public Set<GoalId> reviewedGoals() {
        Set<GoalId> reviewed = new LinkedHashSet<>();
        goals.forEach(goal -> reviewed.add(goal.goal()));
        return reviewed;
    }

    /** The kind and the goals; never the texts. */
    @Override
    public String toString() {
        return "ObjectivesReview[kind=" + kind + ", goals=" + reviewedGoals() + "]";
    }
}
