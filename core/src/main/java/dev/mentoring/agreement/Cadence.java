package dev.mentoring.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.mentoring.rule.InvalidValueException;

/**
 * The planned gap between one session and the next.
 *
 * @param days from 1 to 366
 */
public record Cadence(@JsonValue int days) {

    /**
     * Checks the gap.
     *
     * @throws InvalidValueException if it is not from 1 to 366 days
     */
    @JsonCreator
    public Cadence {
        if (days < 1 || days > 366) {
            throw new InvalidValueException("cadence", "must be from 1 to 366 days");
        }
    }

    /**
     * A gap in whole weeks.
     *
     * @param weeks from 1 to 52
     * @return the cadence
     * @throws InvalidValueException if it is out of range
     */
    public static Cadence everyWeeks(int weeks) {
        return new Cadence(weeks < 1 || weeks > 52 ? 0 : 7 * weeks);
    }

    /**
     * A gap in days.
     *
     * @param days from 1 to 366
     * @return the cadence
     * @throws InvalidValueException if it is out of range
     */
    public static Cadence everyDays(int days) {
        return new Cadence(days);
    }
}
