package dev.mentoring.agreement;

import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The dates a programme gives a relationship.
 *
 * @param startsOn the first day
 * @param endsOn the last day, after the first
 * @param midwayReviewOn the day planned for the midway review, within the term
 * @param finalReviewOn the day planned for the final review, within the term and not before the midway review
 */
public record Term(
        LocalDate startsOn, LocalDate endsOn, Optional<LocalDate> midwayReviewOn, Optional<LocalDate> finalReviewOn) {

    /**
     * Checks the order of the dates.
     *
     * @throws InvalidValueException if they are out of order or outside the years 1 to 9999
     */
    public Term {
        startsOn = Bounds.day("startsOn", startsOn);
        endsOn = Bounds.day("endsOn", endsOn);
        if (!endsOn.isAfter(startsOn)) {
            throw new InvalidValueException("endsOn", "must lie after startsOn");
        }
        requireWithin("midwayReviewOn", midwayReviewOn, startsOn, endsOn);
        requireWithin("finalReviewOn", finalReviewOn, midwayReviewOn.orElse(startsOn), endsOn);
    }

    private static void requireWithin(String field, Optional<LocalDate> day, LocalDate first, LocalDate last) {
        if (day.filter(d -> d.isBefore(first) || d.isAfter(last)).isPresent()) {
            throw new InvalidValueException(
                    field, "must lie within the term, and the final review not before the midway");
        }
    }
}
