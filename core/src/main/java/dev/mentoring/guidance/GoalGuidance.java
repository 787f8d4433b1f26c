package dev.mentoring.guidance;

import dev.mentoring.agreement.Acceptance;
import dev.mentoring.agreement.Revision;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The nudges about a goal. */
final class GoalGuidance {
    private GoalGuidance() {}

    static void add(Candidates candidates, SmartGoal goal) {
        if (goal.status() != GoalStatus.AGREED) {
            return;
        }
        goal.agreedAt().filter(at -> goal.opportunities().isEmpty()).ifPresent(at -> {
            Instant from = candidates.daysAfter(at, Notice.OPPORTUNITIES_DAYS);
            candidates.add(
                    Nudge.of(NudgeKind.OPPORTUNITY_MISSING, Role.MENTOR, from).about(goal.id()));
        });
        goal.definition()
                .inForce()
                .filter(inForce -> lacksObservation(goal, inForce.value()))
                .flatMap(GoalGuidance::agreedAt)
                .map(at -> candidates.daysAfter(at, Notice.MEASURE_DAYS))
                .ifPresent(from -> candidates.add(Nudge.of(NudgeKind.MEASURE_UNOBSERVED, Role.MENTEE, from)
                        .about(goal.id())));
    }

    private static boolean lacksObservation(SmartGoal goal, GoalDefinition inForce) {
        Set<String> observed = goal.observations().stream()
                .map(recorded -> recorded.observation().measure())
                .collect(Collectors.toSet());
        return inForce.measures().stream().anyMatch(measure -> !observed.contains(measure.key()));
    }

    /** A revision is agreed by its last acceptance. */
    private static Optional<Instant> agreedAt(Revision<GoalDefinition> revision) {
        return revision.acceptances().stream().map(Acceptance::at).max(Comparator.naturalOrder());
    }
}
