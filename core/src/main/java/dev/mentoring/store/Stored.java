package dev.mentoring.store;

import dev.mentoring.author.AuthorKey;
import dev.mentoring.event.SessionEvent.SessionLogged;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.CoordinatorCommands;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Transition;
import dev.mentoring.relationship.UnknownEntityException;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.store.MentoringStore.Work;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A relationship as a unit of work finds it, to put commands to: with what is finished, or the actor's own, where a command
 * names that.
 *
 * @param work the unit of work
 * @param id the relationship, which may not exist
 */
record Stored(Work work, RelationshipId id) {
    /** A command names at most a session and something of the actor's own. */
    private static final int MOST_RECALLED = 2;

    <T extends Transition<?>> T decide(Actor.Participant actor, Instant now, Function<PartyCommands, T> command) {
        Optional<MentoringRelationship> found = work.load(id);
        if (found.isEmpty()) {
            return command.apply(MentoringRelationship.absentAs(actor, now));
        }
        MentoringRelationship relationship = found.get();
        T transition = recalling(relationship, actor, now, command, new HashSet<>());
        return loggedAgain(relationship, transition)
                .map(finished -> command.apply(relationship.recalling(finished).as(actor, now)))
                .orElse(transition);
    }

    <T extends Transition<?>> T decide(Actor.Coordinator actor, Instant now, Function<CoordinatorCommands, T> command) {
        return command.apply(work.load(id)
                .map(relationship -> relationship.as(actor, now))
                .orElseGet(() -> MentoringRelationship.absentAs(actor, now)));
    }

    /** A refusal that names what is not live loads that alone, and the command is judged anew with it at hand. */
    private <T extends Transition<?>> T recalling(
            MentoringRelationship relationship,
            Actor.Participant actor,
            Instant now,
            Function<PartyCommands, T> command,
            Set<Object> named) {
        try {
            return command.apply(relationship.as(actor, now));
        } catch (RuleViolationException e) {
            MentoringRelationship recalled = named(relationship, e)
                    .filter(absent -> named.size() < MOST_RECALLED && named.add(absent))
                    .flatMap(absent -> recalled(relationship, actor, absent))
                    .orElseThrow(() -> e);
            return recalling(recalled, actor, now, command, named);
        }
    }

    /** What a refusal names and the live relationship does not hold: something of the actor's own, or a session. */
    private static Optional<Object> named(MentoringRelationship relationship, RuleViolationException refusal) {
        if (refusal instanceof UnknownEntityException unknown && unknown.id() instanceof AuthorKey key) {
            return Optional.of(key);
        }
        return refusal.violations().stream()
                .map(violation -> violation.facts().get("session"))
                .filter(named -> named instanceof SessionId session
                        && relationship.session(session).isEmpty())
                .findFirst();
    }

    private Optional<MentoringRelationship> recalled(
            MentoringRelationship relationship, Actor.Participant actor, Object named) {
        if (named instanceof AuthorKey key) {
            return relationship
                    .pair()
                    .roleOf(actor.id())
                    .flatMap(author -> work.authored(id, author, key))
                    .map(relationship::recalling);
        }
        return work.finishedSession(id, (SessionId) named).map(relationship::recalling);
    }

    /** A session that is logged under an id the live relationship does not hold may have been cancelled or missed before. */
    private Optional<Session> loggedAgain(MentoringRelationship relationship, Transition<?> transition) {
        return transition.event() instanceof SessionLogged logged
                        && relationship.session(logged.session()).isEmpty()
                ? work.finishedSession(id, logged.session())
                : Optional.empty();
    }
}
