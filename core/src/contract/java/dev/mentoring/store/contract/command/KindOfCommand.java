package dev.mentoring.store.contract.command;

import dev.mentoring.event.EventType;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.participant.Actor;
import dev.mentoring.relationship.CoordinatorCommands;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Permission;
import dev.mentoring.relationship.Transition;
import dev.mentoring.rule.Violation;
import dev.mentoring.store.Committed;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.Once;
import dev.mentoring.store.Receipted;
import dev.mentoring.store.contract.Story;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A kind of command: what leads up to it, and the command. It can be told and given any number of times, also in one store, each
 * time in a relationship of another id.
 */
public final class KindOfCommand {
    private final Permission permission;
    private final EventType event;
    private final String circumstances;
    private final Consumer<Story> before;
    private final Given command;

    private KindOfCommand(
            Permission permission, EventType event, String circumstances, Consumer<Story> before, Given command) {
        this.permission = permission;
        this.event = event;
        this.circumstances = circumstances;
        this.before = before;
        this.command = command;
    }

    /** A kind whose story is told from where nothing exists. */
    static KindOfCommand of(Permission permission, EventType event, Consumer<Story> before, Given command) {
        return new KindOfCommand(permission, event, "", before, command);
    }

    /** A party's command in an active relationship. */
    static <E extends MentoringEvent> KindOfCommand active(
            Permission permission,
            EventType event,
            Consumer<Story> since,
            Actor.Participant actor,
            Function<PartyCommands, Transition<E>> command) {
        return of(permission, event, story -> since.accept(story.activate()), new Given.ByParty<>(actor, command));
    }

    /** A coordinator's command in an active relationship. */
    static <E extends MentoringEvent> KindOfCommand coordinated(
            Permission permission,
            EventType event,
            Consumer<Story> since,
            Function<CoordinatorCommands, Transition<E>> command) {
        return of(permission, event, story -> since.accept(story.activate()), new Given.ByCoordinator<>(command));
    }

    /** The same kind under circumstances that tell it from others of its permission and event. */
    KindOfCommand when(String told) {
        return new KindOfCommand(permission, event, " " + told, before, command);
    }

    /** The permission it needs; one command has it, here perhaps under several circumstances. */
    public Permission permission() {
        return permission;
    }

    /** What happens by it. */
    public EventType event() {
        return event;
    }

    /**
     * Tells what leads up to the command.
     *
     * @param store where
     * @param id of the relationship, and the host's id of one that is to be proposed
     * @return the story, at the time of the command
     */
    public Story leadingUp(MentoringStore store, String id) {
        Story story = new Story(store, id);
        before.accept(story);
        return story;
    }

    /**
     * Gives the command.
     *
     * @param mentoring the engine, at the story's time
     * @param story what leads up to it
     * @return what the engine answers
     */
    public Committed<?> give(Mentoring mentoring, Story story) {
        return command.to(mentoring, story.id());
    }

    /**
     * Gives the command under a key.
     *
     * @param once the engine, at the story's time
     * @param story what leads up to it
     * @return what the engine answers
     */
    public Receipted<?> give(Once once, Story story) {
        return command.to(once, story.id());
    }

    /** Why somebody may not give it who has nothing to do with the relationship. */
    List<Violation> refusedToAStranger(Mentoring mentoring, Story story) {
        return command.refusedToAStranger(mentoring, story.id());
    }

    /** The permission in words, and the circumstances if there are any. */
    @Override
    public String toString() {
        return permission.name().toLowerCase(Locale.ROOT).replace('_', ' ') + circumstances;
    }
}
