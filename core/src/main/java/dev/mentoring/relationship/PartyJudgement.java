package dev.mentoring.relationship;

import dev.mentoring.author.AuthorKey;
import dev.mentoring.participant.Actor;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How a party's command is judged: by what is live and, where the command names that, by a finished session or something of
 * the actor's own. Of use to the façade and to views alone.
 */
public final class PartyJudgement {
    /** A command names at most a session and something of the actor's own. */
    private static final int MOST_RECALLED = 2;

    private final MentoringRelationship relationship;
    private final Actor.Participant actor;
    private final Instant now;
    private final Recall recall;

    /**
     * The judgement of one party at one time.
     *
     * @param relationship the relationship as it is
     * @param actor who acts
     * @param now the time
     * @param recall where what is not live is looked for
     */
    public PartyJudgement(MentoringRelationship relationship, Actor.Participant actor, Instant now, Recall recall) {
        this.relationship = relationship;
        this.actor = actor;
        this.now = now;
        this.recall = recall;
    }

    /**
     * Judges a command.
     *
     * @param <T> what it would bring about
     * @param command the command
     * @return what it would bring about
     * @throws RuleViolationException with every rule that the command breaks
     */
    public <T extends Transition<?>> T decide(Function<PartyCommands, T> command) {
        return decide(relationship, command, new HashSet<>());
    }

    /** A refusal that names what is not live recalls that alone, and the command is judged anew with it at hand. */
    private <T extends Transition<?>> T decide(
            MentoringRelationship asked, Function<PartyCommands, T> command, Set<Object> named) {
        try {
            return command.apply(asked.as(actor, now));
        } catch (RuleViolationException e) {
            MentoringRelationship recalled = named(e).filter(
                            absent -> named.size() < MOST_RECALLED && named.add(absent))
                    .flatMap(absent -> recalling(asked, absent, e))
                    .orElseThrow(() -> e);
            return decide(recalled, command, named);
        }
    }

    /** What a refusal names and the live relationship does not hold: something of the actor's own, or a session. */
    private Optional<Object> named(RuleViolationException refusal) {
        if (refusal instanceof UnknownEntityException unknown && unknown.id() instanceof AuthorKey key) {
            return Optional.of(key);
        }
        return refusal.violations().stream()
                .map(violation -> violation.facts().get("session"))
                .filter(named -> named instanceof SessionId session
                        && relationship.session(session).isEmpty())
                .findFirst();
    }

    private Optional<MentoringRelationship> recalling(
            MentoringRelationship asked, Object named, RuleViolationException refusal) {
        if (named instanceof AuthorKey key) {
            return asked.pair()
                    .roleOf(actor.id())
                    .flatMap(author -> recall.authored(asked.id(), author, key))
                    .map(asked::recalling);
        }
        SessionId session = (SessionId) named;
        Optional<Session> finished = refusal instanceof UnknownEntityException
                ? recall.finishedSession(asked.id(), session)
                : recall.finishedSessionIfAny(asked.id(), session);
        return finished.map(asked::recalling);
    }
}
