package dev.mentoring.guidance;

import static dev.mentoring.participant.Role.MENTEE;
import static dev.mentoring.participant.Role.MENTOR;
import static dev.mentoring.relationship.RelationshipStatus.ACTIVE;
import static dev.mentoring.relationship.RelationshipStatus.ON_HOLD;
import static dev.mentoring.relationship.RelationshipStatus.PROPOSED;

import dev.mentoring.participant.Role;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.Rule;
import java.util.EnumSet;
import java.util.Set;

/**
 * The kinds of nudge: what each says, to whom, from when and until when. Each stands until what it asks for is done, or as long
 * as is said here.
 *
 * <p>A nudge about a plan stands while the relationship is active and sleeps while it is on hold; of what has happened, an
 * outcome and a record, a pair is reminded on hold too. After the end none stands. A nudge that serves a rule of strength
 * <em>policy</em> does not arise where the programme has turned that rule off. Numbers are those of {@link Notice}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are unmodifiable copies
public enum NudgeKind {
    /**
     * The agreement, or an amendment to it, waits to be accepted: from {@value Notice#AGREEMENT_DAYS} days after it was
     * proposed, to each party who has not accepted it. While the relationship is proposed, from
     * {@value Notice#AGREEMENT_COORDINATOR_DAYS} days after, to the coordinator too.
     */
    AGREEMENT_WAITING(
            "guidance.agreement-waiting",
            Rule.AGREEMENT_ACCEPTED_BY_BOTH,
            "The agreement waits to be accepted.",
            EnumSet.allOf(Role.class),
            EnumSet.of(PROPOSED, ACTIVE)),
    /**
     * A policy by which the organisation would see more waits to be accepted: from {@value Notice#AGREEMENT_DAYS} days after it
     * was proposed, to each party who has not accepted it.
     */
    POLICY_WAITING(
            "guidance.policy-waiting",
            Rule.AGREEMENT_VISIBILITY_STATED,
            "A change of the programme's policy waits to be accepted: the organisation would see more by it.",
            Role.PARTIES,
            EnumSet.of(ACTIVE)),
    /**
     * A session's time, its first or another, waits to be confirmed: from {@value Notice#TIME_DAYS} days after it was proposed
     * or {@value Notice#TIME_HOURS} hours before the proposed start, whichever is earlier, to the party who has not answered.
     */
    TIME_WAITING(
            "guidance.time-waiting",
            Rule.SESSION_SCHEDULE_AGREED_BY_BOTH,
            "The time proposed for a session waits for an answer.",
            Role.PARTIES,
            EnumSet.of(ACTIVE)),
    /**
     * The objectives of a scheduled session are not agreed: from {@value Notice#OBJECTIVES_DAYS} days before it, to the mentor
     * if the mentee has proposed some, else to the mentee. It cannot start without them, so the nudge stands until it does or
     * until its planned end.
     */
    OBJECTIVES_DUE(
            "guidance.objectives-due",
            Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START,
            "The objectives of a coming session are not agreed yet.",
            Role.PARTIES,
            EnumSet.of(ACTIVE)),
    /**
     * A party has not prepared for a scheduled session: from {@value Notice#PREPARATION_DAYS} days before it until its start, to
     * each who has not.
     */
    PREPARATION_DUE(
            "guidance.preparation-due",
            Rule.SESSION_PREPARED_BY_EACH,
            "A session is near, and your preparation for it is not recorded yet.",
            Role.PARTIES,
            EnumSet.of(ACTIVE)),
    /**
     * A scheduled session with a link is near: from {@value Notice#REMOTE_CHECK_HOURS} hour before it until its start, to both.
     */
    REMOTE_CHECK(
            "guidance.remote-check",
            Rule.GUIDANCE_REMOTE_CHECK,
            "A remote session begins soon: check your network and Internet connection.",
            Role.PARTIES,
            EnumSet.of(ACTIVE)),
    /**
     * The planned end of a scheduled session has passed and nobody has said how it came out, or a running one has lasted as long
     * as was planned and nobody has finished it: from then on, to both, also on hold.
     */
    OUTCOME_DUE(
            "guidance.outcome-due",
            Rule.SESSION_OUTCOME_RECORDED,
            "A session's time has passed: was it held, missed or cancelled?",
            Role.PARTIES,
            EnumSet.of(ACTIVE, ON_HOLD)),
    /** A held session has no closed record: from {@value Notice#RECORD_DAYS} days after it was held, to both, also on hold. */
    RECORD_OVERDUE(
            "guidance.record-overdue",
            Rule.SESSION_CLOSE_RECORD,
            "A session was held, and its record is not closed yet.",
            Role.PARTIES,
            EnumSet.of(ACTIVE, ON_HOLD)),
    /** An unresolved action is nearly due: from {@value Notice#ACTION_DAYS} day before its due date to its end, to the owner. */
    ACTION_DUE(
            "guidance.action-due",
            Rule.GUIDANCE_FOLLOW_UP,
            "An action of yours is due.",
            Role.PARTIES,
            EnumSet.of(ACTIVE)),
    /**
     * An unresolved action is overdue: from the day after its due date, to the owner and to the mentor; once to a mentor who is
     * the owner.
     */
    ACTION_OVERDUE(
            "guidance.action-overdue",
            Rule.GUIDANCE_FOLLOW_UP,
            "An agreed action is overdue.",
            Role.PARTIES,
            EnumSet.of(ACTIVE)),
    /**
     * The agreed gap is exceeded with nothing ahead: from {@value Notice#CADENCE_DAYS} days after the cadence has passed since
     * the last session was held or, before the first, since both accepted; to both. Ahead is a session that is scheduled or
     * runs, and a proposed one until its proposed start. It yields to {@link #NEXT_MEETING_OVERDUE} and {@link #WIND_DOWN}.
     */
    CADENCE_EXCEEDED(
            "guidance.cadence-exceeded",
            Rule.AGREEMENT_CADENCE,
            "The agreed gap between sessions has passed, and no session is ahead.",
            Role.PARTIES,
            EnumSet.of(ACTIVE)),
    /**
     * No goal was ever agreed, and the session by which the programme wants one (the second, unless its policy says otherwise)
     * is near: from {@value Notice#GOAL_DAYS} days before that session, once it is scheduled, or else once it is held; to both.
     */
    GOAL_MISSING(
            "guidance.goal-missing",
            Rule.GOAL_EARLY,
            "No goal is agreed yet, and it is time for the first.",
            Role.PARTIES,
            EnumSet.of(ACTIVE)),
    /**
     * An agreed goal has no opportunity: from {@value Notice#OPPORTUNITIES_DAYS} days after it was first agreed, to the mentor.
     */
    OPPORTUNITY_MISSING(
            "guidance.opportunities",
            Rule.GUIDANCE_OPPORTUNITIES,
            "A goal has no opportunity for professional growth linked to it yet.",
            EnumSet.of(MENTOR),
            EnumSet.of(ACTIVE)),
    /**
     * Of an agreed goal one measure or several were never observed: from {@value Notice#MEASURE_DAYS} days after the revision in
     * force was agreed, to the mentee; once a goal.
     */
    MEASURE_UNOBSERVED(
            "guidance.measure-unobserved",
            Rule.MEASURE_OBSERVATIONS_DATED,
            "The progress of a goal has not been observed yet.",
            EnumSet.of(MENTEE),
            EnumSet.of(ACTIVE)),
    /**
     * Half the planned series is held and objectives and goals were not reviewed since: from the last held session on, to both,
     * until it is time to wind down.
     */
    MIDWAY_REVIEW_DUE(
            "guidance.midway-review-due",
            Rule.RELATIONSHIP_MIDWAY_REVIEW,
            "Half the series is held: it is time to review objectives and goals.",
            Role.PARTIES,
            EnumSet.of(ACTIVE)),
    /**
     * {@value Notice#SESSIONS_LET_DOWN} of the last four sessions were missed or cancelled late: from the time of the second of
     * them, to both.
     */
    ATTENDANCE(
            "guidance.attendance",
            Rule.SESSION_OUTCOME_RECORDED,
            "Two of the last four sessions were missed or cancelled late.",
            Role.PARTIES,
            EnumSet.of(ACTIVE)),
    /**
     * The last session's record deferred the next meeting and nothing is ahead: from the day after the decide-by date, to both.
     */
    NEXT_MEETING_OVERDUE(
            "guidance.next-meeting-overdue",
            Rule.SESSION_CLOSE_NEXT_MEETING,
            "The day by which the next meeting was to be settled has passed.",
            Role.PARTIES,
            EnumSet.of(ACTIVE)),
    /**
     * The series is complete and nothing is ahead: all planned sessions are held, or the last record says that there is no next,
     * or the final review is recorded. From {@value Notice#WIND_DOWN_DAYS} day after the last of these, to both, until the
     * relationship is completed. A pair that has deferred a further meeting is asked about that instead.
     */
    WIND_DOWN(
            "guidance.wind-down",
            Rule.RELATIONSHIP_NOTHING_LEFT_OPEN,
            "The series is complete: it is time for the final review, and to bring the relationship to its end.",
            Role.PARTIES,
            EnumSet.of(ACTIVE)),
    /**
     * A party's own latest rating of the value is {@value Notice#LOW_RATING} or less, or each of the last
     * {@value Notice#FALLING_RATINGS} is lower than the one before: from the latest rating on, to its author alone. It does not
     * follow from the relationship, which has no ratings; see {@link Guidance#ratingNudge}.
     */
    VALUE_RATING(
            "guidance.value-rating",
            Rule.SESSION_CLOSE_VALUE_REVIEW,
            "The value you find in the sessions is low or falling: talk about what could be improved.",
            Role.PARTIES,
            EnumSet.of(ACTIVE));

    private final String id;
    private final Rule rule;
    private final String statement;
    private final Set<Role> recipients;
    private final Set<RelationshipStatus> statuses;

    NudgeKind(String id, Rule rule, String statement, Set<Role> recipients, Set<RelationshipStatus> statuses) {
        this.id = id;
        this.rule = rule;
        this.statement = statement;
        this.recipients = Set.copyOf(recipients);
        this.statuses = Set.copyOf(statuses);
    }

    /**
     * The stable id, such as {@code guidance.remote-check}: it is never reused for another kind.
     *
     * @return {@code guidance.} and lower-case words joined by hyphens
     */
    public String id() {
        return id;
    }

    /**
     * The rule that the nudge helps to keep.
     *
     * @return one rule; of strength {@link dev.mentoring.rule.Strength#GUIDANCE} if nothing but the nudge serves it
     */
    public Rule rule() {
        return rule;
    }

    /**
     * What the nudge says, as a sentence. It names nothing that was said.
     *
     * @return the statement, fit to be shown to its recipient
     */
    public String statement() {
        return statement;
    }

    /**
     * Who may be nudged so.
     *
     * @return at least one role
     */
    public Set<Role> recipients() {
        return recipients;
    }

    /**
     * While the relationship stands how.
     *
     * @return at least one status
     */
    public Set<RelationshipStatus> statuses() {
        return statuses;
    }

    /** Whether it can arise, as the relationship stands and the programme wants it. */
    boolean isKnownTo(MentoringRelationship relationship) {
        return statuses.contains(relationship.status())
                && relationship.body().policyInForce().enforcementOf(rule) != Enforcement.OFF;
    }
}
