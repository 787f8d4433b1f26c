package dev.mentoring.agreement;

import dev.mentoring.rule.Bounds;
import java.time.LocalDate;
import java.util.Objects;

/**
 * That a party told somebody outside the pair something of what was said, under the one exception to confidentiality.
 *
 * @param ground why they had to
 * @param toWhom whom they told, at most 2,000 characters
 * @param what what they told, at most 2,000 characters
 * @param day when, a day in the agreement's time zone
 */
public record Disclosure(DisclosureGround ground, String toWhom, String what, LocalDate day) {

    /**
     * Checks the bounds.
     *
     * @throws dev.mentoring.rule.InvalidValueException if a text is blank or too long, or the day outside the years 1 to 9999
     */
    public Disclosure {
        Objects.requireNonNull(ground, "ground");
        toWhom = Bounds.line("toWhom", toWhom);
        what = Bounds.line("what", what);
        day = Bounds.day("day", day);
    }

    /** Ground and day; never the texts. */
    @Override
    public String toString() {
        return "Disclosure[ground=" + ground + ", day=" + day + "]";
    }
}
