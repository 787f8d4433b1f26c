package dev.mentoring.goal;

import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import java.util.List;

/**
 * What the mentee sees in themselves before the first goal is agreed.
 *
 * @param strengths at most 100 lines of at most 2,000 characters
 * @param areasForDevelopment at most 100 lines of at most 2,000 characters
 */
public record SelfAssessment(List<String> strengths, List<String> areasForDevelopment) {

    /**
     * Trims the lines and leaves blank ones out.
     *
     * @throws InvalidValueException if a line is too long, there are too many, or there is none at all
     */
    public SelfAssessment {
        strengths = Bounds.lines("strengths", strengths);
        areasForDevelopment = Bounds.lines("areasForDevelopment", areasForDevelopment);
        if (strengths.isEmpty() && areasForDevelopment.isEmpty()) {
            throw new InvalidValueException("strengths", "or areasForDevelopment must hold a line");
        }
    }

    /** Counts; never the texts. */
    @Override
    public String toString() {
        return "SelfAssessment[strengths=" + strengths.size() + ", areasForDevelopment=" + areasForDevelopment.size()
                + "]";
    }
}
