package dev.mentoring.session;

import dev.mentoring.goal.GoalId;
import dev.mentoring.rule.Bounds;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing the mentee wants from a session.
 *
 * @param text what, at most 2,000 characters
 * @param goal the goal it serves, if any
 */
public record SessionObjective(String text, Optional<GoalId> goal) {

    /**
     * Checks the text.
     *
     * @throws dev.mentoring.rule.InvalidValueException if it is blank or too long
     */
    public SessionObjective {
        text = Bounds.line("text", text);
        Objects.requireNonNull(goal, "goal");
    }

    /** The goal; never the text. */
    @Override
    public String toString() {
        return "SessionObjective[goal=" + goal + "]";
    }
}
