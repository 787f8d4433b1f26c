package dev.mentoring.goal;

import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.style.MentoringStyle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What one revision of a goal says.
 *
 * @param title the goal in a few words, at most 200 characters
 * @param criteria the answers to the five SMART criteria
 * @param measures how progress will be seen, at most 100, with at most 500 milestones and levels between them; a draft may
 *     still have none
 */
@Value.Builder
@MentoringStyle
public record GoalDefinition(String title, SmartCriteria criteria, List<ProgressMeasure> measures) {

    /** So that the largest goal can still be stored as one document. */
    private static final int MOST_LINES = 500;

    /**
     * Checks the bounds.
     *
     * @throws InvalidValueException if the title is blank or too long, there are too many measures or
     *     milestones, or two measures share a key
     */
    public GoalDefinition {
        title = Bounds.title("title", title);
        Objects.requireNonNull(criteria, "criteria");
        measures = Bounds.list("measures", measures);
        if (measures.stream().mapToInt(GoalDefinition::lines).sum() > MOST_LINES) {
            throw new InvalidValueException(
                    "measures", "have too many milestones and levels; the most is " + MOST_LINES);
        }
        if (measures.stream().map(ProgressMeasure::key).distinct().count() != measures.size()) {
            throw new InvalidValueException("measures", "must each have a key of their own");
        }
    }

    private static int lines(ProgressMeasure measure) {
        if (measure instanceof ProgressMeasure.Milestones m) {
            return m.milestones().size();
        }
        return measure instanceof ProgressMeasure.Attainment a ? a.levels().size() : 0;
    }

    /**
     * The measure with a key.
     *
     * @param key a measure's key
     * @return the measure, if this revision has it
     */
    public Optional<ProgressMeasure> measure(String key) {
        return measures.stream().filter(measure -> measure.key().equals(key)).findFirst();
    }

    /**
     * What still keeps it from being agreed, as {@code me.goal(id).agree(revision)} judges it. A page asks it while somebody
     * types a draft, which is saved by fewer rules; whose yes it waits for, and what policies ask beside, the command judges.
     *
     * @param day the day on which it would be agreed, in the agreement's time zone
     * @return the rules that it breaks: an unanswered criterion, no measure, a target date that does not lie ahead; none if it
     *     can be agreed
     */
    public List<Violation> whyNotAgreedOn(LocalDate day) {
        List<Violation> broken = new ArrayList<>();
        Set<SmartCriterion> unanswered = criteria.unanswered();
        if (!unanswered.isEmpty()) {
            broken.add(Violation.of(Rule.GOAL_SMART, "unanswered", unanswered));
        }
        if (measures.isEmpty()) {
            broken.add(Violation.of(Rule.GOAL_MEASURED, "measures", 0));
        }
        criteria.timeBound()
                .filter(target -> !target.isAfter(day))
                .ifPresent(target -> broken.add(Violation.of(Rule.GOAL_TIME_BOUND, "target", target, "today", day)));
        return List.copyOf(broken);
    }

    /**
     * Starts a definition with no criterion answered.
     *
     * @return a builder that still needs a title
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.criteria(SmartCriteria.builder().build());
        return builder;
    }

    /**
     * Starts the next revision from this one.
     *
     * @return a builder with everything as it is here
     */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Counts; never the texts. */
    @Override
    public String toString() {
        return "GoalDefinition[" + criteria + ", measures=" + measures.size() + "]";
    }

    /** Builds a {@link GoalDefinition}. */
    public static final class Builder extends GoalDefinitionBuilder {
        Builder() {}
    }
}
