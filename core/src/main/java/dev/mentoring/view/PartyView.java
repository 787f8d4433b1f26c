package dev.mentoring.view;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.PrivatePreparation;
import dev.mentoring.author.Reflection;
import dev.mentoring.author.ValueRating;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.goal.TScore;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.Pair;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Interruption;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.PartyJudgement;
import dev.mentoring.relationship.RecordedReview;
import dev.mentoring.relationship.RelationshipPhase;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.relationship.TrackRecord;
import dev.mentoring.relationship.Transition;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.Agenda;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionRevision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a mentor or a mentee reads of their relationship: everything live that the two share, and the latest of what they wrote
 * for themselves. The rest is in the journal and among {@code Mentoring.own}.
 */
public final class PartyView {
    private final MentoringRelationship relationship;
    private final Role role;
    private final List<AuthorContent> own;
    private final Instant readAt;
    private final Optional<Session> finished;

    private PartyView(
            MentoringRelationship relationship,
            Role role,
            List<AuthorContent> own,
            Instant readAt,
            Optional<Session> finished) {
        this.relationship = relationship;
        this.role = role;
        this.own = List.copyOf(own);
        this.readAt = readAt.truncatedTo(ChronoUnit.MILLIS);
        this.finished = finished;
    }

    /**
     * The view of a party.
     *
     * @param relationship the relationship
     * @param role who reads, mentor or mentee
     * @param own what they wrote for themselves, the latest first; all of it, or a hundred
     * @param readAt when, taken to the millisecond
     * @return what they may read
     * @throws IllegalArgumentException if the role is no party's
     */
    public static PartyView of(MentoringRelationship relationship, Role role, List<AuthorContent> own, Instant readAt) {
        if (!role.isParty()) {
            throw new IllegalArgumentException("only a party has a party's view");
        }
        return new PartyView(relationship, role, own, readAt, Optional.empty());
    }

    /**
     * The same view with a finished session of the relationship at hand, so that {@link #whyNot} also judges commands on that
     * one, such as to amend its record or to rate it. It holds one: another takes its place.
     *
     * @param session the session, as {@code Mentoring.pastSession} gives it
     * @return the view, which shows what it showed before
     */
    public PartyView recalling(Session session) {
        return new PartyView(relationship, role, own, readAt, Optional.of(session));
    }

    /**
     * Who reads.
     *
     * @return mentor or mentee
     */
    public Role role() {
        return role;
    }

    /**
     * When it was read, by the engine's clock.
     *
     * @return to the millisecond
     */
    public Instant readAt() {
        return readAt;
    }

    /**
     * The day on which it was read. Due dates, target dates and observations are days of the same zone.
     *
     * @return a day in {@link #zone()}
     */
    public LocalDate today() {
        return relationship.dayOf(readAt);
    }

    /**
     * Asks why the reader could not carry out a command on what this view shows, at the time when it was read. It is the
     * judgement of {@code Mentoring.whyNot}, and loads nothing: a page asks for as many buttons as it has. A command that brings
     * something in is asked with an id that is fresh.
     *
     * @param command the command
     * @return the rules that it would break; none if it would be carried out
     * @throws NotInViewException if the command turns on a session that is neither among {@link #sessions()} nor {@linkplain
     *     #recalling at hand}, or on something of the reader's own that is not among {@link #own()} because that holds only the latest
     * @throws dev.mentoring.rule.InvalidValueException if a value in the command is out of its bounds
     */
    public List<Violation> whyNot(Function<PartyCommands, ? extends Transition<?>> command) {
        PartyJudgement judgement = new PartyJudgement(relationship, reader(), readAt, new InView(own, finished));
        return RuleViolationException.whyNot(() -> judgement.decide(command::apply));
    }

    private Actor.Participant reader() {
        return new Actor.Participant(role == Role.MENTOR ? pair().mentor() : pair().mentee());
    }

    /**
     * The relationship.
     *
     * @return its id
     */
    public RelationshipId id() {
        return relationship.id();
    }

    /**
     * How many commands it has seen.
     *
     * @return its version
     */
    public long version() {
        return relationship.version();
    }

    /**
     * Up to where the pair has shared what this view shows; what a form carries, for {@code Mentoring.ifUnchangedSince}.
     *
     * @return the version to which the last command led that was not an author's own alone
     */
    public long sharedVersion() {
        return relationship.sharedVersion();
    }

    /**
     * The two people.
     *
     * @return the pair
     */
    public Pair pair() {
        return relationship.pair();
    }

    /**
     * The programme it belongs to.
     *
     * @return the programme
     */
    public ProgrammeId programme() {
        return relationship.programme();
    }

    /**
     * When it was proposed.
     *
     * @return to the millisecond
     */
    public Instant proposedAt() {
        return relationship.body().proposedAt();
    }

    /**
     * When both had accepted the agreement.
     *
     * @return empty before that
     */
    public Optional<Instant> activatedAt() {
        return relationship.body().activatedAt();
    }

    /**
     * When it ended.
     *
     * @return empty before that
     */
    public Optional<Instant> endedAt() {
        return relationship.body().endedAt();
    }

    /**
     * Where the relationship stands.
     *
     * @return its status
     */
    public RelationshipStatus status() {
        return relationship.status();
    }

    /**
     * How far it has come.
     *
     * @return its phase
     */
    public RelationshipPhase phase() {
        return relationship.phase();
    }

