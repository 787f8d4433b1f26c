package dev.mentoring.goal;

import java.util.Objects;

/**
 * A goal that comes with the proposal of a relationship, as a draft for the two to work on.
 *
 * @param id a fresh id
 * @param definition what it says so far
 */
public record SuggestedGoal(GoalId id, GoalDefinition definition) {
    /** Checks that nothing is missing. */
    public SuggestedGoal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(definition, "definition");
    }
}
