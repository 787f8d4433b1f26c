package dev.mentoring.examples.portal.goal;

import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.goal.Observation;
import dev.mentoring.rule.InvalidValueException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An observation as it is typed.
 *
 * @param measure the key of the measure
 * @param milestone of milestones, the number of the one that was observed
 * @param value what was seen; of a milestone 1 for reached and 0 for not after all
 * @param day when
 */
record ObservationForm(
        @Nullable String measure,
        @Nullable String milestone,
        @Nullable String value,
        @Nullable String day) {

    static final ObservationForm EMPTY = new ObservationForm(null, null, null, null);

    /**
     * What was meant.
     *
     * @throws InvalidValueException if a field cannot be read
     */
    Observation observation() {
        Optional<Integer> number = Typed.text(milestone).map(typed -> Typed.number("milestone", typed));
        return new Observation(
                Typed.text(measure).orElse(""), number, Typed.decimal("value", value), Typed.requiredDate("day", day));
    }
}
