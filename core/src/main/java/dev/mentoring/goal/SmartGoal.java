package dev.mentoring.goal;

import dev.mentoring.agreement.Negotiated;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.rule.Bounds;
import dev.mentoring.style.MentoringStyle;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A goal of the mentee's that both have agreed, or are about to. A live goal keeps the latest observations of each measure;
 * older ones are in the journal.
 *
 * @param id the goal
 * @param status where it stands
 * @param definition what it says, revision by revision
 * @param observations the latest observations, in the order in which they were recorded
 * @param opportunities the opportunities for professional growth that were linked to it, at most 100
 * @param achievement the reason with which both may call it achieved although its measures do not
 * @param agreedAt when both first agreed it
 * @param endedAt when it was achieved or abandoned
 * @param endReason why it was abandoned, or achieved by consent, at most 2,000 characters
 * @param resources what the two attached to it, at most 100
 */
@Value.Builder
@MentoringStyle
public record SmartGoal(
        GoalId id,
        GoalStatus status,
        Negotiated<GoalDefinition> definition,
        List<RecordedObservation> observations,
        List<Opportunity> opportunities,
        Negotiated<String> achievement,
        Optional<Instant> agreedAt,
        Optional<Instant> endedAt,
        Optional<String> endReason,
        List<SharedResource> resources) {

    /** How many observations of one measure a live goal keeps, at most: those of the latest days. */
    public static final int OBSERVATIONS_KEPT = 12;
    /** How many observations of one milestone a live goal keeps, at most: from the last two days follows what changed. */
    public static final int OBSERVATIONS_OF_A_MILESTONE_KEPT = 2;

    /**
     * Copies the lists.
     *
     * @throws dev.mentoring.rule.InvalidValueException if there are more than 100 opportunities or resources
     */
    public SmartGoal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(definition, "definition");
        observations = List.copyOf(observations);
        opportunities = Bounds.list("opportunities", opportunities);
        Objects.requireNonNull(achievement, "achievement");
        endReason = Bounds.line("endReason", endReason);
        resources = Bounds.list("resources", resources);
    }

    /**
     * What the goal says: the agreed revision or, before that, the draft.
     *
     * @return the definition in force or proposed
     */
    public GoalDefinition current() {
        return definition
                .valueOrProposed()
                .orElseThrow(() ->
                        new IllegalStateException("goal " + id + " has neither an agreed nor a proposed revision"));
    }

    /**
     * The observations of one measure.
     *
     * @param measure the measure's key
     * @return those a live goal keeps, in the order in which they were recorded
     */
    public List<Observation> observationsOf(String measure) {
        return observations.stream()
                .map(RecordedObservation::observation)
                .filter(observation -> observation.measure().equals(measure))
                .toList();
    }

    /**
     * How far the goal has come: the mean over its measures.
     *
     * @return from 0 to 1; 0 for a goal without measures
     */
    public double progress() {
        return current().measures().stream()
                .mapToDouble(measure -> measure.progress(observationsOf(measure.key())))
                .average()
                .orElse(0.0);
    }

    /**
     * Where the goal is going over time: whether more of its measures go towards their targets or away from them.
     *
     * @return the trend; not yet known if no measure was observed
     */
    public Trend trend() {
        return Trend.of(current().measures().stream()
                .map(measure -> measure.trend(observationsOf(measure.key())))
                .toList());
    }

    /**
     * The score of the goal by Goal Attainment Scaling. {@link TScore#of} gives that of several goals together.
     *
     * @return empty if the goal is a draft, or none of its attainment measures was observed
     */
    public Optional<TScore> tScore() {
        return TScore.of(List.of(this));
    }

    /**
     * Whether every measure has reached its target.
     *
     * @return false for a goal without measures
     */
    public boolean reached() {
        List<ProgressMeasure> measures = current().measures();
        return !measures.isEmpty()
                && measures.stream().allMatch(measure -> measure.reached(observationsOf(measure.key())));
    }

    /**
     * Starts a goal.
     *
     * @return a builder that still needs id, status and definition
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.achievement(Negotiated.nothing());
        return builder;
    }

    /**
     * Starts from this goal.
     *
     * @return a builder with everything as it is here
     */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Id and status; never the texts. */
    @Override
    public String toString() {
        return "SmartGoal[id=" + id + ", status=" + status + ", revision=" + definition.revisionInForce() + "]";
    }

    /** Builds a {@link SmartGoal}. */
    public static final class Builder extends SmartGoalBuilder {
        Builder() {}
    }
}
