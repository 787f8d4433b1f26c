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
import dev.mentoring.rule.Explanation;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may give which command while the relationship stands how, and by which rules it is judged then. One permission, one
 * command.
 *
 * <p>A permission covers a <em>plan</em> or a <em>fact</em>. A plan that breaks an enforced policy is refused. A fact, what
 * has happened, is not: the policies it broke come back as warnings.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are unmodifiable copies
public enum Permission implements Explanation {
    /** Propose a relationship. */
    PROPOSE(
            Kind.PLAN,
            anyone(),
            EnumSet.noneOf(RelationshipStatus.class),
            Rule.RELATIONSHIP_TWO_PEOPLE,
            Rule.AGREEMENT_VISIBILITY_STATED,
            Rule.AGREEMENT_SESSION_LENGTH,
            Rule.AGREEMENT_SERIES,
            Rule.AGREEMENT_CADENCE),
    /** Accept a version of the agreement. */
    ACCEPT_AGREEMENT(
            Kind.PLAN,
            parties(),
            EnumSet.of(PROPOSED, ACTIVE),
            Rule.AGREEMENT_VISIBILITY_STATED,
            Rule.AGREEMENT_ACCEPTED_BY_BOTH,
            Rule.AGREEMENT_AMENDED_BY_BOTH),
    /** Record an acceptance that a party gave outside the system. */
    ATTEST_ACCEPTANCE(Kind.PLAN, EnumSet.of(COORDINATOR), EnumSet.of(PROPOSED), Rule.AGREEMENT_ACCEPTED_BY_BOTH),
    /** Propose a changed agreement. */
    PROPOSE_AGREEMENT(
            Kind.PLAN,
            parties(),
            EnumSet.of(PROPOSED, ACTIVE),
            Rule.AGREEMENT_VISIBILITY_STATED,
            Rule.AGREEMENT_SESSION_LENGTH,
            Rule.AGREEMENT_SERIES,
            Rule.AGREEMENT_CADENCE),
    /** Decline a proposed amendment, or withdraw one's own. */
    DECLINE_AGREEMENT(Kind.PLAN, parties(), EnumSet.of(ACTIVE, ON_HOLD), Rule.AGREEMENT_AMENDED_BY_BOTH),
    /** Give the relationship another policy, or propose it where the organisation would see more. */
    CHANGE_POLICY(Kind.PLAN, EnumSet.of(COORDINATOR), running()),
    /** Take back a proposed policy. */
    WITHDRAW_POLICY(Kind.PLAN, EnumSet.of(COORDINATOR), running(), Rule.AGREEMENT_AMENDED_BY_BOTH),
    /** Accept a policy by which the organisation would see more. */
    ACCEPT_POLICY(Kind.PLAN, parties(), EnumSet.of(ACTIVE), Rule.AGREEMENT_AMENDED_BY_BOTH),
    /** Decline a policy by which the organisation would see more. */
    DECLINE_POLICY(Kind.PLAN, parties(), running(), Rule.AGREEMENT_AMENDED_BY_BOTH),
    /** Decline the relationship. */
    DECLINE(Kind.PLAN, parties(), EnumSet.of(PROPOSED), Rule.ACCESS_DENIED_BY_DEFAULT),
    /** Take one's own proposal back. */
    WITHDRAW(Kind.PLAN, anyone(), EnumSet.of(PROPOSED), Rule.ACCESS_DENIED_BY_DEFAULT),
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
    /** Record that something that was said was disclosed. */
    RECORD_DISCLOSURE(Kind.FACT, parties(), everActive(), Rule.ACCESS_PARTIES_ONLY),
    /** Complete the relationship. */
    COMPLETE(
            Kind.PLAN,
            parties(),
            EnumSet.of(ACTIVE),
            Rule.RELATIONSHIP_FINAL_REVIEW,
            Rule.RELATIONSHIP_NOTHING_LEFT_OPEN),
    /** End the relationship early. */
    END_EARLY(Kind.FACT, anyone(), running()),

