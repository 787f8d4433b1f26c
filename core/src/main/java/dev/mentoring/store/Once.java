package dev.mentoring.store;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.event.RelationshipEvent.RelationshipProposed;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.CoordinatorCommands;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.relationship.Transition;
import dev.mentoring.relationship.UnknownEntityException;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.RuleViolationException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The engine for one command that takes effect once, however often it is given: by {@link Mentoring#once}. A command that is
 * refused or fails leaves no receipt; its key may be used again, for the same or another one.
 *
 * <p>Every method throws {@link CommandKeyReusedException} if its key stands for another command, and what {@link Mentoring}
 * throws. In transactions of the host's a {@link ConflictException} also says that the same command is being carried out elsewhere.
 */
public final class Once {
    private final MentoringStore store;
    private final Clock clock;
    private final Seen seen;
    private final CommandKey key;
    private final Optional<String> fingerprint;

    Once(MentoringStore store, Clock clock, Seen seen, CommandKey key, Optional<String> fingerprint) {
        this.store = store;
        this.clock = clock;
        this.seen = seen;
        this.key = Objects.requireNonNull(key, "key");
        this.fingerprint = fingerprint;
    }

    /**
     * Proposes a relationship, as {@link Mentoring#propose} does. Its id follows from the key, so that the same key never proposes
     * two, not even after its receipt was forgotten.
     *
     * @param actor who proposes
     * @param proposal with what
     * @return the receipt and, the first time, the proposed relationship
     * @throws RuleViolationException if the actor may not or the proposal breaks rules
     * @throws DuplicateIdException if the external id is used already, or the key's relationship exists and its receipt was
     *     forgotten
     */
    public Receipted<RelationshipProposed> propose(Actor actor, Proposal proposal) {
        RelationshipId id = key.proposed();
        Claim claim = claim(id, actor);
        Instant now = clock.instant();
        return store.inTransaction(
                work -> claim.settle(work, () -> MentoringRelationship.propose(actor, now, id, proposal)));
    }

    /**
     * Carries out a party's command, as {@link Mentoring#change} does.
     *
     * @param <E> what happens
     * @param id the relationship
     * @param actor who acts
     * @param command the command; it may be called more than once, and is not called if it took effect before
     * @return the receipt and, the first time, what happened with the warnings
     * @throws RuleViolationException with every rule that the command breaks; nothing is changed then
     * @throws UnknownEntityException if the command names a session, goal or action that the relationship does not have
     * @throws InvalidValueException if a value in the command is out of its bounds
     * @throws DuplicateIdException if the command brings in an id that is used already
     */
    public <E extends MentoringEvent> Receipted<E> change(
            RelationshipId id, Actor.Participant actor, Function<PartyCommands, Transition<E>> command) {
        Claim claim = claim(id, actor);
        Instant now = clock.instant();
        return store.inTransaction(
                work -> claim.settle(work, () -> new Stored(work, id, seen).decide(actor, now, command)));
    }

    /**
     * Carries out a coordinator's command, as {@link Mentoring#change} does.
     *
     * @param <E> what happens
     * @param id the relationship
     * @param actor who acts
     * @param command the command; it may be called more than once, and is not called if it took effect before
     * @return the receipt and, the first time, what happened with the warnings
     * @throws RuleViolationException with every rule that the command breaks; nothing is changed then
     */
    public <E extends MentoringEvent> Receipted<E> change(
            RelationshipId id, Actor.Coordinator actor, Function<CoordinatorCommands, Transition<E>> command) {
        Claim claim = claim(id, actor);
        Instant now = clock.instant();
        return store.inTransaction(
                work -> claim.settle(work, () -> new Stored(work, id, seen).decide(actor, now, command)));
    }

    private Claim claim(RelationshipId id, Actor actor) {
        return Claim.of(key, Objects.requireNonNull(id, "id"), Objects.requireNonNull(actor, "actor"), fingerprint);
    }
}
