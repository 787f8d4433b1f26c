package dev.mentoring.event;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.resource.Resource;

/** What happened to an action. */
public sealed interface ActionEvent extends MentoringEvent {

    /**
     * An action was agreed between sessions.
     *
     * @param stamp which relationship, who and when
     * @param action the action, with its due date
     */
    record ActionAgreed(Stamp stamp, NewAction action) implements ActionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.none().with(action).as(EventType.ACTION_AGREED, stamp);
        }
    }

    /**
     * The owner began with an action.
     *
     * @param stamp which relationship, who and when
     * @param action the action
     */
    record ActionStarted(Stamp stamp, ActionId action) implements ActionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("action", action).as(EventType.ACTION_STARTED, stamp);
        }
    }

    /**
     * The owner laid an action aside; it is open again.
     *
     * @param stamp which relationship, who and when
     * @param action the action
     */
    record ActionStopped(Stamp stamp, ActionId action) implements ActionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("action", action).as(EventType.ACTION_STOPPED, stamp);
        }
    }

    /**
     * The owner noted progress, an experience or a blocker.
     *
     * @param stamp which relationship, who and when
     * @param action the action
     * @param text the note
     */
    record ActionProgressNoted(Stamp stamp, ActionId action, String text) implements ActionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("action", action).as(EventType.ACTION_PROGRESS_NOTED, stamp);
        }

        /** Everything but what was said. */
        @Override
        public String toString() {
            return "ActionProgressNoted[stamp=" + stamp + ", action=" + action + "]";
        }
    }

    /**
     * An action was done.
     *
     * @param stamp which relationship, who and when
     * @param action the action
     * @param outcome what came of it and what was learnt
     */
    record ActionDone(Stamp stamp, ActionId action, String outcome) implements ActionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("action", action).as(EventType.ACTION_DONE, stamp);
        }

        /** Everything but what was said. */
        @Override
        public String toString() {
            return "ActionDone[stamp=" + stamp + ", action=" + action + "]";
        }
    }

    /**
     * An action was given up.
     *
     * @param stamp which relationship, who and when
     * @param action the action
     * @param reason why
     */
    record ActionDropped(Stamp stamp, ActionId action, String reason) implements ActionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("action", action).as(EventType.ACTION_DROPPED, stamp);
        }

        /** Everything but what was said. */
        @Override
        public String toString() {
            return "ActionDropped[stamp=" + stamp + ", action=" + action + "]";
        }
    }

    /**
     * A party attached a resource to an action.
     *
     * @param stamp which relationship, who and when
     * @param action the action
     * @param resource the resource
     */
    record ActionResourceAttached(Stamp stamp, ActionId action, Resource resource) implements ActionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("action", action).as(EventType.ACTION_RESOURCE_ATTACHED, stamp);
        }
    }

    /**
     * A party took back a resource that they had attached to an action.
     *
     * @param stamp which relationship, who and when
     * @param action the action
     * @param resource the resource
     */
    record ActionResourceDetached(Stamp stamp, ActionId action, Resource resource) implements ActionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("action", action).as(EventType.ACTION_RESOURCE_DETACHED, stamp);
        }
    }
}