    /** Propose a series of sessions at once. */
    PROPOSE_SERIES(
            Kind.PLAN,
            parties(),
            EnumSet.of(ACTIVE),
            Rule.SESSION_SCHEDULE_NO_OVERLAP,
            Rule.SESSION_SCHEDULE_IN_ADVANCE,
            Rule.SESSION_RESCHEDULE_SAME_SESSION,
            Rule.SESSION_OUTCOME_RECORDED),
    /** Confirm several proposed times at once. */
    CONFIRM_SERIES(
            Kind.PLAN,
            parties(),
            EnumSet.of(ACTIVE),
            Rule.SESSION_SCHEDULE_AGREED_BY_BOTH,
            Rule.SESSION_SCHEDULE_NO_OVERLAP,
            Rule.SESSION_SCHEDULE_IN_ADVANCE),
    /** Propose a session. */
    SESSION_PROPOSE(
            Kind.PLAN,
            parties(),
            EnumSet.of(ACTIVE),
            Rule.SESSION_SCHEDULE_NO_OVERLAP,
            Rule.SESSION_SCHEDULE_IN_ADVANCE,
            Rule.SESSION_RESCHEDULE_SAME_SESSION,
            Rule.SESSION_OUTCOME_RECORDED),
    /** Confirm a session's proposed time. */
    SESSION_CONFIRM(
            Kind.PLAN,
            parties(),
            EnumSet.of(ACTIVE),
            Rule.SESSION_SCHEDULE_AGREED_BY_BOTH,
            Rule.SESSION_SCHEDULE_NO_OVERLAP,
            Rule.SESSION_SCHEDULE_IN_ADVANCE),
    /** Propose another time for a session. */
    SESSION_RESCHEDULE(
            Kind.PLAN,
            parties(),
            EnumSet.of(ACTIVE),
            Rule.SESSION_SCHEDULE_NO_OVERLAP,
            Rule.SESSION_SCHEDULE_IN_ADVANCE,
            Rule.SESSION_RESCHEDULE_SAME_SESSION),
    /** Decline another time, or withdraw one's own proposal of it. */
    SESSION_DECLINE_TIME(Kind.PLAN, parties(), running(), Rule.SESSION_RESCHEDULE_SAME_SESSION),
    /** Call a session off. */
    SESSION_CANCEL(Kind.FACT, parties(), running(), Rule.SESSION_CANCEL_REASON, Rule.SESSION_OUTCOME_RECORDED),
    /** Record that a session was missed. */
    SESSION_RECORD_MISSED(
            Kind.FACT, parties(), running(), Rule.SESSION_MISSED_AFTER_START, Rule.SESSION_OUTCOME_RECORDED),
    /** Propose a session's objectives. */
    SESSION_PROPOSE_OBJECTIVES(
            Kind.PLAN, EnumSet.of(MENTEE), EnumSet.of(ACTIVE), Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START),
    /** Agree a session's objectives. */
    SESSION_AGREE_OBJECTIVES(
            Kind.PLAN, EnumSet.of(MENTOR), EnumSet.of(ACTIVE), Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START),
    /** Decline a session's proposed objectives, or withdraw one's own. */
    SESSION_DECLINE_OBJECTIVES(Kind.PLAN, parties(), running(), Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START),
    /** Record one's preparation. */
    SESSION_PREPARE(Kind.FACT, parties(), running(), Rule.SESSION_PREPARED_BY_EACH),
    /** Start a session. */
    SESSION_START(
            Kind.PLAN,
            parties(),
            EnumSet.of(ACTIVE),
            Rule.SESSION_START_SCHEDULED_ONLY,
            Rule.SESSION_START_NOT_EARLY,
            Rule.SESSION_START_ONE_AT_A_TIME,
            Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START,
            Rule.SESSION_OBJECTIVES_SERVE_A_GOAL,
            Rule.SESSION_PREPARED_BY_EACH,
            Rule.SESSION_START_PREVIOUS_CLOSED,
            Rule.GOAL_EARLY,
            Rule.RELATIONSHIP_MIDWAY_REVIEW),
    /** Say to which stage the conversation of a running session has come. */
    SESSION_ENTER_STAGE(Kind.FACT, parties(), running(), Rule.SESSION_START_SCHEDULED_ONLY),
    /** Finish a running session. */
    SESSION_FINISH(Kind.FACT, parties(), running(), Rule.SESSION_OUTCOME_RECORDED),
    /** Log a session that was held without being started here. */
    SESSION_LOG_HELD(
            Kind.FACT,
            parties(),
            running(),
            Rule.SESSION_OUTCOME_RECORDED,
            Rule.SESSION_OUTCOME_CORRECTED,
            Rule.SESSION_SCHEDULE_IN_ADVANCE,
            Rule.SESSION_SCHEDULE_NO_OVERLAP,
            Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START,
            Rule.SESSION_OBJECTIVES_SERVE_A_GOAL,
            Rule.SESSION_PREPARED_BY_EACH,
            Rule.SESSION_START_PREVIOUS_CLOSED,
            Rule.GOAL_EARLY,
            Rule.RELATIONSHIP_MIDWAY_REVIEW),
    /** Close a held session with its record. */
    SESSION_CLOSE(
            Kind.PLAN,
            parties(),
            running(),
            Rule.SESSION_CLOSE_HELD_ONLY,
            Rule.SESSION_CLOSE_ACTIONS_REVIEWED,
            Rule.SESSION_CLOSE_RECORD,
            Rule.SESSION_CLOSE_ACTIONS,
            Rule.SESSION_CLOSE_VALUE_REVIEW,
            Rule.SESSION_CLOSE_NEXT_MEETING,
            Rule.RELATIONSHIP_OBJECTIVES,
            Rule.ACTION_OWNER_AND_DUE,
            Rule.ACTION_NONE_VANISHES),
    /** Correct a session's outcome. */
    SESSION_CORRECT(
            Kind.FACT,
            parties(),
            everActive(),
            Rule.SESSION_OUTCOME_CORRECTED,
            Rule.SESSION_OUTCOME_RECORDED,
            Rule.SESSION_MISSED_AFTER_START,
            Rule.SESSION_CANCEL_REASON,
            Rule.SESSION_SCHEDULE_IN_ADVANCE,
            Rule.SESSION_SCHEDULE_NO_OVERLAP,
            Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START,
            Rule.SESSION_OBJECTIVES_SERVE_A_GOAL,
            Rule.SESSION_PREPARED_BY_EACH,
            Rule.SESSION_START_PREVIOUS_CLOSED,
            Rule.GOAL_EARLY,
            Rule.RELATIONSHIP_MIDWAY_REVIEW),
    /** Amend a closed record, or say what a session was that ended with the relationship before it got one. */
    SESSION_AMEND_RECORD(Kind.FACT, parties(), everActive(), Rule.SESSION_RECORD_APPEND_ONLY),
    /** Attach a resource to a session, live or finished. */
    SESSION_ATTACH(Kind.FACT, parties(), running(), Rule.SESSION_RECORD_APPEND_ONLY),
    /** Take back a resource that one has attached to a live session. */
    SESSION_DETACH(Kind.FACT, parties(), running(), Rule.SESSION_RECORD_APPEND_ONLY),

