package dev.mentoring.goal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How progress towards a goal is seen. There are four kinds; each turns its observations into a progress from 0 (baseline)
 * to 1 (target) and into a trend. Within its goal a measure is named by a short key.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ProgressMeasure.Quantity.class, name = "quantity"),
    @JsonSubTypes.Type(value = ProgressMeasure.Milestones.class, name = "milestones"),
    @JsonSubTypes.Type(value = ProgressMeasure.Rating.class, name = "rating"),
    @JsonSubTypes.Type(value = ProgressMeasure.Attainment.class, name = "attainment")
})
public sealed interface ProgressMeasure {

    /**
     * The measure's name within its goal.
     *
     * @return 1 to 36 letters, digits, {@code -} and {@code _}
     */
    String key();

    /**
     * What is measured, in the pair's words.
     *
     * @return at most 200 characters
     */
    String title();

    /**
     * Checks that an observation is one of this measure.
     *
     * @param observation an observation that names this measure
     * @throws InvalidValueException if it names a milestone the measure lacks, lacks one it needs, or lies off its scale
     */
    void check(Observation observation);

    /**
     * Whether this measure's observations are observations of another one too, a later revision's of the same key: the
     * same kind, in the same unit, on the same scale, with no milestone less. Baseline, target, weight and texts may differ.
     *
     * @param other the other measure
     * @return true if they go on counting
     */
    boolean measuresTheSameAs(ProgressMeasure other);

    /**
     * How far the goal has come by this measure.
     *
     * @param observations all observations of this measure, in the order in which they were recorded
     * @return from 0 to 1; 0 without observations
     */
    default double progress(List<Observation> observations) {
        return course(observations).progress();
    }

    /**
     * Whether the target is reached.
     *
     * @param observations all observations of this measure, in the order in which they were recorded
     * @return true at a progress of 1
     */
    default boolean reached(List<Observation> observations) {
        return progress(observations) >= 1.0;
    }

    /**
     * What was observed, day by day, between baseline and target.
     *
     * @param observations observations of this measure, in the order in which they were recorded; also earlier ones, from the
     *     journal
     * @return what a chart shows
     */
    Course course(List<Observation> observations);

    /**
     * Where the measure is going over time. Of a quantity, a rating or an attainment, every later day is compared with every
     * earlier one; the only day is compared with the baseline. Of milestones, each is compared with how it stood on the day
     * on which it was observed before; at first it is not reached. A day counts as what was recorded for it last; the order
     * in which different days were recorded does not matter.
     *
     * @param observations all observations of this measure, in the order in which they were recorded, or those that a live
     *     goal keeps
     * @return the trend; not yet known without observations
     */
    default Trend trend(List<Observation> observations) {
        return course(observations).trend();
    }

    /**
     * A quantity that goes from a baseline to a target, rising or falling.
     *
     * @param key the measure's name within its goal
     * @param title what is counted, at most 200 characters
     * @param unit in what, at most 200 characters
     * @param baseline where it starts
     * @param target where it should come to; differs from the baseline
     */
    record Quantity(String key, String title, String unit, BigDecimal baseline, BigDecimal target)
            implements ProgressMeasure {
        /**
         * Checks the bounds.
         *
         * @throws InvalidValueException if target and baseline are equal, or a text is blank or too long
         */
        public Quantity {
            key = Bounds.id("key", key);
            title = Bounds.title("title", title);
            unit = Bounds.title("unit", unit);
            baseline = Observation.number("baseline", baseline);
            target = Observation.number("target", target);
            Scale.requireDistance(baseline, target);
        }

        @Override
        public void check(Observation observation) {
            Scale.requireNoMilestone(observation);
        }

        @Override
        public boolean measuresTheSameAs(ProgressMeasure other) {
            return other instanceof Quantity that && unit.equals(that.unit);
        }

        @Override
        public Course course(List<Observation> observations) {
            return Course.of(baseline, target, observations);
        }

        /** The kind alone. */
        @Override
        public String toString() {
            return "Quantity[]";
        }
    }

    /**
     * A list of milestones, each reached or not.
     *
     * @param key the measure's name within its goal
     * @param title what the milestones lead to, at most 200 characters
     * @param milestones 1 to 100 of them, each at most 2,000 characters; numbered from 1
     */
    record Milestones(String key, String title, List<String> milestones) implements ProgressMeasure {
        /**
         * Checks the bounds.
         *
         * @throws InvalidValueException if there is no milestone or too many, or a text is blank or too long
         */
        public Milestones {
            key = Bounds.id("key", key);
            title = Bounds.title("title", title);
            milestones = Bounds.lines("milestones", milestones);
            if (milestones.isEmpty()) {
                throw new InvalidValueException("milestones", "must name at least one", Rule.MEASURE_TARGET_DIFFERS);
            }
        }

        @Override
        public void check(Observation observation) {
            int number = observation
                    .milestone()
                    .orElseThrow(() -> new InvalidValueException("milestone", "must be given for this measure"));
            if (number < 1 || number > milestones.size()) {
                throw new InvalidValueException("milestone", "must be from 1 to " + milestones.size());
            }
            Scale.requireOnScale("value", observation.value(), 0, 1);
        }

        @Override
        public boolean measuresTheSameAs(ProgressMeasure other) {
            return other instanceof Milestones that && milestones.size() <= that.milestones.size();
        }

        @Override
        public double progress(List<Observation> observations) {
            return courses(observations).mapToDouble(Course::progress).sum() / milestones.size();
        }

