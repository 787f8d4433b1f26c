package dev.mentoring.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.mentoring.goal.GoalId;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a session is to bring, as the mentee proposes and the mentor agrees it.
 *
 * @param objectives from 1 to 100
 */
public record SessionObjectives(@JsonValue List<SessionObjective> objectives) {

    /**
     * Checks the list.
     *
     * @throws InvalidValueException if it is empty or too long
     */
    @JsonCreator
    public SessionObjectives {
        objectives = Bounds.list("objectives", objectives);
        if (objectives.isEmpty()) {
            throw new InvalidValueException("objectives", "must hold at least one");
        }
    }

    /**
     * One objective.
     *
     * @param text what, at most 2,000 characters
     * @return the objectives
     * @throws InvalidValueException if the text is blank or too long
     */
    public static SessionObjectives of(String text) {
        return new SessionObjectives(List.of(new SessionObjective(text, Optional.empty())));
    }

    /**
     * One objective that serves a goal.
     *
     * @param text what, at most 2,000 characters
     * @param goal the goal it serves
     * @return the objectives
     * @throws InvalidValueException if the text is blank or too long
     */
    public static SessionObjectives of(String text, GoalId goal) {
        return new SessionObjectives(List.of(new SessionObjective(text, Optional.of(goal))));
    }

    /**
     * These and one more.
     *
     * @param objective the further objective
     * @return the longer list
     * @throws InvalidValueException if there are too many
     */
    public SessionObjectives and(SessionObjective objective) {
        List<SessionObjective> more = new ArrayList<>(objectives);
        more.add(objective);
        return new SessionObjectives(more);
    }

    /**
     * The goals that they serve.
     *
     * @return every goal that one of them names
     */
    public Set<GoalId> goals() {
        return objectives.stream()
                .flatMap(objective -> objective.goal().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
