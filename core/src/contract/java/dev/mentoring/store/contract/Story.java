package dev.mentoring.store.contract;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.AuthorKey;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.CoordinatorCommands;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.relationship.Transition;
import dev.mentoring.relationship.Unsaved;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.MentoringStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One relationship in one store, told command by command; each is a unit of work of its own. */
public final class Story {
    private final MentoringStore store;
    private final RelationshipId id;
    private final List<JournalEntry> told = new ArrayList<>();
    private Consumer<Unsaved> afterEachStep = step -> {};
    private Instant now = Fixtures.tenOClock(0);

    /**
     * A story that has not begun.
     *
     * @param store where it is kept
     * @param id of the relationship
     */
    public Story(MentoringStore store, String id) {
        this.store = store;
        this.id = new RelationshipId(id);
    }

    /** A pair that has agreed and knows its objectives. */
    public static Story active(MentoringStore store, String id) {
        return new Story(store, id).activate();
    }

    /** Begins with a pair that agrees and knows its objectives. */
    public Story activate() {
        propose(MARIA, Fixtures.proposal().build());
        by(BEN, me -> me.acceptAgreement(1));
        by(MARIA, me -> me.recordObjectives(List.of("To be heard")));
        return this;
    }

    /** Has every later step followed by a look at the store. */
    public Story lookingAfterEachStep(Consumer<Unsaved> look) {
        afterEachStep = look;
        return this;
    }

    /** Moves the time to ten o'clock on a day. */
    public Story on(int day) {
        now = Fixtures.tenOClock(day);
        return this;
    }

    /** The story's time. */
    public Instant now() {
        return now;
    }

    /** The relationship. */
    public RelationshipId id() {
        return id;
    }

    /** The engine at the story's time. */
    public Mentoring mentoring() {
        return Mentoring.over(store).build().at(now);
    }

    /** Begins the story. */
    public Unsaved propose(Actor actor, Proposal proposal) {
        return saved(work -> MentoringRelationship.propose(actor, now, id, proposal));
    }

    /** A party's command. */
    public <E extends MentoringEvent> Unsaved by(
            Actor.Participant actor, Function<PartyCommands, Transition<E>> command) {
        return saved(work -> command.apply(existing(work).as(actor, now)));
    }

    /** A coordinator's command. */
    public <E extends MentoringEvent> Unsaved by(
            Actor.Coordinator actor, Function<CoordinatorCommands, Transition<E>> command) {
        return saved(work -> command.apply(existing(work).as(actor, now)));
    }

    /** A party's command on a session in the journal. */
    public <E extends MentoringEvent> Unsaved recalling(
            SessionId session, Actor.Participant actor, Function<PartyCommands, Transition<E>> command) {
        return saved(work -> {
            Session finished = work.finishedSession(id, session).orElseThrow();
            return command.apply(existing(work).recalling(finished).as(actor, now));
        });
    }

    /** A party's command on something of their own. */
    public <E extends MentoringEvent> Unsaved recallingOwn(
            AuthorKey key, Actor.Participant actor, Function<PartyCommands, Transition<E>> command) {
        return saved(work -> {
            MentoringRelationship existing = existing(work);
            Role author = existing.pair().roleOf(actor.id()).orElseThrow();
            AuthorContent own = work.authored(id, author, key).orElseThrow();
            return command.apply(existing.recalling(own).as(actor, now));
        });
    }

    /** What a command would bring about now, without saving it. */
    public <E extends MentoringEvent> Unsaved decided(
            Actor.Participant actor, Function<PartyCommands, Transition<E>> command) {
        return Unsaved.of(command.apply(loaded().as(actor, now)));
    }

    private Unsaved saved(Function<MentoringStore.Work, Transition<?>> decide) {
        Unsaved step = store.inTransaction(work -> {
            Unsaved decided = Unsaved.of(decide.apply(work));
            work.save(decided);
            return decided;
        });
        told.addAll(JournalEntry.of(step));
        afterEachStep.accept(step);
        return step;
    }

    private MentoringRelationship existing(MentoringStore.Work work) {
        return work.load(id).orElseThrow();
    }

    /** The relationship as the store has it. */
    public MentoringRelationship loaded() {
        return store.inTransaction(this::existing);
    }

    /** What the store answers. */
    public <T> T read(Function<MentoringStore.Work, T> question) {
        return store.inTransaction(question);
    }

    /** Every entry that a step has added, also those that a correction has taken out again. */
    public List<JournalEntry> told() {
        return List.copyOf(told);
    }

    /** The whole journal as the store has it. */
    public List<JournalEntry> journal() {
        return store.inTransaction(work -> work.journal(id, JournalPosition.START, Integer.MAX_VALUE));
    }

    /** A finished session as the store has it. */
    public Optional<Session> finishedSession(String session) {
        return store.inTransaction(work -> work.finishedSession(id, new SessionId(session)));
    }

    /** Maria proposes a session on a day, and Ben confirms it. */
    public Story schedule(String session, int day) {
        by(MARIA, me -> me.session(new SessionId(session)).propose(Fixtures.meetingOn(day)));
        by(BEN, me -> me.session(new SessionId(session)).confirm(1));
        return this;
    }

    /** The two agree what a scheduled session is to bring, and hold it on its day. */
    public Story hold(String session, int day) {
        by(MARIA, me -> me.session(new SessionId(session)).proposeObjectives(SessionObjectives.of("The talk")));
        by(BEN, me -> me.session(new SessionId(session)).agreeObjectives(1));
        on(day);
        by(BEN, me -> me.session(new SessionId(session)).start());
        by(BEN, me -> me.session(new SessionId(session)).finish());
        return this;
    }

    /** Ben closes a held session. */
    public Story close(String session, SessionRecord record) {
        by(BEN, me -> me.session(new SessionId(session)).close(record));
        return this;
    }

    /** A session from its proposal to a record without actions. */
    public Story through(String session, int day) {
        schedule(session, day).hold(session, day);
        return close(
                session,
                Fixtures.record()
                        .noActionsReason("Holidays")
                        .nextMeeting(NextMeeting.deferred("Holidays", Fixtures.day(day + 40)))
                        .build());
    }

    /** The pair's story ends before its time. */
    public Story endEarly() {
        by(MARIA, me -> me.endEarly(EndReason.PREFER_NOT_TO_SAY, "Thank you, Ben"));
        return this;
    }
}