        @Override
        public Trend trend(List<Observation> observations) {
            return Trend.of(courses(observations).flatMapToInt(Course::latestChange));
        }

        @Override
        public Course course(List<Observation> observations) {
            return Course.together(courses(observations).toList());
        }

        /**
         * The milestones that are reached.
         *
         * @param observations all observations of this measure, in the order in which they were recorded, or those that a live
         *     goal keeps
         * @return their numbers, from 1, in order
         */
        public List<Integer> milestonesReached(List<Observation> observations) {
            List<Course> each = courses(observations).toList();
            return IntStream.rangeClosed(1, each.size())
                    .filter(number -> each.get(number - 1).progress() >= 1.0)
                    .boxed()
                    .toList();
        }

        private Stream<Course> courses(List<Observation> observations) {
            return IntStream.rangeClosed(1, milestones.size())
                    .mapToObj(number -> Course.of(
                            0,
                            1,
                            observations.stream()
                                    .filter(o -> o.milestone().equals(Optional.of(number)))
                                    .toList()));
        }

        /** The kind and the count. */
        @Override
        public String toString() {
            return "Milestones[milestones=" + milestones.size() + "]";
        }
    }

    /**
     * A rating on a scale of whole numbers.
     *
     * @param key the measure's name within its goal
     * @param title what is rated, at most 200 characters
     * @param lowest the bottom of the scale
     * @param highest its top
     * @param baseline the rating at the start, on the scale
     * @param target the rating to come to, on the scale; differs from the baseline
     */
    record Rating(String key, String title, int lowest, int highest, int baseline, int target)
            implements ProgressMeasure {
        /**
         * Checks the bounds.
         *
         * @throws InvalidValueException if baseline or target lie off the scale or are equal, or a text is blank or too
         *     long
         */
        public Rating {
            key = Bounds.id("key", key);
            title = Bounds.title("title", title);
            Scale.requireOnScale("baseline", BigDecimal.valueOf(baseline), lowest, highest);
            Scale.requireOnScale("target", BigDecimal.valueOf(target), lowest, highest);
            Scale.requireDistance(BigDecimal.valueOf(baseline), BigDecimal.valueOf(target));
        }

        @Override
        public void check(Observation observation) {
            Scale.requireNoMilestone(observation);
            Scale.requireOnScale("value", observation.value(), lowest, highest);
        }

        @Override
        public boolean measuresTheSameAs(ProgressMeasure other) {
            return other instanceof Rating that && lowest == that.lowest && highest == that.highest;
        }

        @Override
        public Course course(List<Observation> observations) {
            return Course.of(baseline, target, observations);
        }

        /** The kind alone. */
        @Override
        public String toString() {
            return "Rating[]";
        }
    }

    /**
     * Goal Attainment Scaling: five described levels from −2 (much less than expected) over 0 (the expected outcome) to +2
     * (much more). The baseline is −2 and the target 0. Several of them make a {@link TScore} together.
     *
     * @param key the measure's name within its goal
     * @param title what is attained, at most 200 characters
     * @param levels five descriptions, from −2 to +2, each at most 2,000 characters
     * @param weight how much it counts in a {@link TScore} beside others, a whole number from 1 to 100
     */
    record Attainment(String key, String title, List<String> levels, int weight) implements ProgressMeasure {
        private static final int LOWEST = -2;
        private static final int EXPECTED = 0;
        private static final int HIGHEST = 2;
        private static final int MOST_WEIGHT = 100;

        /**
         * Checks the bounds.
         *
         * @throws InvalidValueException if there are not five levels, a text is blank or too long, or the weight is not from
         *     1 to 100
         */
        public Attainment {
            key = Bounds.id("key", key);
            title = Bounds.title("title", title);
            levels = Bounds.lines("levels", levels);
            if (levels.size() != 1 + HIGHEST - LOWEST) {
                throw new InvalidValueException("levels", "must describe the five levels from -2 to +2");
            }
            Scale.requireOnScale("weight", BigDecimal.valueOf(weight), 1, MOST_WEIGHT);
        }

        /**
         * An attainment that counts once.
         *
         * @param key the measure's name within its goal
         * @param title what is attained, at most 200 characters
         * @param levels five descriptions, from −2 to +2, each at most 2,000 characters
         * @return the measure, of weight 1
         * @throws InvalidValueException if there are not five levels, or a text is blank or too long
         */
        public static Attainment of(String key, String title, List<String> levels) {
            return new Attainment(key, title, levels, 1);
        }

        /**
         * The same measure with another weight.
         *
         * @param times how often it counts, a whole number from 1 to 100
         * @return the measure
         * @throws InvalidValueException if the weight is not from 1 to 100
         */
        public Attainment weight(int times) {
            return new Attainment(key, title, levels, times);
        }

        @Override
        public void check(Observation observation) {
            Scale.requireNoMilestone(observation);
            Scale.requireOnScale("value", observation.value(), LOWEST, HIGHEST);
        }

        @Override
        public boolean measuresTheSameAs(ProgressMeasure other) {
            return other instanceof Attainment;
        }

        /** The level of the latest day. */
        Optional<Integer> level(List<Observation> observations) {
            return course(observations).latest().map(BigDecimal::intValueExact);
        }

        @Override
        public Course course(List<Observation> observations) {
            return Course.of(LOWEST, EXPECTED, observations);
        }

        /** The kind alone. */
        @Override
        public String toString() {
            return "Attainment[]";
        }
    }
}
