package dev.mentoring.relationship;

import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.SmartCriteria;
import dev.mentoring.goal.SmartGoal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Draws goals and what is observed of them. */
final class GoalDraws {
    private final Random random;
    private final World world;
    private final Instant now;

    GoalDraws(Random random, World world, Instant now) {
        this.random = random;
        this.world = world;
        this.now = now;
    }

    GoalDefinition definition() {
        GoalDefinition.Builder goal = GoalDefinition.builder().title(text()).criteria(criteria());
        int measures = chance(90) ? 1 + random.nextInt(2) : 0;
        for (int n = 0; n < measures; n++) {
            goal.addMeasure(measure("secret-m" + n));
        }
        return goal.build();
    }

    private SmartCriteria criteria() {
        SmartCriteria.Builder criteria = SmartCriteria.builder()
                .specific(text())
                .measurable(text())
                .achievable(text())
                .timeBound(Optional.of(today().plusDays(chance(95) ? 30 + random.nextInt(300) : -1))
                        .filter(day -> chance(88)));
        return chance(90) ? criteria.relevant(text()).build() : criteria.build();
    }

    private ProgressMeasure measure(String key) {
        return switch (random.nextInt(4)) {
            case 0 ->
                new ProgressMeasure.Milestones(
                        key, text(), List.of(text(), text()).subList(0, 1 + random.nextInt(2)));
            case 1 -> new ProgressMeasure.Rating(key, text(), 1, 5, 2, 4);
            case 2 ->
                ProgressMeasure.Attainment.of(key, text(), List.of(text(), text(), text(), text(), text()))
                        .weight(1 + random.nextInt(3));
            default ->
                new ProgressMeasure.Quantity(
                        key, text(), "secret pages", BigDecimal.valueOf(random.nextInt(9)), new BigDecimal("9.5"));
        };
    }

    /** Mostly of a measure that the goal has, and mostly near its target. */
    Observation observation(GoalId goal) {
        Optional<ProgressMeasure> measure = world.live()
                .goal(goal)
                .map(SmartGoal::current)
                .map(definition -> definition.measures())
                .filter(measures -> !measures.isEmpty())
                .map(measures -> measures.get(random.nextInt(measures.size())));
        LocalDate day = today().minusDays(chance(95) ? random.nextInt(30) : -1 - random.nextInt(3));
        return measure.filter(known -> chance(97))
                .map(known -> of(known, day))
                .orElseGet(() -> Observation.of("secret-unknown", random.nextInt(9), day));
    }

    private Observation of(ProgressMeasure measure, LocalDate day) {
        if (measure instanceof ProgressMeasure.Milestones milestones) {
            int number = 1 + random.nextInt(milestones.milestones().size());
            BigDecimal value = chance(75) ? BigDecimal.ONE : BigDecimal.ZERO;
            return new Observation(measure.key(), Optional.of(number), value, day);
        }
        if (measure instanceof ProgressMeasure.Rating) {
            return Observation.of(measure.key(), chance(60) ? 4 : 1 + random.nextInt(5), day);
        }
        return measure instanceof ProgressMeasure.Attainment
                ? Observation.of(measure.key(), chance(60) ? 0 : random.nextInt(5) - 2, day)
                : Observation.of(measure.key(), BigDecimal.valueOf(chance(60) ? 95 : random.nextInt(110), 1), day);
    }

    Opportunity opportunity() {
        Opportunity opportunity = Opportunity.of(text());
        return chance(50)
                ? opportunity
                : opportunity.link(text()).note(text()).day(today().plusDays(random.nextInt(60)));
    }

    private LocalDate today() {
        return world.live().dayOf(now);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String text() {
        return "secret " + random.nextInt(1_000);
    }
}
