package dev.mentoring.goal;

import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.Rule;
import java.math.BigDecimal;

/** What measures demand of their numbers, and of what is observed of them. */
final class Scale {
    private Scale() {}

    static void requireNoMilestone(Observation observation) {
        if (observation.milestone().isPresent()) {
            throw new InvalidValueException("milestone", "must be absent: this measure has no milestones");
        }
    }

    static void requireOnScale(String field, BigDecimal value, int lowest, int highest) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        boolean within =
                value.compareTo(BigDecimal.valueOf(lowest)) >= 0 && value.compareTo(BigDecimal.valueOf(highest)) <= 0;
        if (!whole || !within) {
            throw new InvalidValueException(field, "must be a whole number from " + lowest + " to " + highest);
        }
    }

    static void requireDistance(BigDecimal baseline, BigDecimal target) {
        if (baseline.compareTo(target) == 0) {
            throw new InvalidValueException("target", "must differ from the baseline", Rule.MEASURE_TARGET_DIFFERS);
        }
    }
}
