package dev.mentoring.examples.portal.goal;

import dev.mentoring.agreement.Revision;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.rule.Violation;
import java.util.List;
import java.util.Optional;

/**
 * The revision of a goal that waits for an answer.
 *
 * @param revision the revision
 * @param first whether nothing is agreed yet: then it is the draft
 * @param waitsForReader whether it is the reader who has to answer
 * @param criteria what it says, and what of it is new
 * @param otherTitle whether the title is new
 * @param measures what it measures, if that is new
 * @param unfinished what would keep anybody from agreeing it today
 */
record ProposedRevision(
        Revision<GoalDefinition> revision,
        boolean first,
        boolean waitsForReader,
        List<CriterionLine> criteria,
        boolean otherTitle,
        List<Measured> measures,
        List<Violation> unfinished) {

    /**
     * A measure with its kind.
     *
     * @param measure the measure
     * @param kind its kind
     */
    record Measured(ProgressMeasure measure, MeasureKind kind) {
        private static List<Measured> by(GoalDefinition definition) {
            return definition.measures().stream()
                    .map(measure -> new Measured(measure, MeasureKind.of(measure)))
                    .toList();
        }
    }

    static Optional<ProposedRevision> of(Visit visit, SmartGoal goal) {
        return goal.definition().proposal().map(proposal -> {
            GoalDefinition inForce = goal.current();
            GoalDefinition proposed = proposal.value();
            return new ProposedRevision(
                    proposal,
                    goal.definition().inForce().isEmpty(),
                    !proposal.acceptedBy(visit.view().role()),
                    CriterionLine.comparing(inForce, proposed),
                    !inForce.title().equals(proposed.title()),
                    inForce.measures().equals(proposed.measures()) ? List.of() : Measured.by(proposed),
                    proposed.whyNotAgreedOn(visit.view().today()));
        });
    }
}
