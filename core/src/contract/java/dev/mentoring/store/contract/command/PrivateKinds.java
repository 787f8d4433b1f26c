package dev.mentoring.store.contract.command;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.ODD_TEXT;
import static dev.mentoring.store.contract.Fixtures.session;
import static dev.mentoring.store.contract.command.KindOfCommand.active;

import dev.mentoring.author.ReflectionId;
import dev.mentoring.event.EventType;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.participant.Actor;
import dev.mentoring.relationship.Permission;
import dev.mentoring.relationship.PrivateCommands;
import dev.mentoring.relationship.Transition;
import dev.mentoring.session.Preparation;
import dev.mentoring.store.contract.Story;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a party does for themselves. */
final class PrivateKinds {
    private static final ReflectionId THOUGHT = new ReflectionId("thought");

    static final List<KindOfCommand> ALL = List.of(
            kind(
                    Permission.REFLECTION_WRITE,
                    EventType.REFLECTION_WRITTEN,
                    story -> {},
                    MARIA,
                    own -> own.writeReflection(THOUGHT, ODD_TEXT)),
            kind(
                            Permission.REFLECTION_WRITE,
                            EventType.REFLECTION_WRITTEN,
                            PrivateKinds::reflected,
                            MARIA,
                            own -> own.writeReflection(THOUGHT, "Once more"))
                    .when("in place of another"),
            kind(
                            Permission.REFLECTION_WRITE,
                            EventType.REFLECTION_WRITTEN,
                            PrivateKinds::closedAndEnded,
                            BEN,
                            own -> own.writeReflection(THOUGHT, session("s1"), "She spoke well"))
                    .when("after the end"),
            kind(
                    Permission.REFLECTION_SHARE,
                    EventType.REFLECTION_SHARED,
                    PrivateKinds::reflected,
                    MARIA,
                    own -> own.shareReflection(THOUGHT)),
            kind(
                    Permission.REFLECTION_ERASE,
                    EventType.REFLECTION_ERASED,
                    PrivateKinds::reflected,
                    MARIA,
                    own -> own.eraseReflection(THOUGHT)),
            kind(
                    Permission.PREPARATION_WRITE,
                    EventType.PREPARATION_WRITTEN,
                    PlanningKinds::scheduled,
                    BEN,
                    own -> own.writePreparation(session("s1"), Preparation.topics("Pauses"))),
            kind(
                    Permission.PREPARATION_SHARE,
                    EventType.PREPARATION_SHARED,
                    PrivateKinds::prepared,
                    BEN,
                    own -> own.sharePreparation(session("s1"))),
            kind(
                    Permission.PREPARATION_ERASE,
                    EventType.PREPARATION_ERASED,
                    PrivateKinds::prepared,
                    BEN,
                    own -> own.erasePreparation(session("s1"))),
            kind(
                    Permission.RATING_GIVE,
                    EventType.RATING_GIVEN,
                    SessionKinds::closed,
                    MARIA,
                    own -> own.giveRating(session("s1"), 5)),
            kind(
                    Permission.RATING_DECLINE,
                    EventType.RATING_GIVEN,
                    PrivateKinds::rated,
                    MARIA,
                    own -> own.declineRating(session("s1"))));

    private PrivateKinds() {}

    private static <E extends MentoringEvent> KindOfCommand kind(
            Permission permission,
            EventType event,
            Consumer<Story> since,
            Actor.Participant actor,
            Function<PrivateCommands, Transition<E>> command) {
        return active(permission, event, since, actor, me -> command.apply(me.privately()));
    }

    private static void reflected(Story story) {
        story.by(MARIA, me -> me.privately().writeReflection(THOUGHT, "First thought"));
    }

    private static void closedAndEnded(Story story) {
        SessionKinds.closed(story);
        story.endEarly();
    }

    private static void prepared(Story story) {
        PlanningKinds.scheduled(story);
        story.by(BEN, me -> me.privately().writePreparation(session("s1"), Preparation.topics("Pauses")));
    }

    private static void rated(Story story) {
        SessionKinds.closed(story);
        story.recalling(session("s1"), MARIA, me -> me.privately().giveRating(session("s1"), 4));
    }
}
