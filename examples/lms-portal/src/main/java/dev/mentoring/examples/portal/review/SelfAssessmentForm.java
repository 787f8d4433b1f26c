package dev.mentoring.examples.portal.review;

import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.goal.SelfAssessment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A self-assessment as it is typed.
 *
 * @param strengths one a line
 * @param areasForDevelopment one a line
 */
record SelfAssessmentForm(
        @Nullable String strengths, @Nullable String areasForDevelopment) {

    static SelfAssessmentForm of(Optional<SelfAssessment> recorded) {
        return recorded.map(known -> new SelfAssessmentForm(
                        String.join("\n", known.strengths()), String.join("\n", known.areasForDevelopment())))
                .orElse(new SelfAssessmentForm(null, null));
    }

    /**
     * What was meant.
     *
     * @throws dev.mentoring.rule.InvalidValueException if it says nothing
     */
    SelfAssessment selfAssessment() {
        return new SelfAssessment(Typed.lines(strengths), Typed.lines(areasForDevelopment));
    }
}
