package dev.mentoring.relationship;

import dev.mentoring.event.GoalEvent.GoalAbandoned;
import dev.mentoring.event.GoalEvent.GoalAchieved;
import dev.mentoring.event.GoalEvent.GoalAchievementDropped;
import dev.mentoring.event.GoalEvent.GoalAchievementProposed;
import dev.mentoring.event.GoalEvent.GoalAgreed;
import dev.mentoring.event.GoalEvent.GoalDrafted;
import dev.mentoring.event.GoalEvent.GoalResourceAttached;
import dev.mentoring.event.GoalEvent.GoalResourceDetached;
import dev.mentoring.event.GoalEvent.GoalRevisionDropped;
import dev.mentoring.event.GoalEvent.GoalRevisionProposed;
import dev.mentoring.event.GoalEvent.OpportunityLinked;
import dev.mentoring.event.GoalEvent.ProgressObserved;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.resource.Resource;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.Rule;
import java.util.List;
import java.util.Optional;

/**
 * What a mentor or a mentee can do about a goal; see {@link PartyCommands} for what every command returns and throws. A goal
 * that the relationship does not know is refused with an {@link UnknownEntityException}, unless the command drafts it.
 */
public final class GoalCommands {
    private final Desk desk;
    private final MentoringRelationship relationship;
    private final GoalId id;

    GoalCommands(Desk desk, GoalId id) {
        this.desk = desk;
        this.relationship = desk.relationship();
        this.id = id;
    }

    /**
     * Drafts a goal under a fresh id. Whoever drafts it agrees to it by that; the other party does with
     * {@link #agree(int)}.
     *
     * @param definition what it says so far
     * @return the draft
     */
    public Transition<GoalDrafted> draft(GoalDefinition definition) {
        Decision decision = desk.decide(Permission.GOAL_DRAFT);
        int live = relationship.goals().size();
        return decision.require(relationship.goal(id).isEmpty(), Rule.GOAL_REVISED_NOT_REWRITTEN, "goal", id)
                .require(live < Bounds.LIST, Rule.GOAL_AGREED_BY_BOTH, "liveGoals", live)
                .accept(new GoalDrafted(decision.stamp(), id, definition));
    }

    /**
     * Proposes the next revision: of a draft, or of an agreed goal, whose agreed revision stays in force meanwhile.
     *
     * @param definition what it is to say
     * @return the proposal
     */
    public Transition<GoalRevisionProposed> revise(GoalDefinition definition) {
        Decision decision = desk.decide(Permission.GOAL_REVISE);
        SmartGoal goal = known(decision);
        return decision.accept(
                new GoalRevisionProposed(decision.stamp(), id, goal.definition().lastRevision() + 1, definition));
    }

    /**
     * Declines the other party's revision of an agreed goal, or withdraws one's own. A draft is abandoned instead.
     *
     * @param revision the revision the party has seen
     * @return the agreed revision stays in force
     */
    public Transition<GoalRevisionDropped> declineRevision(int revision) {
        Decision decision = desk.decide(Permission.GOAL_DECLINE_REVISION);
        SmartGoal goal = known(decision);
        boolean open = goal.definition().proposes(revision);
        return decision.require(
                        goal.status() == GoalStatus.AGREED && open,
                        Rule.GOAL_REVISED_NOT_REWRITTEN,
                        "status",
                        goal.status(),
                        "revision",
                        revision)
                .accept(new GoalRevisionDropped(decision.stamp(), id, revision));
    }

    /**
     * Agrees the revision that waits for this party: all five SMART criteria answered, at least one measure, a target date
     * that lies ahead.
     *
     * @param revision the revision the party has seen
     * @return the agreed goal
     */
    public Transition<GoalAgreed> agree(int revision) {
        Decision decision = desk.decide(Permission.GOAL_AGREE);
        SmartGoal goal = known(decision);
        boolean first = relationship.body().trackRecord().goalsAgreed() == 0;
        decision.require(
                        goal.definition().awaits(decision.by(), revision),
                        Rule.GOAL_AGREED_BY_BOTH,
                        Decision.facts(goal.definition(), revision))
                .require(
                        !first || relationship.body().selfAssessment().isPresent(),
                        Rule.GOAL_AFTER_SELF_ASSESSMENT,
                        "goal",
                        id);
        goal.definition()
                .proposal()
                .map(proposal -> proposal.value().whyNotAgreedOn(desk.today()))
                .ifPresent(decision::insist);
        return decision.accept(new GoalAgreed(decision.stamp(), id, revision));
    }

    /**
     * Records an observation of one of the agreed goal's measures.
     *
     * @param observation what was seen, on a day that is not in the future
     * @return the observation
     * @throws dev.mentoring.rule.InvalidValueException if it lies off the measure's scale or names no milestone of it
     */
    public Transition<ProgressObserved> observe(Observation observation) {
        Decision decision = desk.decide(Permission.GOAL_OBSERVE);
        SmartGoal goal = known(decision);
        Optional<ProgressMeasure> measure =
                goal.definition().value().flatMap(definition -> definition.measure(observation.measure()));
        measure.ifPresent(m -> m.check(observation));
        return decision.require(
                        measure.isPresent(), Rule.GOAL_MEASURED, "status", goal.status(), "measureOfGoal", false)
                .require(
                        !observation.day().isAfter(desk.today()),
                        Rule.MEASURE_OBSERVATIONS_DATED,
                        "day",
                        observation.day(),
                        "today",
                        desk.today())
                .accept(new ProgressObserved(decision.stamp(), id, observation));
    }

