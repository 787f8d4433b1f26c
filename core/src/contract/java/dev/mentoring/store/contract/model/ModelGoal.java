package dev.mentoring.store.contract.model;

import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.RecordedObservation;
import dev.mentoring.goal.SmartGoal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A goal as the model knows it, from its draft on and for ever. */
final class ModelGoal {
    final GoalId id;
    GoalStatus status = GoalStatus.DRAFT;
    final ModelNegotiation<GoalDefinition> definition = new ModelNegotiation<>();
    /** Every observation that still counts. */
    final List<RecordedObservation> observations = new ArrayList<>();
    /** Of these, the ones that have not moved to the journal. */
    final List<RecordedObservation> kept = new ArrayList<>();

    final List<Opportunity> opportunities = new ArrayList<>();
    final ModelResources resources = new ModelResources();
    final ModelNegotiation<String> achievement = new ModelNegotiation<>();
    Optional<Instant> agreedAt = Optional.empty();
    Optional<Instant> endedAt = Optional.empty();
    Optional<String> endReason = Optional.empty();

    ModelGoal(GoalId id) {
        this.id = id;
    }

    boolean isWorkedOn() {
        return status == GoalStatus.DRAFT || status == GoalStatus.AGREED;
    }

    Optional<ProgressMeasure> agreedMeasure(String key) {
        return definition.value().flatMap(agreed -> measure(agreed, key));
    }

    static Optional<ProgressMeasure> measure(GoalDefinition definition, String key) {
        return definition.measures().stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst();
    }

    /** Whether every measure of the agreed revision has reached its target. */
    boolean isReached() {
        List<ProgressMeasure> measures =
                definition.value().map(GoalDefinition::measures).orElse(List.of());
        return !measures.isEmpty() && measures.stream().allMatch(this::isReached);
    }

    private boolean isReached(ProgressMeasure measure) {
        if (measure instanceof ProgressMeasure.Milestones m) {
            return IntStream.rangeClosed(1, m.milestones().size())
                    .allMatch(number -> latest(m.key(), Optional.of(number))
                            .filter(value -> value.signum() > 0)
                            .isPresent());
        }
        Optional<BigDecimal> latest = latest(measure.key(), Optional.empty());
        if (measure instanceof ProgressMeasure.Quantity m) {
            return latest.filter(value -> hasCome(value, m.baseline(), m.target()))
                    .isPresent();
        }
        if (measure instanceof ProgressMeasure.Rating m) {
            return latest.filter(
                            value -> hasCome(value, BigDecimal.valueOf(m.baseline()), BigDecimal.valueOf(m.target())))
                    .isPresent();
        }
        return latest.filter(value -> hasCome(value, BigDecimal.valueOf(-2), BigDecimal.ZERO))
                .isPresent();
    }

    private static boolean hasCome(BigDecimal value, BigDecimal from, BigDecimal to) {
        return from.compareTo(to) < 0 ? value.compareTo(to) >= 0 : value.compareTo(to) <= 0;
    }

    /** The value of the latest day; on one day, the one recorded last. */
    private Optional<BigDecimal> latest(String measure, Optional<Integer> milestone) {
        Optional<Observation> latest = Optional.empty();
        for (RecordedObservation recorded : observations) {
            Observation seen = recorded.observation();
            boolean alike = seen.measure().equals(measure) && seen.milestone().equals(milestone);
            if (alike
                    && latest.filter(other -> seen.day().isBefore(other.day())).isEmpty()) {
                latest = Optional.of(seen);
            }
        }
        return latest.map(Observation::value);
    }

    SmartGoal asGoal() {
        return SmartGoal.builder()
                .id(id)
                .status(status)
                .definition(definition.asNegotiated())
                .observations(kept)
                .achievement(achievement.asNegotiated())
                .agreedAt(agreedAt)
                .endedAt(endedAt)
                .endReason(endReason)
                .opportunities(opportunities)
                .resources(resources.all())
                .build();
    }
}