    /** Write a reflection for oneself. */
    REFLECTION_WRITE(Kind.FACT, parties(), everActive()),
    /** Share a reflection of one's own. */
    REFLECTION_SHARE(Kind.FACT, parties(), everActive()),
    /** Erase a reflection of one's own. */
    REFLECTION_ERASE(Kind.FACT, parties(), everActive()),
    /** Prepare for a session and keep it to oneself. */
    PREPARATION_WRITE(Kind.FACT, parties(), running(), Rule.SESSION_PREPARED_BY_EACH),
    /** Share the preparation that one had kept to oneself. */
    PREPARATION_SHARE(Kind.FACT, parties(), running(), Rule.SESSION_PREPARED_BY_EACH),
    /** Erase the preparation that one had kept to oneself. */
    PREPARATION_ERASE(Kind.FACT, parties(), everActive()),
    /** Rate the value of a closed session; too late, it is refused as a plan is. */
    RATING_GIVE(Kind.PLAN, parties(), everActive(), Rule.SESSION_CLOSE_VALUE_REVIEW),
    /** Decline to rate a closed session. */
    RATING_DECLINE(Kind.PLAN, parties(), everActive(), Rule.SESSION_CLOSE_VALUE_REVIEW),

    /** Draft a goal. */
    GOAL_DRAFT(Kind.PLAN, parties(), EnumSet.of(ACTIVE), Rule.GOAL_REVISED_NOT_REWRITTEN, Rule.GOAL_AGREED_BY_BOTH),
    /** Propose the next revision of a goal. */
    GOAL_REVISE(Kind.PLAN, parties(), EnumSet.of(ACTIVE)),
    /** Decline a proposed revision, or withdraw one's own. */
    GOAL_DECLINE_REVISION(Kind.PLAN, parties(), running(), Rule.GOAL_REVISED_NOT_REWRITTEN),
    /** Agree a proposed revision. */
    GOAL_AGREE(
            Kind.PLAN,
            parties(),
            EnumSet.of(ACTIVE),
            Rule.GOAL_AGREED_BY_BOTH,
            Rule.GOAL_AFTER_SELF_ASSESSMENT,
            Rule.GOAL_SMART,
            Rule.GOAL_MEASURED,
            Rule.GOAL_TIME_BOUND),
    /** Record an observation of a measure. */
    GOAL_OBSERVE(Kind.FACT, parties(), running(), Rule.GOAL_MEASURED, Rule.MEASURE_OBSERVATIONS_DATED),
    /** Link an opportunity for professional growth to a goal. */
    GOAL_LINK_OPPORTUNITY(Kind.FACT, parties(), running(), Rule.GOAL_REVISED_NOT_REWRITTEN),
    /** Record that a goal's measures reached their targets. */
    GOAL_ACHIEVE(Kind.FACT, parties(), running(), Rule.GOAL_ACHIEVED_WITH_EVIDENCE),
    /** Hold a goal for achieved although its measures do not show it. */
    GOAL_PROPOSE_ACHIEVED(Kind.PLAN, parties(), EnumSet.of(ACTIVE), Rule.GOAL_ACHIEVED_WITH_EVIDENCE),
    /** Agree that a goal is achieved although its measures do not show it. */
    GOAL_CONFIRM_ACHIEVED(Kind.PLAN, parties(), EnumSet.of(ACTIVE), Rule.GOAL_ACHIEVED_WITH_EVIDENCE),
    /** Decline to hold a goal for achieved, or no longer do so oneself. */
    GOAL_DECLINE_ACHIEVED(Kind.PLAN, parties(), running(), Rule.GOAL_ACHIEVED_WITH_EVIDENCE),
    /** Give a goal up. */
    GOAL_ABANDON(Kind.PLAN, parties(), running()),
    /** Attach a resource to a goal. */
    GOAL_ATTACH(Kind.FACT, parties(), running(), Rule.GOAL_REVISED_NOT_REWRITTEN),
    /** Take back a resource that one has attached to a goal. */
    GOAL_DETACH(Kind.FACT, parties(), running()),

