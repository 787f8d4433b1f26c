package dev.mentoring.examples.portal.goal;

import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.SmartCriteria;
import dev.mentoring.goal.SmartCriterion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a goal says about a criterion.
 *
 * @param criterion the criterion
 * @param text the answer, if it is a text
 * @param day the answer, if it is a day
 * @param changed whether another revision says something else
 */
record CriterionLine(SmartCriterion criterion, Optional<String> text, Optional<LocalDate> day, boolean changed) {

    static List<CriterionLine> of(GoalDefinition definition) {
        return comparing(definition, definition);
    }

    /** Each with whether the earlier definition says something else. */
    static List<CriterionLine> comparing(GoalDefinition earlier, GoalDefinition definition) {
        return Stream.of(SmartCriterion.values())
                .map(criterion -> {
                    CriterionLine before = line(criterion, earlier.criteria(), false);
                    CriterionLine now = line(criterion, definition.criteria(), false);
                    return before.equals(now) ? now : line(criterion, definition.criteria(), true);
                })
                .toList();
    }

    private static CriterionLine line(SmartCriterion criterion, SmartCriteria criteria, boolean changed) {
        Optional<String> text = switch (criterion) {
            case SPECIFIC -> criteria.specific();
            case MEASURABLE -> criteria.measurable();
            case ACHIEVABLE -> criteria.achievable();
            case RELEVANT -> criteria.relevant();
            case TIME_BOUND -> Optional.empty();
        };
        return new CriterionLine(
                criterion,
                text,
                criterion == SmartCriterion.TIME_BOUND ? criteria.timeBound() : Optional.empty(),
                changed);
    }
}
