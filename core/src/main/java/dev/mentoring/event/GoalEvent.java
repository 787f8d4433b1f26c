package dev.mentoring.event;

import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.resource.Resource;
import java.util.Optional;

/** What happened to a goal. */
public sealed interface GoalEvent extends MentoringEvent {

    /**
     * A goal was drafted.
     *
     * @param stamp which relationship, who and when
     * @param goal the goal
     * @param definition what the draft says
     */
    record GoalDrafted(Stamp stamp, GoalId goal, GoalDefinition definition) implements GoalEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("goal", goal)
                    .withFirstRevision()
                    .with(definition)
                    .as(EventType.GOAL_DRAFTED, stamp);
        }
    }

    /**
     * The next revision of a goal was proposed.
     *
     * @param stamp which relationship, who and when
     * @param goal the goal
     * @param revision the revision's number
     * @param definition what it says
     */
    record GoalRevisionProposed(Stamp stamp, GoalId goal, int revision, GoalDefinition definition)
            implements GoalEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("goal", goal)
                    .with("revision", revision)
                    .with(definition)
                    .as(EventType.GOAL_REVISION_PROPOSED, stamp);
        }
    }

    /**
     * A proposed revision was declined, or withdrawn by its author; the agreed one stands.
     *
     * @param stamp which relationship, who and when
     * @param goal the goal
     * @param revision the revision's number
     */
    record GoalRevisionDropped(Stamp stamp, GoalId goal, int revision) implements GoalEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("goal", goal).with("revision", revision).as(EventType.GOAL_REVISION_DROPPED, stamp);
        }
    }

    /**
     * A party agreed a revision of a goal; it is in force when both have.
     *
     * @param stamp which relationship, who and when
     * @param goal the goal
     * @param revision the revision's number
     */
    record GoalAgreed(Stamp stamp, GoalId goal, int revision) implements GoalEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("goal", goal).with("revision", revision).as(EventType.GOAL_AGREED, stamp);
        }
    }

    /**
     * An observation of a measure was recorded.
     *
     * @param stamp which relationship, who and when
     * @param goal the goal
     * @param observation what was seen
     */
    record ProgressObserved(Stamp stamp, GoalId goal, Observation observation) implements GoalEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("goal", goal)
                    .with("observedOn", observation.day())
                    .as(EventType.PROGRESS_OBSERVED, stamp);
        }
    }

    /**
     * An opportunity for professional growth was linked to a goal.
     *
     * @param stamp which relationship, who and when
     * @param goal the goal
     * @param opportunity the opportunity
     */
    record OpportunityLinked(Stamp stamp, GoalId goal, Opportunity opportunity) implements GoalEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("goal", goal).as(EventType.OPPORTUNITY_LINKED, stamp);
        }
    }

    /**
     * A party holds the goal for achieved although its measures do not show it.
     *
     * @param stamp which relationship, who and when
     * @param goal the goal
     * @param revision the revision's number
     * @param reason why
     */
    record GoalAchievementProposed(Stamp stamp, GoalId goal, int revision, String reason) implements GoalEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("goal", goal).with("revision", revision).as(EventType.GOAL_ACHIEVEMENT_PROPOSED, stamp);
        }

        /** Everything but what was said. */
        @Override
        public String toString() {
            return "GoalAchievementProposed[stamp=" + stamp + ", goal=" + goal + ", revision=" + revision + "]";
        }
    }

    /**
     * The other party did not hold a goal for achieved, or the one who did no longer does; the goal goes on.
     *
     * @param stamp which relationship, who and when
     * @param goal the goal
     * @param revision the revision's number
     */
    record GoalAchievementDropped(Stamp stamp, GoalId goal, int revision) implements GoalEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("goal", goal).with("revision", revision).as(EventType.GOAL_ACHIEVEMENT_DROPPED, stamp);
        }
    }

    /**
     * A goal was achieved.
     *
     * @param stamp which relationship, who and when
     * @param goal the goal
     * @param reason the reason both gave; empty if its measures reached their targets
     */
    record GoalAchieved(Stamp stamp, GoalId goal, Optional<String> reason) implements GoalEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("goal", goal)
                    .with("byConsent", reason.isPresent())
                    .as(EventType.GOAL_ACHIEVED, stamp);
        }

        /** Everything but what was said. */
        @Override
        public String toString() {
            return "GoalAchieved[stamp=" + stamp + ", goal=" + goal + "]";
        }
    }

    /**
     * A goal was given up.
     *
     * @param stamp which relationship, who and when
     * @param goal the goal
     * @param reason why
     */
    record GoalAbandoned(Stamp stamp, GoalId goal, String reason) implements GoalEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("goal", goal).as(EventType.GOAL_ABANDONED, stamp);
        }

        /** Everything but what was said. */
        @Override
        public String toString() {
            return "GoalAbandoned[stamp=" + stamp + ", goal=" + goal + "]";
        }
    }

    /**
     * A party attached a resource to a goal.
     *
     * @param stamp which relationship, who and when
     * @param goal the goal
     * @param resource the resource
     */
    record GoalResourceAttached(Stamp stamp, GoalId goal, Resource resource) implements GoalEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("goal", goal).as(EventType.GOAL_RESOURCE_ATTACHED, stamp);
        }
    }

    /**
     * A party took back a resource that they had attached to a goal.
     *
     * @param stamp which relationship, who and when
     * @param goal the goal
     * @param resource the resource
     */
    record GoalResourceDetached(Stamp stamp, GoalId goal, Resource resource) implements GoalEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("goal", goal).as(EventType.GOAL_RESOURCE_DETACHED, stamp);
        }
    }
}
