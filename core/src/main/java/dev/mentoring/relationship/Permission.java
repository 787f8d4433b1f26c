package dev.mentoring.relationship;

import static dev.mentoring.participant.Role.COORDINATOR;
import static dev.mentoring.participant.Role.MENTEE;
import static dev.mentoring.participant.Role.MENTOR;
import static dev.mentoring.relationship.RelationshipStatus.ACTIVE;
import static dev.mentoring.relationship.RelationshipStatus.COMPLETED;
import static dev.mentoring.relationship.RelationshipStatus.ENDED_EARLY;
import static dev.mentoring.relationship.RelationshipStatus.ON_HOLD;
import static dev.mentoring.relationship.RelationshipStatus.PROPOSED;

import dev.mentoring.participant.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may give which command while the relationship stands how. One permission, one command.
 *
 * <p>A permission covers a <em>plan</em> or a <em>fact</em>. A plan that breaks an enforced policy is refused. A fact, what
 * has happened, is not: the policies it broke come back as warnings.
 */
@SuppressWarnings("ImmutableEnumChecker") // both sets are made by Set.copyOf
public enum Permission {
    /** Propose a relationship. */
    PROPOSE(Kind.PLAN, anyone(), EnumSet.noneOf(RelationshipStatus.class)),
    /** Accept a version of the agreement. */
    ACCEPT_AGREEMENT(Kind.PLAN, parties(), EnumSet.of(PROPOSED, ACTIVE)),
    /** Record an acceptance that a party gave outside the system. */
    ATTEST_ACCEPTANCE(Kind.PLAN, EnumSet.of(COORDINATOR), EnumSet.of(PROPOSED)),
    /** Propose a changed agreement. */
    PROPOSE_AGREEMENT(Kind.PLAN, parties(), EnumSet.of(PROPOSED, ACTIVE)),
    /** Decline a proposed amendment, or withdraw one's own. */
    DECLINE_AGREEMENT(Kind.PLAN, parties(), EnumSet.of(ACTIVE, ON_HOLD)),
    /** Decline the relationship. */
    DECLINE(Kind.PLAN, parties(), EnumSet.of(PROPOSED)),
    /** Take one's own proposal back. */
    WITHDRAW(Kind.PLAN, anyone(), EnumSet.of(PROPOSED)),
    /** Close a proposal that found no answer. */
    EXPIRE(Kind.PLAN, EnumSet.of(COORDINATOR), EnumSet.of(PROPOSED)),
    /** Put the relationship on hold. */
    PAUSE(Kind.PLAN, anyone(), EnumSet.of(ACTIVE)),
    /** Go on after a pause. */
    RESUME(Kind.PLAN, anyone(), EnumSet.of(ON_HOLD)),
    /** Record the mentee's overarching objectives. */
    RECORD_OBJECTIVES(Kind.FACT, parties(), running()),
    /** Record the mentee's self-assessment. */
    RECORD_SELF_ASSESSMENT(Kind.FACT, EnumSet.of(MENTEE), running()),
    /** Record a review of objectives and goals. */
    RECORD_REVIEW(Kind.FACT, parties(), running()),
    /** Complete the relationship. */
    COMPLETE(Kind.PLAN, parties(), EnumSet.of(ACTIVE)),
    /** End the relationship early. */
    END_EARLY(Kind.FACT, anyone(), running()),

    /** Propose a series of sessions at once. */
    PROPOSE_SERIES(Kind.PLAN, parties(), EnumSet.of(ACTIVE)),
    /** Confirm several proposed times at once. */
    CONFIRM_SERIES(Kind.PLAN, parties(), EnumSet.of(ACTIVE)),
    /** Propose a session. */
    SESSION_PROPOSE(Kind.PLAN, parties(), EnumSet.of(ACTIVE)),
    /** Confirm a session's proposed time. */
    SESSION_CONFIRM(Kind.PLAN, parties(), EnumSet.of(ACTIVE)),
    /** Propose another time for a session. */
    SESSION_RESCHEDULE(Kind.PLAN, parties(), EnumSet.of(ACTIVE)),
    /** Decline another time, or withdraw one's own proposal of it. */
    SESSION_DECLINE_TIME(Kind.PLAN, parties(), running()),
    /** Call a session off. */
    SESSION_CANCEL(Kind.FACT, parties(), running()),
    /** Record that a session was missed. */
    SESSION_RECORD_MISSED(Kind.FACT, parties(), running()),
    /** Propose a session's objectives. */
    SESSION_PROPOSE_OBJECTIVES(Kind.PLAN, EnumSet.of(MENTEE), EnumSet.of(ACTIVE)),
    /** Agree a session's objectives. */
    SESSION_AGREE_OBJECTIVES(Kind.PLAN, EnumSet.of(MENTOR), EnumSet.of(ACTIVE)),
    /** Decline a session's proposed objectives, or withdraw one's own. */
    SESSION_DECLINE_OBJECTIVES(Kind.PLAN, parties(), running()),
    /** Record one's preparation. */
    SESSION_PREPARE(Kind.FACT, parties(), running()),
    /** Start a session. */
    SESSION_START(Kind.PLAN, parties(), EnumSet.of(ACTIVE)),
    /** Finish a running session. */
    SESSION_FINISH(Kind.FACT, parties(), running()),
    /** Log a session that was held without being started here. */
    SESSION_LOG_HELD(Kind.FACT, parties(), running()),
    /** Close a held session with its record. */
    SESSION_CLOSE(Kind.PLAN, parties(), running()),
    /** Correct a session's outcome. */
    SESSION_CORRECT(Kind.FACT, parties(), everActive()),
    /** Amend a closed record, or say what a session was that ended with the relationship before it got one. */
    SESSION_AMEND_RECORD(Kind.FACT, parties(), everActive()),

