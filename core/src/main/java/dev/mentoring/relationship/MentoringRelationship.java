package dev.mentoring.relationship;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.author.AuthorContent;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.event.RelationshipEvent.RelationshipProposed;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.Pair;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Rule;
import dev.mentoring.session.Agenda;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A mentoring relationship: the one root through which everything in it is changed, and the one boundary within which the
 * rules hold. It is immutable and holds what is <em>live</em>: the agreement in force, sessions that are ahead, running or
 * awaiting their record, goals being worked on, unresolved actions, and a {@link TrackRecord}. What is finished has left it
 * for the journal.
 *
 * <p>Nothing here asks who reads. A host gives people the {@code PartyView} or {@code CoordinatorView} of the {@code view}
 * package, and reaches commands through {@code Mentoring} of the {@code store} package.
 */
public final class MentoringRelationship {
    private final RelationshipHead head;
    private final RelationshipBody body;
    private final Map<SessionId, Session> sessions;
    private final Map<GoalId, SmartGoal> goals;
    private final Map<ActionId, Action> actions;
    private final Recalled recalled;

    MentoringRelationship(
            RelationshipHead head,
            RelationshipBody body,
            Map<SessionId, Session> sessions,
            Map<GoalId, SmartGoal> goals,
            Map<ActionId, Action> actions,
            Recalled recalled) {
        this.head = Objects.requireNonNull(head, "head");
        this.body = Objects.requireNonNull(body, "body");
        this.sessions = Collections.unmodifiableMap(sessions);
        this.goals = Collections.unmodifiableMap(goals);
        this.actions = Collections.unmodifiableMap(actions);
        this.recalled = recalled;
    }

    /**
     * Proposes a relationship. A party or a coordinator of its programme who is not in it may.
     *
     * @param actor who proposes
     * @param now the time, taken to the millisecond
     * @param id a fresh id
     * @param proposal with what
     * @return the proposed relationship; a party who proposes accepts the agreement by that
     * @throws dev.mentoring.rule.RuleViolationException if the actor may not, mentor and mentee are one person, or the
     *     agreement does not state what the policy lets the organisation see or breaks an enforced policy
     */
    public static Transition<RelationshipProposed> propose(
            Actor actor, Instant now, RelationshipId id, Proposal proposal) {
        return ProposalJudgement.propose(actor, now.truncatedTo(ChronoUnit.MILLIS), id, proposal);
    }

    /**
     * The commands of a party.
     *
     * @param actor who acts; one who is neither mentor nor mentee finds every command refused
     * @param now the time, taken to the millisecond
     * @return the commands
     */
    public PartyCommands as(Actor.Participant actor, Instant now) {
        return new PartyCommands(new Desk(this, roleOf(actor), Rule.ACCESS_DENIED_BY_DEFAULT, now));
    }

    /**
     * The commands of a coordinator; none of them reaches what is said.
     *
     * @param actor who acts; one of another programme finds every command refused, and so does one who is in the pair
     * @param now the time, taken to the millisecond
     * @return the commands
     */
    public CoordinatorCommands as(Actor.Coordinator actor, Instant now) {
        boolean own = coordinates(actor) && head.pair().roleOf(actor.id()).isPresent();
        Rule denial = own ? Rule.ACCESS_OWN_PROGRAMME : Rule.ACCESS_DENIED_BY_DEFAULT;
        return new CoordinatorCommands(new Desk(this, roleOf(actor), denial, now));
    }

    /**
     * In which role somebody acts here.
     *
     * @param actor who acts
     * @return mentor or mentee for a participant of the pair, coordinator for one of its programme who is not in the pair;
     *     empty for everybody else
     */
    public Optional<Role> roleOf(Actor actor) {
        Optional<Role> party = head.pair().roleOf(actor.id());
        if (actor instanceof Actor.Coordinator coordinator) {
            return party.isEmpty() && coordinates(coordinator) ? Optional.of(Role.COORDINATOR) : Optional.empty();
        }
        return party;
    }

    private boolean coordinates(Actor.Coordinator actor) {
        return actor.programme().equals(head.programme());
    }

    /**
     * The commands of somebody on a relationship that does not exist. Each is refused just as a stranger's are on one that
     * does, so that a refusal does not tell which. Of use to the façade alone.
     *
     * @param actor who acts
     * @param now the time
     * @return commands that are all refused
     */
    public static PartyCommands absentAs(Actor.Participant actor, Instant now) {
        return new PartyCommands(Desk.absent(now));
    }

    /**
     * The commands of a coordinator on a relationship that does not exist. Each is refused just as those of another
     * programme's coordinator are on one that does. Of use to the façade alone.
     *
     * @param actor who acts
     * @param now the time
     * @return commands that are all refused
     */
    public static CoordinatorCommands absentAs(Actor.Coordinator actor, Instant now) {
        return new CoordinatorCommands(Desk.absent(now));
    }

    /**
     * Restores a relationship from the parts that a store has saved. Of use to stores alone.
     *
     * @param head its head
     * @param body its body
     * @param sessions its live sessions
     * @param goals its live goals
     * @param actions its unresolved actions
     * @return the relationship as it was saved
     */
    public static MentoringRelationship restore(
            RelationshipHead head,
            RelationshipBody body,
            Collection<Session> sessions,
            Collection<SmartGoal> goals,
            Collection<Action> actions) {
        return new MentoringRelationship(
                head,
                body,
                byId(sessions, Session::id),
                byId(goals, SmartGoal::id),
                byId(actions, Action::id),
                Recalled.nothing());
    }

