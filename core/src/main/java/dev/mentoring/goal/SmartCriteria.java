package dev.mentoring.goal;

import dev.mentoring.rule.Bounds;
import dev.mentoring.style.MentoringStyle;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The answers to the five SMART criteria; a draft may still lack some. Each text is at most 20,000 characters.
 *
 * @param specific what exactly is to be reached
 * @param measurable how both will see that it is reached
 * @param achievable why it can be reached
 * @param relevant how it serves the mentee's overarching objectives
 * @param timeBound the target date, a day in the agreement's time zone
 */
@Value.Builder
@MentoringStyle
public record SmartCriteria(
        Optional<String> specific,
        Optional<String> measurable,
        Optional<String> achievable,
        Optional<String> relevant,
        Optional<LocalDate> timeBound) {

    /**
     * Trims the texts.
     *
     * @throws dev.mentoring.rule.InvalidValueException if one is too long
     */
    public SmartCriteria {
        specific = Bounds.record("specific", specific);
        measurable = Bounds.record("measurable", measurable);
        achievable = Bounds.record("achievable", achievable);
        relevant = Bounds.record("relevant", relevant);
        timeBound = Bounds.day("timeBound", timeBound);
    }

    /**
     * The criteria that still lack an answer.
     *
     * @return empty when the goal is SMART
     */
    public Set<SmartCriterion> unanswered() {
        Set<SmartCriterion> missing = EnumSet.noneOf(SmartCriterion.class);
        note(missing, SmartCriterion.SPECIFIC, specific);
        note(missing, SmartCriterion.MEASURABLE, measurable);
        note(missing, SmartCriterion.ACHIEVABLE, achievable);
        note(missing, SmartCriterion.RELEVANT, relevant);
        note(missing, SmartCriterion.TIME_BOUND, timeBound);
        return missing;
    }

    private static void note(Set<SmartCriterion> missing, SmartCriterion criterion, Optional<?> answer) {
        if (answer.isEmpty()) {
            missing.add(criterion);
        }
    }

    /**
     * Starts with no criterion answered.
     *
     * @return a builder that needs nothing
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from these answers.
     *
     * @return a builder with everything as it is here
     */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Which criteria are unanswered, and the target date; never the texts. */
    @Override
    public String toString() {
        return "SmartCriteria[unanswered=" + unanswered() + ", timeBound=" + timeBound + "]";
    }

    /** Builds {@link SmartCriteria}. */
    public static final class Builder extends SmartCriteriaBuilder {
        Builder() {}
    }
}
