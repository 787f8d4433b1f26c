package dev.mentoring.goal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The score of Goal Attainment Scaling (Kiresuk and Sherman, 1968), over any number of attainment measures together:
 * T = 50 + 10·Σwx / √((1−ρ)Σw² + ρ(Σw)²), with each measure's weight w and latest observed level x from −2 to +2, and with
 * ρ = 0.3, the correlation that is assumed between the measures. It is 50 when all came out as expected, more when better.
 * It is no mean: the score of several goals follows from all their measures, not from the goals' scores.
 *
 * <p>A measure that was not observed yet is left out, since what is unknown is not failed; how many were says
 * {@link #unobserved()}.
 *
 * @param value the score
 * @param observed the number of attainment measures that it follows from, at least 1
 * @param unobserved the number of attainment measures that were left out, as nothing of them was observed yet
 */
public record TScore(double value, int observed, int unobserved) {

    private static final double CORRELATION = 0.3;

    /**
     * The score of goals together, live or finished. A draft has no say in it.
     *
     * @param goals any number of goals, each with the observations that it keeps
     * @return empty if no attainment measure of an agreed goal was observed
     */
    public static Optional<TScore> of(Collection<SmartGoal> goals) {
        List<Scaled> scales =
                goals.stream().flatMap(goal -> Scaled.of(goal).stream()).toList();
        List<Scaled> observed =
                scales.stream().filter(scale -> scale.level().isPresent()).toList();
        return observed.isEmpty()
                ? Optional.empty()
                : Optional.of(new TScore(score(observed), observed.size(), scales.size() - observed.size()));
    }

    private static double score(List<Scaled> scales) {
        double weighted = scales.stream()
                .mapToDouble(scale -> scale.weight() * scale.level().orElse(0))
                .sum();
        double squares = scales.stream()
                .mapToDouble(scale -> scale.weight() * scale.weight())
                .sum();
        double weights = scales.stream().mapToDouble(Scaled::weight).sum();
        return 50 + 10 * weighted / Math.sqrt((1 - CORRELATION) * squares + CORRELATION * weights * weights);
    }

    /** From how many measures it follows; never the score. */
    @Override
    public String toString() {
        return "TScore[observed=" + observed + ", unobserved=" + unobserved + "]";
    }

    /** One attainment measure with its latest level. */
    private record Scaled(int weight, Optional<Integer> level) {

        static List<Scaled> of(SmartGoal goal) {
            return goal.definition().value().stream()
                    .flatMap(definition -> definition.measures().stream())
                    .filter(ProgressMeasure.Attainment.class::isInstance)
                    .map(ProgressMeasure.Attainment.class::cast)
                    .map(measure -> new Scaled(measure.weight(), measure.level(goal.observationsOf(measure.key()))))
                    .toList();
        }
    }
}