    /**
     * This relationship with one finished session at hand, so that a command can correct its outcome, amend its record or
     * attach a resource to it. Of use to stores alone.
     *
     * @param session a session of this relationship, from its journal
     * @return the relationship, for one command
     */
    public MentoringRelationship recalling(Session session) {
        return new MentoringRelationship(head, body, sessions, goals, actions, recalled.with(session));
    }

    /**
     * This relationship with something of the actor's own at hand, so that a command can share or erase it. Of use to stores
     * alone.
     *
     * @param content what the actor has written in this relationship
     * @return the relationship, for one command of its author
     */
    public MentoringRelationship recalling(AuthorContent content) {
        return new MentoringRelationship(head, body, sessions, goals, actions, recalled.with(content));
    }

    /**
     * Its identity.
     *
     * @return the id
     */
    public RelationshipId id() {
        return head.id();
    }

    /**
     * How many commands it has seen.
     *
     * @return 1 when it is proposed, one more with each command
     */
    public long version() {
        return head.version();
    }

    /**
     * Up to where the pair has shared what it has.
     *
     * @return the version to which the last command led that was not an author's own alone
     */
    public long sharedVersion() {
        return head.sharedVersion();
    }

    /**
     * The two people.
     *
     * @return the pair
     */
    public Pair pair() {
        return head.pair();
    }

    /**
     * The programme it belongs to.
     *
     * @return the programme
     */
    public ProgrammeId programme() {
        return head.programme();
    }

    /**
     * The host's own id for it.
     *
     * @return the id, if the host gave one
     */
    public Optional<String> externalId() {
        return head.externalId();
    }

    /**
     * Where it stands.
     *
     * @return the status
     */
    public RelationshipStatus status() {
        return head.status();
    }

    /**
     * How far it has come.
     *
     * @return the phase that follows from what has happened
     */
    public RelationshipPhase phase() {
        return RelationshipPhase.of(status(), body);
    }

    /**
     * The live sessions.
     *
     * @return in the order of their time
     */
    public List<Session> sessions() {
        return sessions.values().stream()
                .sorted(Comparator.comparing(
                                (Session session) -> session.currentMeeting().startsAt())
                        .thenComparing(Session::number))
                .toList();
    }

    /**
     * A live session.
     *
     * @param id its id
     * @return the session, unless it is finished or not of this relationship
     */
    public Optional<Session> session(SessionId id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /**
     * The live goals.
     *
     * @return drafts and agreed goals
     */
    public List<SmartGoal> goals() {
        return List.copyOf(goals.values());
    }

    /**
     * A live goal.
     *
     * @param id its id
     * @return the goal, unless it is finished or not of this relationship
     */
    public Optional<SmartGoal> goal(GoalId id) {
        return Optional.ofNullable(goals.get(id));
    }

    /**
     * The unresolved actions.
     *
     * @return in the order of their due dates
     */
    public List<Action> actions() {
        return actions.values().stream()
                .sorted(Comparator.comparing(Action::dueOn).thenComparing(Action::agreedAt))
                .toList();
    }

    /**
     * An unresolved action.
     *
     * @param id its id
     * @return the action, unless it is finished or not of this relationship
     */
    public Optional<Action> action(ActionId id) {
        return Optional.ofNullable(actions.get(id));
    }

    /**
     * The agenda of a live session, in its five sections.
     *
     * @param id the session
     * @return the agenda, unless the session is finished or not of this relationship
     */
    public Optional<Agenda> agenda(SessionId id) {
        return session(id).map(session -> AgendaOf.session(this, session));
    }

    /**
     * The time zone in which the pair's days are counted.
     *
     * @return the zone of the agreement in force or, before that, of the proposed one
     */
    public ZoneId zone() {
        return body.agreement()
                .valueOrProposed()
                .map(agreement -> agreement.logistics().zone())
                .orElseThrow(() -> new IllegalStateException("relationship " + id() + " has no agreement"));
    }

    /**
     * The pair's day at an instant.
     *
     * @param instant any instant
     * @return its day in {@link #zone()}
     */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    /**
     * What a store keeps in the clear. Of use to stores alone.
     *
     * @return the head
     */
    public RelationshipHead head() {
        return head;
    }

    /**
     * What a store keeps sealed. Of use to stores alone.
     *
     * @return the body
     */
    public RelationshipBody body() {
        return body;
    }

    Map<SessionId, Session> sessionsById() {
        return sessions;
    }

    Map<GoalId, SmartGoal> goalsById() {
        return goals;
    }

    Map<ActionId, Action> actionsById() {
        return actions;
    }

    Recalled atHand() {
        return recalled;
    }

    Optional<Session> recalled() {
        return recalled.session();
    }

    Optional<AuthorContent> recalledOwn() {
        return recalled.own();
    }

    List<GoalId> agreedGoals() {
        return goals.values().stream()
                .filter(goal -> goal.status() == GoalStatus.AGREED)
                .map(SmartGoal::id)
                .toList();
    }

    /** The one way from one state to the next. */
    Successor evolve(MentoringEvent event) {
        Successor next = Successor.of(this);
        next.apply(event);
        return next;
    }

    private static <K, V> Map<K, V> byId(Collection<V> values, Function<V, K> id) {
        Map<K, V> map = new LinkedHashMap<>();
        values.forEach(value -> map.put(id.apply(value), value));
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MentoringRelationship that
                && head.equals(that.head)
                && body.equals(that.body)
                && sessions.equals(that.sessions)
                && goals.equals(that.goals)
                && actions.equals(that.actions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(head, body, sessions, goals, actions);
    }

    /** Id, version, status and counts; never what was said. */
    @Override
    public String toString() {
        return "MentoringRelationship[id=" + id() + ", version=" + version() + ", status=" + status() + ", sessions="
                + sessions.size() + ", goals=" + goals.size() + ", actions=" + actions.size() + "]";
    }
}