    /** Agree an action between sessions. */
    ACTION_AGREE(Kind.PLAN, parties(), EnumSet.of(ACTIVE), Rule.ACTION_OWNER_AND_DUE, Rule.ACTION_NONE_VANISHES),
    /** Begin with one's action. */
    ACTION_START(Kind.FACT, parties(), running(), Rule.ACTION_NONE_VANISHES),
    /** Lay one's action aside. */
    ACTION_STOP(Kind.FACT, parties(), running(), Rule.ACTION_NONE_VANISHES),
    /** Note progress of one's action. */
    ACTION_NOTE(Kind.FACT, parties(), running()),
    /** Record that an action is done. */
    ACTION_COMPLETE(Kind.FACT, parties(), running()),
    /** Give an action up. */
    ACTION_DROP(Kind.FACT, parties(), running()),
    /** Attach a resource to an action. */
    ACTION_ATTACH(Kind.FACT, parties(), running(), Rule.ACTION_NONE_VANISHES),
    /** Take back a resource that one has attached to an action. */
    ACTION_DETACH(Kind.FACT, parties(), running());

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
    private final Set<Rule> rules;

    Permission(Kind kind, Set<Role> roles, Set<RelationshipStatus> statuses, Rule... rules) {
        this.kind = kind;
        this.roles = Set.copyOf(roles);
        this.statuses = Set.copyOf(statuses);
        this.rules = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(rules)));
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

    /**
     * By which rules its command is judged, once it is permitted; by no other.
     *
     * @return the rules that can refuse the command or come back as its warnings
     */
    public Set<Rule> rules() {
        return rules;
    }

    /** Who alone has it, or while the relationship stands how, if that is why. */
    @Override
    public Optional<String> of(Violation violation) {
        return Denial.explain(this, violation);
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
