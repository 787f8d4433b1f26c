package dev.mentoring.store;

import dev.mentoring.action.ActionId;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.event.RelationshipEvent.RelationshipProposed;
import dev.mentoring.goal.GoalId;
import dev.mentoring.guidance.Nudge;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.CoordinatorCommands;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.relationship.Transition;
import dev.mentoring.relationship.UnknownEntityException;
import dev.mentoring.relationship.Unsaved;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.SessionId;
import dev.mentoring.store.MentoringStore.Work;
import dev.mentoring.view.CoordinatorView;
import dev.mentoring.view.PartyView;
import dev.mentoring.view.PastSession;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The mentoring engine, as a host calls it: give a command as somebody, ask why not, read what somebody may read. It holds
 * no state of its own beside its store, clock and source of ids, and is safe for any number of threads if they are.
 *
 * <pre>{@code
 * Mentoring mentoring = Mentoring.over(new InMemoryMentoringStore()).build();
 * var proposed = mentoring.propose(maria, Proposal.builder()...build());
 * mentoring.change(proposed.relationship(), ben, me -> me.acceptAgreement(1));
 * }</pre>
 *
 * <p>Every call throws {@link StoreException} if the store fails; {@link ConflictException}, a kind of it, if somebody else
 * was faster; {@link OutcomeUnknownException}, another, if nobody can tell whether a command was saved. An engine of {@link #ifUnchangedSince} also throws {@link ChangedMeanwhileException}, which is none.
 */
public final class Mentoring {
    private final MentoringStore store;
    private final Clock clock;
    private final Ids ids;
    private final Seen seen;

    private Mentoring(MentoringStore store, Clock clock, Ids ids, Seen seen) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        this.seen = seen;
    }

    /**
     * Starts an engine over a store.
     *
     * @param store where relationships are kept
     * @return a builder that needs nothing more
     */
    public static Builder over(MentoringStore store) {
        return new Builder(store);
    }

    /**
     * The same engine at a fixed time, for what is recorded of another moment: an import, a simulation, a test.
     *
     * @param now the time that its commands are given
     * @return an engine over the same store
     */
    public Mentoring at(Instant now) {
        return new Mentoring(store, Clock.fixed(now, ZoneOffset.UTC), ids, seen);
    }

    /**
     * The same engine for a command that somebody decides on by what they have seen, as in a form that is open for a while. Its
     * {@code change} and {@code whyNot} throw {@link ChangedMeanwhileException} if anybody, in another window the actor
     * themselves, has changed what the pair shares after that version; this is told before the command is judged. What a party
     * writes for themselves does not count, so that nobody learns of it. Reading and proposing are as ever.
     *
     * @param version {@link PartyView#sharedVersion()} of the view that was shown, or the {@code version()} of any view or
     *     {@link Committed}
     * @return an engine over the same store, for commands on that relationship
     * @throws InvalidValueException if the version is less than 1; the engine throws it too, if the relationship has not come
     *     to that version
     */
    public Mentoring ifUnchangedSince(long version) {
        return new Mentoring(store, clock, ids, Seen.at(version));
    }

    /**
     * The same engine for a command that takes effect once, however often it is given: also at the same moment on another node,
     * after a crash, or after an {@link OutcomeUnknownException}. Its receipt is kept with what it brings about. Given again by the
     * same actor on the same relationship it returns that receipt, and the command is not called.
     *
     * <pre>{@code
     * mentoring.once(new CommandKey(form.id())).change(pair, ben, me -> me.acceptAgreement(1));
     * }</pre>
     *
     * @param key the host's name for this one command
     * @return an engine over the same store, for that command
     */
    public Once once(CommandKey key) {
        return new Once(store, clock, seen, key, Optional.empty());
    }

    /**
     * The same with a fingerprint of what is asked for, so that the key does not stand for something else the second time.
     *
     * @param key the host's name for this one command
     * @param fingerprint 1 to 128 visible ASCII characters without {@code @}, such as a digest of the request in hexadecimal. It is
     *     stored in the clear: one of a short text that was said has to be keyed, so that nobody guesses the text.
     * @return an engine over the same store, for that command
     * @throws InvalidValueException if the fingerprint has another form
     */
    public Once once(CommandKey key, String fingerprint) {
        return new Once(store, clock, seen, key, Optional.of(Bounds.hostId("fingerprint", fingerprint)));
    }

    /**
     * The receipts of commands that were given {@linkplain #once once}.
     *
     * @return to find one, and to forget old ones
     */
    public Receipts receipts() {
        return new Receipts(store);
    }

    /**
     * A fresh id for a session to propose or to log.
     *
     * @return the id
     */
    public SessionId newSessionId() {
        return new SessionId(ids.next());
    }

    /**
     * Sessions with fresh ids, to propose as a series.
     *
     * @param meetings when and where, such as {@link dev.mentoring.session.SeriesPlan#meetings} makes them
     * @return a session for each meeting, in the same order
     */
    public List<ProposedSession> newSessions(List<Meeting> meetings) {
        return meetings.stream()
                .map(meeting -> new ProposedSession(newSessionId(), meeting))
                .toList();
    }

    /**
     * A fresh id for a goal to draft.
     *
     * @return the id
     */
    public GoalId newGoalId() {
        return new GoalId(ids.next());
    }

    /**
     * A fresh id for a reflection to write.
     *
     * @return the id
     */
    public ReflectionId newReflectionId() {
        return new ReflectionId(ids.next());
    }

    /**
     * A fresh id for an action to agree.
     *
     * @return the id
     */
    public ActionId newActionId() {
        return new ActionId(ids.next());
    }

    /**
     * Proposes a relationship under a fresh id. Either party may, or a coordinator of the programme.
     *
     * @param actor who proposes
     * @param proposal with what
     * @return the proposed relationship
     * @throws RuleViolationException if the actor may not or the proposal breaks rules
     * @throws DuplicateIdException if the external id is used already
     */
    public Committed<RelationshipProposed> propose(Actor actor, Proposal proposal) {
        RelationshipId id = new RelationshipId(ids.next());
        Instant now = clock.instant();
        return store.inTransaction(work -> save(work, MentoringRelationship.propose(actor, now, id, proposal)));
    }

    /**
     * Asks why a relationship could not be proposed so, by the same judgement, and changes nothing.
     *
     * @param actor who would propose
     * @param proposal with what, as far as it has been filled in
     * @return the rules that it would break; none if it would be proposed, given an external id that is not used yet
     */
    public List<Violation> whyNot(Actor actor, Proposal proposal) {
        RelationshipId id = new RelationshipId(ids.next());
        Instant now = clock.instant();
        return RuleViolationException.whyNot(() -> MentoringRelationship.propose(actor, now, id, proposal));
    }

    /**
     * Carries out a party's command and saves what it brought about.
     *
     * @param <E> what happens
     * @param id the relationship
     * @param actor who acts
     * @param command the command, such as {@code me -> me.session(id).start()}; it may be called more than once
     * @return what happened, with the warnings
     * @throws RuleViolationException with every rule that the command breaks; nothing is changed then
     * @throws UnknownEntityException if the command names a session, goal or action that the relationship does not have
     * @throws InvalidValueException if a value in the command is out of its bounds
     * @throws DuplicateIdException if the command brings in an id that is used already
     */
    public <E extends MentoringEvent> Committed<E> change(
            RelationshipId id, Actor.Participant actor, Function<PartyCommands, Transition<E>> command) {
        Instant now = asked(id, actor, command);
        return store.inTransaction(work -> save(work, new Stored(work, id, seen).decide(actor, now, command)));
    }

    /**
     * Carries out a coordinator's command and saves what it brought about.
     *
     * @param <E> what happens
     * @param id the relationship
     * @param actor who acts
     * @param command the command, such as {@code me -> me.resume()}; it may be called more than once
     * @return what happened, with the warnings
     * @throws RuleViolationException with every rule that the command breaks; nothing is changed then
     */
    public <E extends MentoringEvent> Committed<E> change(
            RelationshipId id, Actor.Coordinator actor, Function<CoordinatorCommands, Transition<E>> command) {
        Instant now = asked(id, actor, command);
        return store.inTransaction(work -> save(work, new Stored(work, id, seen).decide(actor, now, command)));
    }

    /**
     * Asks why a party could not carry out a command now, by the same judgement, and changes nothing. A command that takes
     * what somebody types, such as the record of a session, is asked with what they have typed so far. A page with many buttons
     * asks its {@link PartyView} instead, which loads nothing more.
     *
     * @param id the relationship
     * @param actor who would act
     * @param command the command
     * @return the rules that it would break; none if it would be carried out, given ids that are fresh where they must be
     * @throws InvalidValueException if a value in the command is out of its bounds
     */
    public List<Violation> whyNot(
            RelationshipId id, Actor.Participant actor, Function<PartyCommands, ? extends Transition<?>> command) {
        Instant now = asked(id, actor, command);
        return store.inTransaction(work ->
                RuleViolationException.whyNot(() -> new Stored(work, id, seen).decide(actor, now, command::apply)));
    }

    /**
     * Asks why a coordinator could not carry out a command now, by the same judgement, and changes nothing.
     *
     * @param id the relationship
     * @param actor who would act
     * @param command the command
     * @return the rules that it would break; none if it would be carried out
     */
    public List<Violation> whyNot(
            RelationshipId id,
            Actor.Coordinator actor,
            Function<CoordinatorCommands, ? extends Transition<?>> command) {
        Instant now = asked(id, actor, command);
        return store.inTransaction(work ->
                RuleViolationException.whyNot(() -> new Stored(work, id, seen).decide(actor, now, command::apply)));
    }

    /**
     * What a party reads.
     *
     * @param id the relationship
     * @param actor who reads
     * @return everything live that the pair shares, and the latest of what is the actor's own
     * @throws RuleViolationException if the actor is not in the pair, or there is no such relationship; which, it does not
     *     tell
     */
    public PartyView view(RelationshipId id, Actor.Participant actor) {
        Instant now = clock.instant();
        return store.inTransaction(work -> new Reading(work, id).view(actor, now));
    }

    /**
     * What a coordinator reads.
     *
     * @param id the relationship
     * @param actor who reads
     * @return status, dates and counts
     * @throws RuleViolationException if the actor is in the pair; or if they coordinate another programme or there is no such
     *     relationship, of which it does not tell which
     */
    public CoordinatorView view(RelationshipId id, Actor.Coordinator actor) {
        return store.inTransaction(work -> new Reading(work, id).view(actor));
    }

    /**
     * What a party reads of the past, a page at a time, in the order in which it was finished.
     *
     * @param id the relationship
     * @param actor who reads
     * @param from the first place to read: {@link JournalPosition#START}, or where the last page said the next begins
     * @param size how many entries at the most, from 1 to 100
     * @return the page
     * @throws RuleViolationException if the actor is not in the pair, or there is no such relationship; which, it does not
     *     tell
     * @throws InvalidValueException if the size is out of range
     */
    public JournalPage journal(RelationshipId id, Actor.Participant actor, JournalPosition from, int size) {
        requirePageSize(size);
        return store.inTransaction(work -> new Reading(work, id).journal(actor, from, size));
    }

    /**
     * What a party reads of the past, a page at a time, the latest first. What is finished between two pages is on no later
     * page.
     *
     * @param id the relationship
     * @param actor who reads
     * @param before {@link JournalPosition#END}, or what the last page gave as its next
     * @param size how many entries at the most, from 1 to 100
     * @return the page
     * @throws RuleViolationException if the actor is not in the pair, or there is no such relationship; which, it does not
     *     tell
     * @throws InvalidValueException if the size is out of range
     */
    public JournalPage journalBefore(RelationshipId id, Actor.Participant actor, JournalPosition before, int size) {
        requirePageSize(size);
        return store.inTransaction(work -> new Reading(work, id).journalBefore(actor, before, size));
    }

    /**
     * What a party reads of one finished session: closed, cancelled or missed, or ended with the relationship. It reads the
     * journal back to when the session took place.
     *
     * @param id the relationship
     * @param actor who reads
     * @param session the session
     * @return the session with what was added to it since; empty if the relationship has no finished session of that id
     * @throws RuleViolationException if the actor is not in the pair, or there is no such relationship; which, it does not
     *     tell
     */
    public Optional<PastSession> pastSession(RelationshipId id, Actor.Participant actor, SessionId session) {
        return store.inTransaction(work -> new Reading(work, id).pastSession(actor, session));
    }

    /**
     * What a party should be reminded of now: what follows from the relationship, and from their own ratings.
     *
     * @param id the relationship
     * @param actor who is to be reminded
     * @return the nudges to them, in the order of their due times
     * @throws RuleViolationException if the actor is not in the pair, or there is no such relationship; which, it does not
     *     tell
     */
    public List<Nudge> nudges(RelationshipId id, Actor.Participant actor) {
        Instant now = clock.instant();
        return store.inTransaction(work -> new Reading(work, id).nudges(actor, now));
    }

    /**
     * What a coordinator should be reminded of now.
     *
     * @param id the relationship
     * @param actor who is to be reminded
     * @return the nudges to the coordinator, in the order of their due times
     * @throws RuleViolationException if the actor is in the pair; or if they coordinate another programme or there is no such
     *     relationship, of which it does not tell which
     */
    public List<Nudge> nudges(RelationshipId id, Actor.Coordinator actor) {
        Instant now = clock.instant();
        return store.inTransaction(work -> new Reading(work, id).nudges(actor, now));
    }

    /**
     * What a party wrote for themselves, a page at a time, the latest first. Nobody reads the other's.
     *
     * @param id the relationship
     * @param actor who reads
     * @param before {@link OwnPage#LATEST}, or where the last page said the next begins
     * @param size how much at the most, from 1 to 100
     * @return the page
     * @throws RuleViolationException if the actor is not in the pair, or there is no such relationship; which, it does not
     *     tell
     * @throws InvalidValueException if the size is out of range
     */
    public OwnPage own(RelationshipId id, Actor.Participant actor, long before, int size) {
        requirePageSize(size);
        return store.inTransaction(work -> new Reading(work, id).own(actor, before, size));
    }

    private static void requirePageSize(int size) {
        if (size < 1 || size > Bounds.LIST) {
            throw new InvalidValueException("size", "must be from 1 to " + Bounds.LIST);
        }
    }

    /**
     * Finds a relationship by the host's own id for it.
     *
     * @param externalId the host's id
     * @return the relationship's id, or empty if there is none; it opens nothing by itself
     */
    public Optional<RelationshipId> findByExternalId(String externalId) {
        return store.inTransaction(work -> work.findByExternalId(externalId));
    }

    /** Nobody gets as far as the store with something missing. */
    private Instant asked(RelationshipId id, Actor actor, Object command) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(command, "command");
        return clock.instant();
    }

    private static <E extends MentoringEvent> Committed<E> save(Work work, Transition<E> transition) {
        Unsaved unsaved = Unsaved.of(transition);
        work.save(unsaved);
        return Committed.of(transition, unsaved);
    }

    /** Builds a {@link Mentoring}. */
    public static final class Builder {
        private final MentoringStore store;
        private Clock clock = Clock.systemUTC();
        private Optional<Ids> ids = Optional.empty();

        private Builder(MentoringStore store) {
            this.store = store;
        }

        /**
         * The clock that commands are given the time by; the system's unless stated.
         *
         * @param clock the host's clock
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /**
         * Where fresh ids come from; {@link Ids#timeOrdered(Clock)} unless stated.
         *
         * @param ids the host's ids
         * @return this builder
         */
        public Builder ids(Ids ids) {
            this.ids = Optional.of(ids);
            return this;
        }

        /**
         * Builds the engine.
         *
         * @return the engine
         */
        public Mentoring build() {
            return new Mentoring(store, clock, ids.orElseGet(() -> Ids.timeOrdered(clock)), Seen.whatever());
        }
    }
}
