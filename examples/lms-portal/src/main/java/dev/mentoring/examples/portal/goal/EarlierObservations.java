package dev.mentoring.examples.portal.goal;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.RecordedObservation;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.relationship.JournalItem.EarlierObservation;
import dev.mentoring.relationship.JournalItem.SupersededGoalRevision;
import dev.mentoring.store.JournalPage;
import dev.mentoring.store.JournalPosition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a measure's chart shows beside the observations that a live goal keeps: older ones, from the journal. It reads no farther
 * back than some years of a lively pair.
 */
@Component
class EarlierObservations {
    private static final int PAGES = 4;
    private static final int PAGE = 100;

    private final Engine engine;

    EarlierObservations(Engine engine) {
        this.engine = engine;
    }

    /** A measure's observations in the order in which they were recorded, for as long as it has measured the same. */
    List<RecordedObservation> andKept(Visit visit, SmartGoal goal, ProgressMeasure measure) {
        List<RecordedObservation> kept = goal.observations().stream()
                .filter(seen -> seen.observation().measure().equals(measure.key()))
                .toList();
        if (!mayHaveMore(measure, kept)) {
            return kept;
        }
        List<RecordedObservation> all = new ArrayList<>(earlier(visit, goal, measure));
        all.addAll(kept);
        all.sort((one, other) -> one.at().compareTo(other.at()));
        return all;
    }

    /** Nothing has left a goal that keeps less than it may. */
    private static boolean mayHaveMore(ProgressMeasure measure, List<RecordedObservation> kept) {
        return measure instanceof ProgressMeasure.Milestones
                ? kept.size() >= SmartGoal.OBSERVATIONS_OF_A_MILESTONE_KEPT
                : kept.size() >= SmartGoal.OBSERVATIONS_KEPT;
    }

    private List<RecordedObservation> earlier(Visit visit, SmartGoal goal, ProgressMeasure measure) {
        List<RecordedObservation> latestFirst = new ArrayList<>();
        Optional<JournalPosition> before = Optional.of(JournalPosition.END);
        for (int page = 0; page < PAGES && before.isPresent(); page++) {
            JournalPage read = engine.reading().journalBefore(visit.id(), visit.actor(), before.get(), PAGE);
            for (var entry : read.entries()) {
                if (measuredOtherwise(entry.item(), goal, measure)) {
                    return reversed(latestFirst);
                }
                if (entry.item() instanceof EarlierObservation earlier
                        && earlier.goal().equals(goal.id())
                        && earlier.observation().observation().measure().equals(measure.key())) {
                    latestFirst.add(earlier.observation());
                }
            }
            before = read.next();
        }
        return reversed(latestFirst);
    }

    /** Before that revision was replaced, what was observed by the same key was something else. */
    private static boolean measuredOtherwise(JournalItem item, SmartGoal goal, ProgressMeasure measure) {
        return item instanceof SupersededGoalRevision replaced
                && replaced.goal().equals(goal.id())
                && replaced.definition()
                        .value()
                        .measure(measure.key())
                        .filter(before -> before.measuresTheSameAs(measure))
                        .isEmpty();
    }

    private static List<RecordedObservation> reversed(List<RecordedObservation> latestFirst) {
        Collections.reverse(latestFirst);
        return latestFirst;
    }
}
