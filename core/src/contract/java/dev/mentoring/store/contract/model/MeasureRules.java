package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Standing.PARTIES;
import static dev.mentoring.store.contract.model.Standing.RUNNING;

import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.RecordedObservation;
import dev.mentoring.relationship.JournalItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What becomes of what is seen of a goal's measures. */
final class MeasureRules {
    private static final int KEPT = 12;
    private static final int KEPT_OF_A_MILESTONE = 2;

    private final ModelRelationship model;

    MeasureRules(ModelRelationship model) {
        this.model = model;
    }

    Expectation observe(Caller caller, GoalId id, Observation observation) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.about(model.liveGoal(id), goal -> {
            Optional<ProgressMeasure> measure = goal.agreedMeasure(observation.measure());
            expected.valid(measure.map(agreed -> fits(agreed, observation)).orElse(true));
            expected.must(measure.isPresent(), "goal.measured");
            expected.must(!observation.day().isAfter(model.dayOf(caller.now())), "measure.observations-dated");
            expected.then(() -> observed(goal, new RecordedObservation(observation, caller.by(), caller.now())));
        });
    }

    /** It names a milestone if the measure has some, and lies on the measure's scale. */
    private static boolean fits(ProgressMeasure measure, Observation seen) {
        if (measure instanceof ProgressMeasure.Milestones m) {
            int number = seen.milestone().orElse(0);
            return number >= 1 && number <= m.milestones().size() && isOnScale(seen.value(), 0, 1);
        }
        if (seen.milestone().isPresent()) {
            return false;
        }
        if (measure instanceof ProgressMeasure.Rating m) {
            return isOnScale(seen.value(), m.lowest(), m.highest());
        }
        return !(measure instanceof ProgressMeasure.Attainment) || isOnScale(seen.value(), -2, 2);
    }

    private static boolean isOnScale(BigDecimal value, int lowest, int highest) {
        boolean whole = value.remainder(BigDecimal.ONE).signum() == 0;
        return whole
                && value.compareTo(BigDecimal.valueOf(lowest)) >= 0
                && value.compareTo(BigDecimal.valueOf(highest)) <= 0;
    }

    /**
     * A live goal keeps a dozen of a measure and two of a milestone. What was corrected by another one of its day goes first,
     * then what is of the earliest day.
     */
    private void observed(ModelGoal goal, RecordedObservation recorded) {
        goal.observations.add(recorded);
        goal.kept.add(recorded);
        Observation seen = recorded.observation();
        List<RecordedObservation> alike = goal.kept.stream()
                .filter(other -> other.observation().measure().equals(seen.measure())
                        && other.observation().milestone().equals(seen.milestone()))
                .toList();
        if (alike.size() > (seen.milestone().isPresent() ? KEPT_OF_A_MILESTONE : KEPT)) {
            journal(goal, corrected(alike).orElseGet(() -> earliest(alike)), recorded.at());
        }
    }

    private static Optional<RecordedObservation> corrected(List<RecordedObservation> inOrder) {
        for (int i = 0; i < inOrder.size(); i++) {
            LocalDate day = inOrder.get(i).observation().day();
            boolean again = inOrder.stream()
                    .skip(i + 1L)
                    .anyMatch(later -> later.observation().day().equals(day));
            if (again) {
                return Optional.of(inOrder.get(i));
            }
        }
        return Optional.empty();
    }

    private static RecordedObservation earliest(List<RecordedObservation> alike) {
        return alike.stream()
                .min(Comparator.comparing(other -> other.observation().day()))
                .orElseThrow();
    }

    /** What was seen of a measure goes on counting if the next revision measures the same. */
    void goOn(ModelGoal goal, GoalDefinition old, Instant now) {
        for (RecordedObservation recorded : List.copyOf(goal.observations)) {
            String key = recorded.observation().measure();
            ProgressMeasure before = ModelGoal.measure(old, key).orElseThrow();
            if (goal.agreedMeasure(key).filter(after -> isSame(before, after)).isEmpty()) {
                if (goal.kept.contains(recorded)) {
                    journal(goal, recorded, now);
                }
                goal.observations.remove(recorded);
            }
        }
    }

    private void journal(ModelGoal goal, RecordedObservation recorded, Instant now) {
        goal.kept.remove(recorded);
        model.note(now, new JournalItem.EarlierObservation(goal.id, recorded));
    }

    /** The same kind, in the same unit, on the same scale, with no milestone less. */
    private static boolean isSame(ProgressMeasure before, ProgressMeasure after) {
        if (before instanceof ProgressMeasure.Quantity a && after instanceof ProgressMeasure.Quantity b) {
            return a.unit().equals(b.unit());
        }
        if (before instanceof ProgressMeasure.Rating a && after instanceof ProgressMeasure.Rating b) {
            return a.lowest() == b.lowest() && a.highest() == b.highest();
        }
        if (before instanceof ProgressMeasure.Milestones a && after instanceof ProgressMeasure.Milestones b) {
            return a.milestones().size() <= b.milestones().size();
        }
        return before instanceof ProgressMeasure.Attainment && after instanceof ProgressMeasure.Attainment;
    }
}
