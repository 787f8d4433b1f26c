package dev.mentoring.store;

import dev.mentoring.event.SessionEvent.SessionLogged;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.CoordinatorCommands;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.PartyJudgement;
import dev.mentoring.relationship.Transition;
import dev.mentoring.session.Session;
import dev.mentoring.store.MentoringStore.Work;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A relationship as a unit of work finds it, to put commands to: with what is finished, or the actor's own, where a command
 * names that.
 *
 * @param work the unit of work
 * @param id the relationship, which may not exist
 * @param seen what the actor had seen of it
 */
record Stored(Work work, RelationshipId id, Seen seen) {
    <T extends Transition<?>> T decide(Actor.Participant actor, Instant now, Function<PartyCommands, T> command) {
        Optional<MentoringRelationship> found = load(actor);
        if (found.isEmpty()) {
            return command.apply(MentoringRelationship.absentAs(actor, now));
        }
        MentoringRelationship relationship = found.get();
        T transition = new PartyJudgement(relationship, actor, now, work).decide(command);
        return loggedAgain(relationship, transition)
                .map(finished -> command.apply(relationship.recalling(finished).as(actor, now)))
                .orElse(transition);
    }

    <T extends Transition<?>> T decide(Actor.Coordinator actor, Instant now, Function<CoordinatorCommands, T> command) {
        return command.apply(load(actor)
                .map(relationship -> relationship.as(actor, now))
                .orElseGet(() -> MentoringRelationship.absentAs(actor, now)));
    }

    /** Within the work: what is overtaken between here and the save is a conflict, and loaded anew if it is tried again. */
    private Optional<MentoringRelationship> load(Actor actor) {
        Optional<MentoringRelationship> found = work.load(id);
        found.ifPresent(relationship -> seen.requireLatest(relationship, actor));
        return found;
    }

    /** A session that is logged under an id the live relationship does not hold may have been cancelled or missed before. */
    private Optional<Session> loggedAgain(MentoringRelationship relationship, Transition<?> transition) {
        return transition.event() instanceof SessionLogged logged
                        && relationship.session(logged.session()).isEmpty()
                ? work.finishedSession(id, logged.session())
                : Optional.empty();
    }
}