    /**
     * Why it is on hold, was declined or ended early.
     *
     * @return empty otherwise
     */
    public Optional<Interruption> interruption() {
        return relationship.body().interruption();
    }

    /**
     * The agreement in force and the version that is proposed, if any.
     *
     * @return the agreement, version by version
     */
    public Negotiated<MentoringAgreement> agreement() {
        return relationship.body().agreement();
    }

    /**
     * The programme's policy, revision by revision: the one in force and the one that waits for the parties, if any.
     *
     * @return the policy, of which one revision is in force
     */
    public Negotiated<MentoringPolicy> policy() {
        return relationship.body().policy();
    }

    /**
     * The time zone in which the pair's days are counted.
     *
     * @return the agreement's zone
     */
    public ZoneId zone() {
        return relationship.zone();
    }

    /**
     * The mentee's overarching objectives.
     *
     * @return none until they are recorded
     */
    public List<String> objectives() {
        return relationship.body().objectives();
    }

    /**
     * The mentee's self-assessment.
     *
     * @return empty until it is recorded
     */
    public Optional<SelfAssessment> selfAssessment() {
        return relationship.body().selfAssessment();
    }

    /**
     * The latest midway review.
     *
     * @return empty until it is recorded
     */
    public Optional<RecordedReview> midwayReview() {
        return relationship.body().midwayReview();
    }

    /**
     * The latest final review.
     *
     * @return empty until it is recorded
     */
    public Optional<RecordedReview> finalReview() {
        return relationship.body().finalReview();
    }

    /**
     * Sessions that are ahead, running or awaiting their record.
     *
     * @return in the order of their time
     */
    public List<Session> sessions() {
        return relationship.sessions();
    }

    /**
     * A live session.
     *
     * @param id its id
     * @return the session, unless it is finished or not of this relationship
     */
    public Optional<Session> session(SessionId id) {
        return relationship.session(id);
    }

    /**
     * The proposed times that wait for this party, as they see them now; what {@code confirmSeries} takes.
     *
     * @return the sessions, each with the revision of its proposed time
     */
    public List<SessionRevision> timesToConfirm() {
        return relationship.sessions().stream()
                .filter(session -> session.status().isAhead())
                .flatMap(session -> session.meeting().proposal().stream()
                        .filter(proposal -> !proposal.acceptedBy(role))
                        .map(proposal -> new SessionRevision(session.id(), proposal.number())))
                .toList();
    }

    /**
     * The agenda of a live session, in its five sections.
     *
     * @param id the session
     * @return the agenda, unless the session is finished or not of this relationship
     */
    public Optional<Agenda> agenda(SessionId id) {
        return relationship.agenda(id);
    }

    /**
     * Drafts and agreed goals.
     *
     * @return the live goals
     */
    public List<SmartGoal> goals() {
        return relationship.goals();
    }

    /**
     * A live goal.
     *
     * @param id its id
     * @return the goal, unless it is finished or not of this relationship
     */
    public Optional<SmartGoal> goal(GoalId id) {
        return relationship.goal(id);
    }

    /**
     * The score of the live goals together by Goal Attainment Scaling. {@link TScore#of} also takes finished ones, from the
     * journal.
     *
     * @return empty if no attainment measure of an agreed goal was observed
     */
    public Optional<TScore> tScore() {
        return TScore.of(relationship.goals());
    }

    /**
     * Actions that wait for their outcome.
     *
     * @return in the order of their due dates
     */
    public List<Action> actions() {
        return relationship.actions();
    }

    /**
     * An action that waits for its outcome.
     *
     * @param id its id
     * @return the action, unless it is finished or not of this relationship
     */
    public Optional<Action> action(ActionId id) {
        return relationship.action(id);
    }

    /**
     * What the relationship has behind it, in counts and dates.
     *
     * @return the track record
     */
    public TrackRecord trackRecord() {
        return relationship.body().trackRecord();
    }

    /**
     * The record of the last closed session.
     *
     * @return empty before the first
     */
    public Optional<SessionRecord> lastRecord() {
        return relationship.body().lastRecord();
    }

    /**
     * What the reader wrote for themselves: the latest hundred pieces.
     *
     * @return the latest first
     */
    public List<AuthorContent> own() {
        return own;
    }

    /**
     * The reader's reflections that they have not shared, among {@link #own()}.
     *
     * @return the latest first
     */
    public List<Reflection> reflections() {
        return own(Reflection.class).toList();
    }

    /**
     * What the reader has prepared for a session and keeps to themselves, among {@link #own()}.
     *
     * @param session the session
     * @return empty if there is nothing
     */
    public Optional<Preparation> privatePreparation(SessionId session) {
        return own(PrivatePreparation.class)
                .filter(preparation -> preparation.session().equals(session))
                .map(PrivatePreparation::preparation)
                .findFirst();
    }

    /**
     * The reader's own ratings, among {@link #own()}. Nobody else sees them.
     *
     * @return the latest first
     */
    public List<ValueRating> ratings() {
        return own(ValueRating.class).toList();
    }

    private <T extends AuthorContent> Stream<T> own(Class<T> type) {
        return own.stream().filter(type::isInstance).map(type::cast);
    }

    /** Who reads what; never what was said. */
    @Override
    public String toString() {
        return "PartyView[role=" + role + ", " + relationship + "]";
    }
}
