package dev.mentoring.relationship;

import dev.mentoring.agreement.Acceptance;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.event.GoalEvent;
import dev.mentoring.event.GoalEvent.GoalAbandoned;
import dev.mentoring.event.GoalEvent.GoalAchieved;
import dev.mentoring.event.GoalEvent.GoalAchievementProposed;
import dev.mentoring.event.GoalEvent.GoalAgreed;
import dev.mentoring.event.GoalEvent.GoalDrafted;
import dev.mentoring.event.GoalEvent.GoalResourceAttached;
import dev.mentoring.event.GoalEvent.GoalResourceDetached;
import dev.mentoring.event.GoalEvent.GoalRevisionDropped;
import dev.mentoring.event.GoalEvent.GoalRevisionProposed;
import dev.mentoring.event.GoalEvent.ProgressObserved;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.RecordedObservation;
import dev.mentoring.goal.SmartGoal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the events of goals make of a relationship. */
final class GoalEvolution {
    private GoalEvolution() {}

    static void apply(Successor next, GoalEvent event) {
        if (event instanceof GoalDrafted e) {
            next.put(SmartGoal.builder()
                    .id(e.goal())
                    .status(GoalStatus.DRAFT)
                    .definition(Negotiated.<GoalDefinition>nothing().propose(e.by(), e.definition(), e.at()))
                    .build());
        } else if (event instanceof GoalRevisionProposed e) {
            SmartGoal goal = next.goal(e.goal());
            change(next, e.goal(), b -> b.definition(goal.definition().propose(e.by(), e.definition(), e.at())));
        } else if (event instanceof GoalRevisionDropped e) {
            SmartGoal goal = next.goal(e.goal());
            change(next, e.goal(), b -> b.definition(goal.definition().drop()));
        } else if (event instanceof GoalAgreed e) {
            agreed(next, e);
        } else if (event instanceof ProgressObserved e) {
            observed(next, e);
        } else if (event instanceof GoalAchievementProposed e) {
            SmartGoal goal = next.goal(e.goal());
            change(next, e.goal(), b -> b.achievement(goal.achievement().propose(e.by(), e.reason(), e.at())));
        } else if (event instanceof GoalAchieved e) {
            next.track(t -> t.toBuilder().goalsAchieved(t.goalsAchieved() + 1).build());
            change(
                    next,
                    e.goal(),
                    b -> b.status(GoalStatus.ACHIEVED).endedAt(e.at()).endReason(e.reason()));
        } else if (event instanceof GoalAbandoned e) {
            change(
                    next,
                    e.goal(),
                    b -> b.status(GoalStatus.ABANDONED).endedAt(e.at()).endReason(e.reason()));
        } else if (event instanceof GoalResourceAttached e) {
            change(next, e.goal(), b -> b.addResource(Attachments.shared(e, e.resource())));
        } else if (event instanceof GoalResourceDetached e) {
            SmartGoal goal = next.goal(e.goal());
            change(next, e.goal(), b -> b.resources(Attachments.without(goal.resources(), e.resource())));
        }
    }

    private static void agreed(Successor next, GoalAgreed e) {
        SmartGoal goal = next.goal(e.goal());
        Negotiated<GoalDefinition> before = goal.definition();
        Negotiated<GoalDefinition> after = before.accept(new Acceptance(e.by(), e.at(), false));
        if (after.revisionInForce() == before.revisionInForce()) {
            change(next, e.goal(), b -> b.definition(after));
            return;
        }
        List<RecordedObservation> observations = new ArrayList<>(goal.observations());
        before.value()
                .ifPresent(old -> after.value()
                        .ifPresent(now -> observations.stream()
                                .filter(recorded ->
                                        !goesOn(recorded.observation().measure(), old, now))
                                .toList()
                                .forEach(recorded -> {
                                    observations.remove(recorded);
                                    next.finish(new JournalItem.EarlierObservation(e.goal(), recorded));
                                })));
        before.inForce()
                .ifPresentOrElse(
                        old -> next.finish(new JournalItem.SupersededGoalRevision(e.goal(), old)),
                        () -> next.track(t ->
                                t.toBuilder().goalsAgreed(t.goalsAgreed() + 1).build()));
        change(
                next,
                e.goal(),
                b -> b.definition(after)
                        .achievement(goal.achievement().drop())
                        .observations(observations)
                        .status(GoalStatus.AGREED)
                        .agreedAt(goal.agreedAt().orElse(e.at())));
    }

    /** Whether what was observed of a measure is still an observation of it in the next revision. */
    private static boolean goesOn(String measure, GoalDefinition old, GoalDefinition now) {
        return old.measure(measure)
                .flatMap(before -> now.measure(measure).filter(before::measuresTheSameAs))
                .isPresent();
    }

    private static void observed(Successor next, ProgressObserved e) {
        List<RecordedObservation> observations =
                new ArrayList<>(next.goal(e.goal()).observations());
        observations.add(new RecordedObservation(e.observation(), e.by(), e.at()));
        earliestDayBeyondBound(observations, e.observation()).ifPresent(earliest -> {
            observations.remove(earliest);
            next.finish(new JournalItem.EarlierObservation(e.goal(), earliest));
        });
        change(next, e.goal(), b -> b.observations(observations));
    }

    /**
     * Of a milestone only the observation of the latest day is kept, of any other measure those of the latest dozen days: the
     * progress follows from the latest day, in whatever order the days were recorded.
     */
    private static Optional<RecordedObservation> earliestDayBeyondBound(
            List<RecordedObservation> observations, Observation latest) {
        List<RecordedObservation> alike = observations.stream()
                .filter(o -> o.observation().measure().equals(latest.measure())
                        && o.observation().milestone().equals(latest.milestone()))
                .toList();
        int kept = latest.milestone().isPresent() ? 1 : SmartGoal.OBSERVATIONS_KEPT;
        return alike.size() > kept
                ? alike.stream()
                        .min(Comparator.comparing(
                                recorded -> recorded.observation().day()))
                : Optional.empty();
    }

    private static void change(Successor next, GoalId id, UnaryOperator<SmartGoal.Builder> change) {
        next.put(change.apply(next.goal(id).toBuilder()).build());
    }
}
