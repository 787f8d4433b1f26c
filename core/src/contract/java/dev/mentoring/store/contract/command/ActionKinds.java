package dev.mentoring.store.contract.command;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.ODD_TEXT;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.resource;
import static dev.mentoring.store.contract.command.KindOfCommand.active;

import dev.mentoring.action.Action;
import dev.mentoring.action.NewAction;
import dev.mentoring.event.EventType;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.participant.Actor;
import dev.mentoring.relationship.ActionCommands;
import dev.mentoring.relationship.Permission;
import dev.mentoring.relationship.Transition;
import dev.mentoring.store.contract.Story;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is done about an action. */
final class ActionKinds {
    private static final NewAction ACTION = action("a1", 30);

    static final List<KindOfCommand> ALL = List.of(
            active(Permission.ACTION_AGREE, EventType.ACTION_AGREED, story -> {}, BEN, me -> me.agreeAction(ACTION)),
            kind(Permission.ACTION_START, EventType.ACTION_STARTED, story -> {}, MARIA, it -> it.start()),
            kind(Permission.ACTION_STOP, EventType.ACTION_STOPPED, ActionKinds::started, MARIA, it -> it.stop()),
            kind(Permission.ACTION_NOTE, EventType.ACTION_PROGRESS_NOTED, story -> {}, MARIA, it -> it.note(ODD_TEXT)),
            kind(
                            Permission.ACTION_NOTE,
                            EventType.ACTION_PROGRESS_NOTED,
                            ActionKinds::notedOften,
                            MARIA,
                            it -> it.note(ODD_TEXT))
                    .when("once more"),
            kind(Permission.ACTION_COMPLETE, EventType.ACTION_DONE, story -> {}, BEN, it -> it.complete("Two pages")),
            kind(Permission.ACTION_DROP, EventType.ACTION_DROPPED, story -> {}, BEN, it -> it.drop("No longer needed")),
            kind(
                    Permission.ACTION_ATTACH,
                    EventType.ACTION_RESOURCE_ATTACHED,
                    story -> {},
                    BEN,
                    it -> it.attach(resource("A template"))),
            kind(
                    Permission.ACTION_DETACH,
                    EventType.ACTION_RESOURCE_DETACHED,
                    ActionKinds::resourceAttached,
                    BEN,
                    it -> it.detach(resource("A template"))));

    private ActionKinds() {}

    private static <E extends MentoringEvent> KindOfCommand kind(
            Permission permission,
            EventType event,
            Consumer<Story> since,
            Actor.Participant actor,
            Function<ActionCommands, Transition<E>> command) {
        return active(
                permission,
                event,
                story -> {
                    story.by(MARIA, me -> me.agreeAction(ACTION));
                    since.accept(story);
                },
                actor,
                me -> command.apply(me.action(ACTION.id())));
    }

    private static void started(Story story) {
        story.by(MARIA, me -> me.action(ACTION.id()).start());
    }

    /** So often that the earliest note leaves the action with the next one. */
    private static void notedOften(Story story) {
        for (int note = 0; note < Action.NOTES_KEPT; note++) {
            story.by(MARIA, me -> me.action(ACTION.id()).note("Another page"));
        }
    }

    private static void resourceAttached(Story story) {
        story.by(BEN, me -> me.action(ACTION.id()).attach(resource("A template")));
    }
}