    /** Draft a goal. */
    GOAL_DRAFT(Kind.PLAN, parties(), EnumSet.of(ACTIVE)),
    /** Propose the next revision of a goal. */
    GOAL_REVISE(Kind.PLAN, parties(), EnumSet.of(ACTIVE)),
    /** Decline a proposed revision, or withdraw one's own. */
    GOAL_DECLINE_REVISION(Kind.PLAN, parties(), running()),
    /** Agree a proposed revision. */
    GOAL_AGREE(Kind.PLAN, parties(), EnumSet.of(ACTIVE)),
    /** Record an observation of a measure. */
    GOAL_OBSERVE(Kind.FACT, parties(), running()),
    /** Link an opportunity for professional growth to a goal. */
    GOAL_LINK_OPPORTUNITY(Kind.FACT, parties(), running()),
    /** Record that a goal's measures reached their targets. */
    GOAL_ACHIEVE(Kind.FACT, parties(), running()),
    /** Hold a goal for achieved although its measures do not show it. */
    GOAL_PROPOSE_ACHIEVED(Kind.PLAN, parties(), EnumSet.of(ACTIVE)),
    /** Agree that a goal is achieved although its measures do not show it. */
    GOAL_CONFIRM_ACHIEVED(Kind.PLAN, parties(), EnumSet.of(ACTIVE)),
    /** Decline to hold a goal for achieved, or no longer do so oneself. */
    GOAL_DECLINE_ACHIEVED(Kind.PLAN, parties(), running()),
    /** Give a goal up. */
    GOAL_ABANDON(Kind.PLAN, parties(), running()),

    /** Agree an action between sessions. */
    ACTION_AGREE(Kind.PLAN, parties(), EnumSet.of(ACTIVE)),
    /** Begin with one's action. */
    ACTION_START(Kind.FACT, parties(), running()),
    /** Lay one's action aside. */
    ACTION_STOP(Kind.FACT, parties(), running()),
    /** Note progress of one's action. */
    ACTION_NOTE(Kind.FACT, parties(), running()),
    /** Record that an action is done. */
    ACTION_COMPLETE(Kind.FACT, parties(), running()),
    /** Give an action up. */
    ACTION_DROP(Kind.FACT, parties(), running());

    /** What a permission covers. */
    public enum Kind {
        /** Something intended; an enforced policy can refuse it. */
        PLAN,
        /** Something that has happened; a policy it broke comes back as a warning. */
        FACT
    }

    private final Kind kind;
    private final Set<Role> roles;
    private final Set<RelationshipStatus> statuses;

    Permission(Kind kind, Set<Role> roles, Set<RelationshipStatus> statuses) {
        this.kind = kind;
        this.roles = Set.copyOf(roles);
        this.statuses = Set.copyOf(statuses);
    }

    /**
     * What it covers.
     *
     * @return plan or fact
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Who has it.
     *
     * @return at least one role
     */
    public Set<Role> roles() {
        return roles;
    }

    /**
     * While the relationship stands how.
     *
     * @return the statuses; none for {@link #PROPOSE}, which comes before all of them
     */
    public Set<RelationshipStatus> statuses() {
        return statuses;
    }

    private static Set<Role> anyone() {
        return EnumSet.allOf(Role.class);
    }

    private static Set<Role> parties() {
        return Role.PARTIES;
    }

    private static Set<RelationshipStatus> everActive() {
        return EnumSet.of(ACTIVE, ON_HOLD, COMPLETED, ENDED_EARLY);
    }

    private static Set<RelationshipStatus> running() {
        return EnumSet.of(ACTIVE, ON_HOLD);
    }
}
