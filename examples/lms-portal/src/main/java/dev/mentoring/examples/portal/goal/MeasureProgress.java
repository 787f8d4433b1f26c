package dev.mentoring.examples.portal.goal;

import dev.mentoring.goal.Course;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.RecordedObservation;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.goal.Trend;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A measure of an agreed goal, as its page shows it.
 *
 * @param measure the measure
 * @param kind its kind
 * @param progress from 0 to 1
 * @param trend where it is going
 * @param chart its drawing
 * @param milestones of a measure of milestones, each of them
 * @param observations what the chart is drawn from, the latest day first
 */
record MeasureProgress(
        ProgressMeasure measure,
        MeasureKind kind,
        double progress,
        Trend trend,
        ProgressChart chart,
        List<Milestone> milestones,
        List<RecordedObservation> observations) {

    private static final Comparator<RecordedObservation> BY_DAY = Comparator.comparing(
                    (RecordedObservation seen) -> seen.observation().day())
            .thenComparing(RecordedObservation::at);

    /**
     * A milestone.
     *
     * @param text what it is
     * @param reached whether it is reached
     */
    record Milestone(String text, boolean reached) {
        private static List<Milestone> of(ProgressMeasure measure, List<Observation> kept) {
            if (!(measure instanceof ProgressMeasure.Milestones listed)) {
                return List.of();
            }
            List<Integer> reached = listed.milestonesReached(kept);
            return IntStream.range(0, listed.milestones().size())
                    .mapToObj(index -> new Milestone(listed.milestones().get(index), reached.contains(index + 1)))
                    .toList();
        }
    }

    static MeasureProgress of(
            SmartGoal goal,
            ProgressMeasure measure,
            List<RecordedObservation> recorded,
            LocalDate from,
            LocalDate until) {
        List<Observation> kept = goal.observationsOf(measure.key());
        Course course = measure.course(
                recorded.stream().map(RecordedObservation::observation).toList());
        return new MeasureProgress(
                measure,
                MeasureKind.of(measure),
                measure.progress(kept),
                measure.trend(kept),
                ProgressChart.of(course, from, until),
                Milestone.of(measure, kept),
                recorded.stream().sorted(BY_DAY.reversed()).toList());
    }
}
