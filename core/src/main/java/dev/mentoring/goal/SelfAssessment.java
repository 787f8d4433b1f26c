package dev.mentoring.goal;

import dev.mentoring.rule.Bounds;
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
     * @throws dev.mentoring.rule.InvalidValueException if a line is too long or there are too many
     */
    public SelfAssessment {
        strengths = Bounds.lines("strengths", strengths);
        areasForDevelopment = Bounds.lines("areasForDevelopment", areasForDevelopment);
    }

    /** Counts; never the texts. */
    @Override
    public String toString() {
        return "SelfAssessment[strengths=" + strengths.size() + ", areasForDevelopment=" + areasForDevelopment.size()
                + "]";
    }
}
