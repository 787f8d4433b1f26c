package dev.mentoring.examples.portal.goal;

import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.SmartCriteria;
import dev.mentoring.goal.SmartCriterion;
import dev.mentoring.rule.InvalidValueException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it is typed.
 *
 * @param title the goal in a few words
 * @param specific what exactly is to be reached
 * @param measurable how both will see it
 * @param achievable why it can be reached
 * @param relevant what it serves
 * @param timeBound by which day
 * @param measures how progress will be seen
 */
record GoalForm(
        @Nullable String title,
        @Nullable String specific,
        @Nullable String measurable,
        @Nullable String achievable,
        @Nullable String relevant,
        @Nullable String timeBound,
        List<MeasureForm> measures) {

    /** Places of the list that were not posted are left out. */
    GoalForm {
        measures = Objects.requireNonNullElse(measures, List.<MeasureForm>of()).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** Nothing typed yet, with room for one measure. */
    static GoalForm blank() {
        return new GoalForm(null, null, null, null, null, null, List.of(MeasureForm.blank(MeasureKind.QUANTITY)));
    }

    static GoalForm of(GoalDefinition definition) {
        SmartCriteria criteria = definition.criteria();
        return new GoalForm(
                definition.title(),
                criteria.specific().orElse(null),
                criteria.measurable().orElse(null),
                criteria.achievable().orElse(null),
                criteria.relevant().orElse(null),
                criteria.timeBound().map(LocalDate::toString).orElse(null),
                definition.measures().stream().map(MeasureForm::of).toList());
    }

    /** With one more measure. */
    GoalForm adding(MeasureKind kind) {
        return with(Stream.concat(measures.stream(), Stream.of(MeasureForm.blank(kind)))
                .toList());
    }

    /** Without the measure at a place, counted from 0. */
    GoalForm removing(int place) {
        return with(IntStream.range(0, measures.size())
                .filter(index -> index != place)
                .mapToObj(measures::get)
                .toList());
    }

    private GoalForm with(List<MeasureForm> others) {
        return new GoalForm(title, specific, measurable, achievable, relevant, timeBound, others);
    }

    /**
     * What was meant. A measure of which nothing was typed is not meant.
     *
     * @throws InvalidValueException if a field cannot be read
     */
    GoalDefinition definition() {
        List<ProgressMeasure> meant = IntStream.range(0, measures.size())
                .filter(index -> !measures.get(index).isBlank())
                .mapToObj(index -> Typed.row("measures[" + index + "]", measures.get(index)::measure))
                .toList();
        return GoalDefinition.builder()
                .title(Typed.text(title).orElse(""))
                .criteria(SmartCriteria.builder()
                        .specific(Typed.text(specific))
                        .measurable(Typed.text(measurable))
                        .achievable(Typed.text(achievable))
                        .relevant(Typed.text(relevant))
                        .timeBound(Typed.date("timeBound", timeBound))
                        .build())
                .measures(meant)
                .build();
    }

    /** What was typed for a criterion. */
    @Nullable
    String answer(SmartCriterion criterion) {
        return switch (criterion) {
            case SPECIFIC -> specific;
            case MEASURABLE -> measurable;
            case ACHIEVABLE -> achievable;
            case RELEVANT -> relevant;
            case TIME_BOUND -> timeBound;
        };
    }
}
