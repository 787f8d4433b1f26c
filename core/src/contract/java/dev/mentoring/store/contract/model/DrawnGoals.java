package dev.mentoring.store.contract.model;

import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.SmartCriteria;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Draws goals that are mostly SMART and measured, and what is seen of them.
 *
 * @param draws chance
 * @param today the pair's day
 */
record DrawnGoals(Draws draws, LocalDate today) {
    private static final List<String> KEYS = List.of("quantity", "steps", "rating", "attainment");

    GoalDefinition definition() {
        SmartCriteria criteria = SmartCriteria.builder()
                .specific(answer())
                .measurable(answer())
                .achievable(answer())
                .relevant(answer())
                .timeBound(draws.perhaps(97, today.plusDays(draws.from(draws.chance(95) ? 1 : -9, 200))))
                .build();
        int measures = draws.chance(95) ? draws.from(1, 2) : 0;
        return GoalDefinition.builder()
                .title(draws.text())
                .criteria(criteria)
                .measures(draws.some(KEYS, 60).stream()
                        .limit(measures)
                        .map(this::measure)
                        .toList())
                .build();
    }

    Opportunity opportunity() {
        return new Opportunity(
                draws.text(),
                draws.perhaps(30, "https://grow.example"),
                draws.perhaps(30, draws.text()),
                draws.perhaps(40, today.plusDays(draws.from(-9, 60))));
    }

    private Optional<String> answer() {
        return draws.perhaps(98, draws.text());
    }

    private ProgressMeasure measure(String key) {
        return switch (key) {
            case "quantity" -> {
                int baseline = draws.from(-5, 5);
                int distance = draws.from(1, 10) * (draws.chance(50) ? 1 : -1);
                yield new ProgressMeasure.Quantity(
                        key,
                        draws.text(),
                        draws.oneOf("talks", "pages"),
                        BigDecimal.valueOf(baseline),
                        new BigDecimal(baseline + distance + ".5"));
            }
            case "steps" -> new ProgressMeasure.Milestones(key, draws.text(), draws.texts(1, 3));
            case "rating" -> {
                int highest = draws.oneOf(5, 10);
                int baseline = draws.from(1, 4);
                yield new ProgressMeasure.Rating(
                        key, draws.text(), 1, highest, baseline, draws.chance(70) ? 5 : baseline == 1 ? 2 : 1);
            }
            default -> new ProgressMeasure.Attainment(key, draws.text(), draws.texts(5, 5), draws.from(1, 100));
        };
    }

    /** Of a measure that both agreed, mostly on its scale, and often what they hope for. */
    Observation observation(Optional<ModelGoal> goal) {
        List<ProgressMeasure> measures = goal.flatMap(g -> g.definition.value())
                .map(GoalDefinition::measures)
                .orElse(List.of());
        LocalDate day = today.plusDays(draws.chance(88) ? draws.from(-9, 0) : draws.from(1, 3));
        if (measures.isEmpty() || draws.chance(4)) {
            return Observation.of(draws.oneOf(KEYS), 1, day);
        }
        ProgressMeasure measure = draws.oneOf(measures);
        Optional<Integer> milestone = Optional.empty();
        if (measure instanceof ProgressMeasure.Milestones m) {
            milestone = Optional.of(draws.from(1, m.milestones().size()));
        }
        if (draws.chance(3)) {
            milestone = draws.perhaps(50, 4);
        }
        BigDecimal value = draws.chance(60) ? target(measure) : any(measure);
        return new Observation(measure.key(), milestone, value, day);
    }

    private static BigDecimal target(ProgressMeasure measure) {
        if (measure instanceof ProgressMeasure.Quantity m) {
            return m.target();
        }
        if (measure instanceof ProgressMeasure.Rating m) {
            return BigDecimal.valueOf(m.target());
        }
        return measure instanceof ProgressMeasure.Milestones ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private BigDecimal any(ProgressMeasure measure) {
        int offScale = draws.chance(5) ? 1 : 0;
        if (measure instanceof ProgressMeasure.Milestones) {
            return BigDecimal.valueOf(draws.from(0, 1 + offScale));
        }
        if (measure instanceof ProgressMeasure.Rating m) {
            return BigDecimal.valueOf(draws.from(m.lowest(), m.highest() + offScale));
        }
        return measure instanceof ProgressMeasure.Attainment
                ? BigDecimal.valueOf(draws.from(-2, 2 + offScale))
                : BigDecimal.valueOf(draws.from(-1_200, 1_200), 2);
    }
}
