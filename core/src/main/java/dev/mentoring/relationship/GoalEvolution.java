package dev.mentoring.relationship;

import dev.mentoring.agreement.Acceptance;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.event.GoalEvent;
import dev.mentoring.event.GoalEvent.GoalAbandoned;
import dev.mentoring.event.GoalEvent.GoalAchieved;
import dev.mentoring.event.GoalEvent.GoalAchievementDropped;
import dev.mentoring.event.GoalEvent.GoalAchievementProposed;
import dev.mentoring.event.GoalEvent.GoalAgreed;
import dev.mentoring.event.GoalEvent.GoalDrafted;
import dev.mentoring.event.GoalEvent.GoalResourceAttached;
import dev.mentoring.event.GoalEvent.GoalResourceDetached;
import dev.mentoring.event.GoalEvent.GoalRevisionDropped;
import dev.mentoring.event.GoalEvent.GoalRevisionProposed;
import dev.mentoring.event.GoalEvent.OpportunityLinked;
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

/** What the events of goals make of a relationship. */
final class GoalEvolution {
    private GoalEvolution() {}

    static void apply(Successor next, GoalEvent event) {
        if (!applyNegotiating(next, event)) {
            applyPursuing(next, event);
        }
    }

    private static boolean applyNegotiating(Successor next, GoalEvent event) {
        if (event instanceof GoalDrafted e) {
            next.put(SmartGoal.builder()
                    .id(e.goal())
                    .status(GoalStatus.DRAFT)
                    .definition(Negotiated.<GoalDefinition>nothing().propose(e.by(), e.definition(), e.at()))
                    .build());
        } else if (event instanceof GoalRevisionProposed e) {
            change(next, e.goal(), (g, b) -> b.definition(g.definition().propose(e.by(), e.definition(), e.at())));
        } else if (event instanceof GoalRevisionDropped e) {
            change(next, e.goal(), (g, b) -> b.definition(g.definition().drop()));
        } else if (event instanceof GoalAgreed e) {
            agreed(next, e);
        } else if (event instanceof GoalAchievementProposed e) {
            change(next, e.goal(), (g, b) -> b.achievement(g.achievement().propose(e.by(), e.reason(), e.at())));
        } else if (event instanceof GoalAchievementDropped e) {
            change(next, e.goal(), (g, b) -> b.achievement(g.achievement().drop()));
        } else {
            return false;
        }
        return true;
    }

    private static void applyPursuing(Successor next, GoalEvent event) {
        if (event instanceof ProgressObserved e) {
            observed(next, e);
        } else if (event instanceof OpportunityLinked e) {
            change(next, e.goal(), (g, b) -> b.addOpportunity(e.opportunity()));
        } else if (event instanceof GoalAchieved e) {
            achieved(next, e);
        } else if (event instanceof GoalAbandoned e) {
            change(
                    next,
                    e.goal(),
                    (g, b) -> b.status(GoalStatus.ABANDONED).endedAt(e.at()).endReason(e.reason()));
        } else if (event instanceof GoalResourceAttached e) {
            change(next, e.goal(), (g, b) -> b.addResource(Attachments.shared(e, e.resource())));
        } else if (event instanceof GoalResourceDetached e) {
            change(next, e.goal(), (g, b) -> b.resources(Attachments.without(g.resources(), e.resource())));
        }
    }

    /** With a reason it is achieved because the other party accepts that reason. */
    private static void achieved(Successor next, GoalAchieved e) {
        next.track(t -> t.toBuilder().goalsAchieved(t.goalsAchieved() + 1).build());
        change(
                next,
                e.goal(),
                (g, b) -> b.status(GoalStatus.ACHIEVED)
                        .achievement(e.reason().isPresent() ? g.achievement().accept(acceptance(e)) : g.achievement())
                        .endedAt(e.at())
                        .endReason(e.reason()));
    }

    private static void agreed(Successor next, GoalAgreed e) {
        SmartGoal goal = next.goal(e.goal());
        Negotiated<GoalDefinition> before = goal.definition();
        Negotiated<GoalDefinition> after = before.accept(acceptance(e));
        if (after.revisionInForce() == before.revisionInForce()) {
            change(next, e.goal(), (g, b) -> b.definition(after));
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
                (g, b) -> b.definition(after)
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
        firstBeyondBound(observations, e.observation()).ifPresent(leaving -> {
            observations.remove(leaving);
            next.finish(new JournalItem.EarlierObservation(e.goal(), leaving));
        });
        change(next, e.goal(), (g, b) -> b.observations(observations));
    }

    /**
     * What is kept are the latest days, in whatever order the days were recorded: an observation that another one of its day
     * has corrected gives way before one of an earlier day does.
     */
    private static Optional<RecordedObservation> firstBeyondBound(
            List<RecordedObservation> observations, Observation latest) {
        List<RecordedObservation> alike = observations.stream()
                .filter(o -> o.observation().measure().equals(latest.measure())
                        && o.observation().milestone().equals(latest.milestone()))
                .toList();
        int kept = latest.milestone().isPresent()
                ? SmartGoal.OBSERVATIONS_OF_A_MILESTONE_KEPT
                : SmartGoal.OBSERVATIONS_KEPT;
        return alike.size() > kept
                ? alike.stream()
                        .filter(recorded -> isCorrected(recorded, alike))
                        .findFirst()
                        .or(() -> alike.stream()
                                .min(Comparator.comparing(
                                        recorded -> recorded.observation().day())))
                : Optional.empty();
    }

    private static boolean isCorrected(RecordedObservation recorded, List<RecordedObservation> alike) {
        return alike.subList(alike.indexOf(recorded) + 1, alike.size()).stream()
                .anyMatch(later ->
                        later.observation().day().equals(recorded.observation().day()));
    }

    private static Acceptance acceptance(GoalEvent event) {
        return new Acceptance(event.by(), event.at(), false);
    }

    private static void change(Successor next, GoalId id, Change change) {
        SmartGoal goal = next.goal(id);
        next.put(change.apply(goal, goal.toBuilder()).build());
    }

    /** A change of a goal, told by what it was. */
    private interface Change {
        SmartGoal.Builder apply(SmartGoal goal, SmartGoal.Builder builder);
    }
}
