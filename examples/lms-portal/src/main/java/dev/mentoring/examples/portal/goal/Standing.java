package dev.mentoring.examples.portal.goal;

import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.goal.SmartCriterion;
import dev.mentoring.rule.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a goal stands while it is typed. It is saved by fewer rules than it is agreed by, and the writer sees both.
 *
 * @param saving why it cannot be saved
 * @param criteria the five criteria, each with whether it is answered
 * @param measured whether anything was typed for a measure
 * @param agreeing what would still keep the two from agreeing it; empty also while it cannot be read
 */
record Standing(Refusal saving, List<Answer> criteria, boolean measured, List<Violation> agreeing) {

    /**
     * One criterion.
     *
     * @param criterion the criterion
     * @param given whether something was typed for it
     */
    record Answer(SmartCriterion criterion, boolean given) {}

    static Standing of(GoalForm form, Refusal saving, LocalDate today) {
        List<Answer> criteria = Stream.of(SmartCriterion.values())
                .map(criterion ->
                        new Answer(criterion, Typed.text(form.answer(criterion)).isPresent()))
                .toList();
        boolean measured = !form.measures().stream().allMatch(MeasureForm::isBlank);
        boolean readable = saving.problem().isEmpty();
        return new Standing(
                saving, criteria, measured, readable ? form.definition().whyNotAgreedOn(today) : List.of());
    }

    /** Whether the other party could agree it as it is. */
    public boolean isReady() {
        return saving.problem().isEmpty() && agreeing.isEmpty();
    }
}
