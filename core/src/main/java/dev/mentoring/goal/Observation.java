package dev.mentoring.goal;

import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was seen of one measure on one day. An observation is never changed; a correction is a new one for the same day.
 *
 * @param measure the measure's key
 * @param milestone the number of the milestone, from 1; only for a measure of milestones
 * @param value the quantity, rating or attainment; for a milestone 1 if it is reached, 0 if it is not after all
 * @param day the day on which it was so, in the agreement's time zone
 */
public record Observation(String measure, Optional<Integer> milestone, BigDecimal value, LocalDate day) {

    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 6;

    /**
     * Checks the bounds.
     *
     * @throws InvalidValueException if the value has more than 18 digits or 6 decimals
     */
    public Observation {
        measure = Bounds.id("measure", measure);
        value = number("value", value);
        day = Bounds.day("day", day);
    }

    /**
     * A quantity, a rating or an attainment.
     *
     * @param measure the measure's key
     * @param value what was seen
     * @param day when
     * @return the observation
     * @throws InvalidValueException if the value has more than 18 digits or 6 decimals
     */
    public static Observation of(String measure, BigDecimal value, LocalDate day) {
        return new Observation(measure, Optional.empty(), value, day);
    }

    /**
     * A quantity, a rating or an attainment in whole numbers.
     *
     * @param measure the measure's key
     * @param value what was seen
     * @param day when
     * @return the observation
     */
    public static Observation of(String measure, long value, LocalDate day) {
        return of(measure, BigDecimal.valueOf(value), day);
    }

    /**
     * A milestone that is reached.
     *
     * @param measure the measure's key
     * @param milestone the milestone's number, from 1
     * @param day when
     * @return the observation
     */
    public static Observation milestone(String measure, int milestone, LocalDate day) {
        return new Observation(measure, Optional.of(milestone), BigDecimal.ONE, day);
    }

    static BigDecimal number(String field, BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        long beforeThePoint = (long) plain.precision() - plain.scale();
        if (beforeThePoint > MOST_DIGITS || plain.precision() > MOST_DIGITS || plain.scale() > MOST_DECIMALS) {
            throw new InvalidValueException(
                    field,
                    "has too many digits; the most is " + MOST_DIGITS + ", " + MOST_DECIMALS + " of them decimals");
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The day; never what was seen. */
    @Override
    public String toString() {
        return "Observation[day=" + day + "]";
    }
}
