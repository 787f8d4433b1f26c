package dev.mentoring.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mentoring.agreement.Acceptance;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.participant.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The score of Goal Attainment Scaling, against values computed by hand from the published formula. */
class TScoreProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final List<String> LEVELS = List.of("much less", "less", "as expected", "more", "much more");

    /**
     * One scale with its level.
     *
     * @param weight its weight
     * @param level its level
     */
    record Scale(int weight, int level) {}

    /** One scale: T = 50 + 10wx/√(0.7w² + 0.3w²) = 50 + 10x. */
    @Example
    void oneScaleGivesTenPointsALevel() {
        assertThat(List.of(-2, -1, 0, 1, 2))
                .extracting(level -> score(new Scale(1, level)))
                .containsExactly(30.0, 40.0, 50.0, 60.0, 70.0);
        assertThat(score(new Scale(7, 1))).isCloseTo(60.0, within(1e-12));
    }

    /**
     * Two scales of one level above: T = 50 + 10·2/√(0.7·2 + 0.3·2²) = 50 + 20/√2.6 = 50 + 20/1.612452 = 62.403473. Three
     * of one level below: T = 50 − 10·3/√(0.7·3 + 0.3·3²) = 50 − 30/√4.8 = 50 − 30/2.190890 = 36.306936.
     */
    @Example
    void severalScalesOfEqualWeight() {
        assertThat(score(new Scale(1, 1), new Scale(1, 1))).isCloseTo(62.403473, within(1e-6));
        assertThat(score(new Scale(1, -1), new Scale(1, -1), new Scale(1, -1))).isCloseTo(36.306936, within(1e-6));
    }

    /**
     * Weights 3, 1, 2 at +1, −1, +2: Σwx = 3 − 1 + 4 = 6, Σw² = 9 + 1 + 4 = 14, (Σw)² = 6² = 36, so T = 50 + 10·6/√(0.7·14 +
     * 0.3·36) = 50 + 60/√20.6 = 50 + 60/4.538722 = 63.219579.
     */
    @Example
    void scalesOfMixedWeight() {
        assertThat(score(new Scale(3, 1), new Scale(1, -1), new Scale(2, 2))).isCloseTo(63.219579, within(1e-6));
    }

    /** Two goals of 60 each are 62.40 together, from both their measures, and not 60, their mean. */
    @Example
    void goalsTogetherAreNoMean() {
        SmartGoal one = goal(List.of(new Scale(1, 1)));
        assertThat(one.tScore().orElseThrow().value()).isEqualTo(60.0);
        assertThat(TScore.of(List.of(one, one)).orElseThrow().value()).isCloseTo(62.403473, within(1e-6));
    }

    @Property
    void asExpectedIsFifty(@ForAll("scales") List<Scale> scales) {
        assertThat(score(with(scales, 1, 0))).isEqualTo(50.0);
    }

    @Property
    void betterAndWorseAreSymmetric(@ForAll("scales") List<Scale> scales) {
        assertThat(score(with(scales, 1, -1)) - 50).isCloseTo(50 - score(scales), within(1e-9));
    }

    @Property
    void onlyTheProportionsOfTheWeightsMatter(
            @ForAll("scales") List<Scale> scales, @ForAll @IntRange(min = 1, max = 10) int times) {
        assertThat(score(with(scales, times, 1))).isCloseTo(score(scales), within(1e-9));
    }

    @Property
    void aHigherLevelRaisesTheScore(@ForAll("scales") List<Scale> scales) {
        List<Scale> raised = scales.stream()
                .map(scale -> new Scale(scale.weight(), Math.min(2, scale.level() + 1)))
                .toList();
        boolean higher = !raised.equals(scales);
        assertThat(score(raised) > score(scales)).isEqualTo(higher);
    }

    @Property
    void inWhichGoalAMeasureIsDoesNotMatter(@ForAll("scales") List<Scale> scales) {
        List<SmartGoal> each =
                scales.stream().map(scale -> goal(List.of(scale))).toList();
        assertThat(TScore.of(each)).isEqualTo(goal(scales).tScore());
    }

    @Example
    void whatWasNotObservedIsLeftOutAndCounted() {
        SmartGoal goal = goal(List.of(new Scale(1, 1), new Scale(5, -2)));
        SmartGoal half =
                goal.toBuilder().observations(goal.observations().subList(0, 1)).build();
        assertThat(half.tScore()).contains(new TScore(60.0, 1, 1));
        SmartGoal none = goal.toBuilder().observations(List.of()).build();
        assertThat(none.tScore()).isEmpty();
        assertThat(TScore.of(List.of(none, half))).contains(new TScore(60.0, 1, 3));
        assertThat(TScore.of(List.of())).isEmpty();
    }

    @Example
    void theLatestDayCountsAndNothingButAttainment() {
        SmartGoal goal = goal(List.of(new Scale(1, 1)));
        Observation earlier = Observation.of("m0", -2, DAY.minusDays(1));
        ProgressMeasure rating = new ProgressMeasure.Rating("m0", "title", 1, 5, 2, 4);
        assertThat(goal.toBuilder().addObservation(recorded(earlier)).build().tScore())
                .isEqualTo(goal.tScore());
        assertThat(goal.toBuilder().definition(agreed(List.of(rating))).build().tScore())
                .isEmpty();
    }

    @Example
    void aDraftHasNoScore() {
        SmartGoal draft = goal(List.of(new Scale(1, 1))).toBuilder()
                .definition(Negotiated.<GoalDefinition>nothing()
                        .propose(Role.MENTEE, definition(List.of(scale("m0", 1))), Instant.EPOCH))
                .build();
        assertThat(draft.tScore()).isEmpty();
    }

    @Example
    void aScoreIsNotShown() {
        assertThat(new TScore(63.2, 3, 1)).hasToString("TScore[observed=3, unobserved=1]");
    }

    @Provide
    Arbitrary<List<Scale>> scales() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 10),
                        Arbitraries.integers().between(-2, 2))
                .as(Scale::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static List<Scale> with(List<Scale> scales, int weights, int levels) {
        return scales.stream()
                .map(scale -> new Scale(weights * scale.weight(), levels * scale.level()))
                .toList();
    }

    private static double score(Scale... scales) {
        return score(List.of(scales));
    }

    private static double score(List<Scale> scales) {
        TScore score = goal(scales).tScore().orElseThrow();
        assertThat(score.observed()).isEqualTo(scales.size());
        return score.value();
    }

    private static SmartGoal goal(List<Scale> scales) {
        return SmartGoal.builder()
                .id(new GoalId("goal"))
                .status(GoalStatus.AGREED)
                .definition(agreed(IntStream.range(0, scales.size())
                        .mapToObj(n -> scale("m" + n, scales.get(n).weight()))
                        .toList()))
                .observations(IntStream.range(0, scales.size())
                        .mapToObj(n ->
                                recorded(Observation.of("m" + n, scales.get(n).level(), DAY)))
                        .toList())
                .build();
    }

    private static ProgressMeasure scale(String key, int weight) {
        return ProgressMeasure.Attainment.of(key, "title", LEVELS).weight(weight);
    }

    private static Negotiated<GoalDefinition> agreed(List<ProgressMeasure> measures) {
        return Negotiated.<GoalDefinition>nothing()
                .propose(Role.MENTEE, definition(measures), Instant.EPOCH)
                .accept(new Acceptance(Role.MENTOR, Instant.EPOCH, false));
    }

    private static GoalDefinition definition(List<ProgressMeasure> measures) {
        return GoalDefinition.builder().title("title").measures(measures).build();
    }

    private static RecordedObservation recorded(Observation observation) {
        return new RecordedObservation(observation, Role.MENTEE, Instant.EPOCH);
    }
}