    /**
     * Links an opportunity for professional growth to the goal, draft or agreed.
     *
     * @param opportunity the opportunity, no more than the hundredth of the goal
     * @return the link
     */
    public Transition<OpportunityLinked> linkOpportunity(Opportunity opportunity) {
        Decision decision = desk.decide(Permission.GOAL_LINK_OPPORTUNITY);
        int linked = known(decision).opportunities().size();
        return decision.require(linked < Bounds.LIST, Rule.GOAL_REVISED_NOT_REWRITTEN, "opportunities", linked)
                .accept(new OpportunityLinked(decision.stamp(), id, opportunity));
    }

    /**
     * Records that the goal is achieved, as its measures show.
     *
     * @return the achieved goal
     */
    public Transition<GoalAchieved> achieve() {
        Decision decision = desk.decide(Permission.GOAL_ACHIEVE);
        SmartGoal goal = known(decision);
        return decision.require(
                        goal.status() == GoalStatus.AGREED && goal.reached(),
                        Rule.GOAL_ACHIEVED_WITH_EVIDENCE,
                        "status",
                        goal.status(),
                        "reached",
                        goal.reached())
                .accept(new GoalAchieved(decision.stamp(), id, Optional.empty()));
    }

    /**
     * Holds the goal for achieved although its measures do not show it. The other party may confirm or decline.
     *
     * @param reason why, at most 2,000 characters
     * @return the proposal
     */
    public Transition<GoalAchievementProposed> proposeAchieved(String reason) {
        Decision decision = desk.decide(Permission.GOAL_PROPOSE_ACHIEVED);
        SmartGoal goal = known(decision);
        return decision.require(
                        goal.status() == GoalStatus.AGREED, Rule.GOAL_ACHIEVED_WITH_EVIDENCE, "status", goal.status())
                .accept(new GoalAchievementProposed(
                        decision.stamp(), id, goal.achievement().lastRevision() + 1, Bounds.line("reason", reason)));
    }

    /**
     * Agrees that the goal is achieved, for the reason the other party gave.
     *
     * @param revision the revision of the reason that the party has seen
     * @return the achieved goal
     */
    public Transition<GoalAchieved> confirmAchieved(int revision) {
        Decision decision = desk.decide(Permission.GOAL_CONFIRM_ACHIEVED);
        SmartGoal goal = known(decision);
        return decision.require(
                        goal.achievement().awaits(decision.by(), revision),
                        Rule.GOAL_ACHIEVED_WITH_EVIDENCE,
                        Decision.facts(goal.achievement(), revision, "status", goal.status()))
                .accept(new GoalAchieved(
                        decision.stamp(), id, goal.achievement().valueOrProposed()));
    }

    /**
     * Declines to hold the goal for achieved, if the other party does, or no longer does so oneself.
     *
     * @param revision the revision of the reason that the party has seen
     * @return the goal goes on
     */
    public Transition<GoalAchievementDropped> declineAchieved(int revision) {
        Decision decision = desk.decide(Permission.GOAL_DECLINE_ACHIEVED);
        SmartGoal goal = known(decision);
        boolean open = goal.achievement().proposes(revision);
        return decision.require(open, Rule.GOAL_ACHIEVED_WITH_EVIDENCE, "status", goal.status(), "revision", revision)
                .accept(new GoalAchievementDropped(decision.stamp(), id, revision));
    }

    /**
     * Gives the goal up, draft or agreed.
     *
     * @param reason why, at most 2,000 characters
     * @return the abandoned goal
     */
    public Transition<GoalAbandoned> abandon(String reason) {
        Decision decision = desk.decide(Permission.GOAL_ABANDON);
        known(decision);
        return decision.accept(new GoalAbandoned(decision.stamp(), id, Bounds.line("reason", reason)));
    }

    /**
     * Attaches a resource. A goal keeps at most 100, none of them twice.
     *
     * @param resource the resource
     * @return the resource, shared with the other party
     */
    public Transition<GoalResourceAttached> attach(Resource resource) {
        Decision decision = desk.decide(Permission.GOAL_ATTACH);
        List<SharedResource> attached = known(decision).resources();
        return Attachments.judgeAttach(decision, attached, resource, Rule.GOAL_REVISED_NOT_REWRITTEN)
                .accept(new GoalResourceAttached(decision.stamp(), id, resource));
    }

    /**
     * Takes back a resource that the party has attached to the goal.
     *
     * @param resource the resource, as it was attached
     * @return the goal without it
     */
    public Transition<GoalResourceDetached> detach(Resource resource) {
        Decision decision = desk.decide(Permission.GOAL_DETACH);
        Attachments.requireOwn(decision, known(decision).resources(), resource);
        return decision.accept(new GoalResourceDetached(decision.stamp(), id, resource));
    }

    private SmartGoal known(Decision decision) {
        return relationship.goal(id).orElseThrow(() -> new UnknownEntityException(decision.permission(), "goal", id));
    }
}
