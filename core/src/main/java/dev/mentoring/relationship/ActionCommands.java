package dev.mentoring.relationship;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.action.ActionStatus;
import dev.mentoring.action.NewAction;
import dev.mentoring.event.ActionEvent.ActionAgreed;
import dev.mentoring.event.ActionEvent.ActionDone;
import dev.mentoring.event.ActionEvent.ActionDropped;
import dev.mentoring.event.ActionEvent.ActionProgressNoted;
import dev.mentoring.event.ActionEvent.ActionResourceAttached;
import dev.mentoring.event.ActionEvent.ActionResourceDetached;
import dev.mentoring.event.ActionEvent.ActionStarted;
import dev.mentoring.event.ActionEvent.ActionStopped;
import dev.mentoring.resource.Resource;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.Session;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a mentor or a mentee can do about an action; see {@link PartyCommands} for what every command returns and throws. An
 * action that the relationship does not know is refused with an {@link UnknownEntityException}.
 */
public final class ActionCommands {
    private final Desk desk;
    private final MentoringRelationship relationship;
    private final ActionId id;

    ActionCommands(Desk desk, ActionId id) {
        this.desk = desk;
        this.relationship = desk.relationship();
        this.id = id;
    }

    Transition<ActionAgreed> agree(NewAction action) {
        Decision decision = desk.decide(Permission.ACTION_AGREE);
        NewAction dated = action.dueOn().isPresent()
                ? action
                : dayOfNextSession().map(action::dueOn).orElse(action);
        int unresolved = relationship.actions().size();
        decision.require(dated.dueOn().isPresent(), Rule.ACTION_OWNER_AND_DUE, "withoutDueDate", id);
        dated.dueOn()
                .ifPresent(due -> decision.require(
                        !due.isBefore(desk.today()), Rule.ACTION_OWNER_AND_DUE, "dueOn", due, "today", desk.today()));
        return decision.require(
                        relationship.action(id).isEmpty() && unresolved < Bounds.LIST,
                        Rule.ACTION_NONE_VANISHES,
                        "action",
                        id,
                        "unresolved",
                        unresolved)
                .accept(new ActionAgreed(decision.stamp(), dated));
    }

    /**
     * Begins with the action. Its owner may.
     *
     * @return the action in progress
     */
    public Transition<ActionStarted> start() {
        Decision decision = desk.decide(Permission.ACTION_START);
        Action action = own(decision);
        return decision.require(
                        action.status() == ActionStatus.OPEN, Rule.ACTION_NONE_VANISHES, "status", action.status())
                .accept(new ActionStarted(decision.stamp(), id));
    }

    /**
     * Lays the action aside; it is open again. Its owner may.
     *
     * @return the open action
     */
    public Transition<ActionStopped> stop() {
        Decision decision = desk.decide(Permission.ACTION_STOP);
        Action action = own(decision);
        return decision.require(
                        action.status() == ActionStatus.IN_PROGRESS,
                        Rule.ACTION_NONE_VANISHES,
                        "status",
                        action.status())
                .accept(new ActionStopped(decision.stamp(), id));
    }

    /**
     * Notes progress, an experience, an issue or a blocker. The action's owner may.
     *
     * @param text at most 2,000 characters
     * @return the dated note
     */
    public Transition<ActionProgressNoted> note(String text) {
        Decision decision = desk.decide(Permission.ACTION_NOTE);
        own(decision);
        return decision.accept(new ActionProgressNoted(decision.stamp(), id, Bounds.line("text", text)));
    }

    /**
     * Records that the action is done.
     *
     * @param outcome what came of it and what was learnt, at most 2,000 characters
     * @return the done action
     */
    public Transition<ActionDone> complete(String outcome) {
        Decision decision = desk.decide(Permission.ACTION_COMPLETE);
        known(decision);
        return decision.accept(new ActionDone(decision.stamp(), id, Bounds.line("outcome", outcome)));
    }

    /**
     * Gives the action up.
     *
     * @param reason why, at most 2,000 characters
     * @return the dropped action
     */
    public Transition<ActionDropped> drop(String reason) {
        Decision decision = desk.decide(Permission.ACTION_DROP);
        known(decision);
        return decision.accept(new ActionDropped(decision.stamp(), id, Bounds.line("reason", reason)));
    }

    /**
     * Attaches a resource. An action keeps at most 100, none of them twice.
     *
     * @param resource the resource
     * @return the resource, shared with the other party
     */
    public Transition<ActionResourceAttached> attach(Resource resource) {
        Decision decision = desk.decide(Permission.ACTION_ATTACH);
        List<SharedResource> attached = known(decision).resources();
        return Attachments.judgeAttach(decision, attached, resource, Rule.ACTION_NONE_VANISHES)
                .accept(new ActionResourceAttached(decision.stamp(), id, resource));
    }

    /**
     * Takes back a resource that the party has attached to the action.
     *
     * @param resource the resource, as it was attached
     * @return the action without it
     */
    public Transition<ActionResourceDetached> detach(Resource resource) {
        Decision decision = desk.decide(Permission.ACTION_DETACH);
        Attachments.requireOwn(decision, known(decision).resources(), resource);
        return decision.accept(new ActionResourceDetached(decision.stamp(), id, resource));
    }

    private Action known(Decision decision) {
        return relationship
                .action(id)
                .orElseThrow(() -> new UnknownEntityException(decision.permission(), "action", id));
    }

    /** Whose action it is not, has no permission for it. */
    private Action own(Decision decision) {
        Action action = known(decision);
        if (action.owner() != decision.by()) {
            throw Decision.refusal(Violation.of(
                    Rule.ACCESS_DENIED_BY_DEFAULT, "permission", decision.permission(), "owner", action.owner()));
        }
        return action;
    }

    private Optional<LocalDate> dayOfNextSession() {
        return relationship.sessions().stream()
                .filter(session -> session.status().isAhead())
                .map(Session::currentMeeting)
                .filter(meeting -> meeting.startsAt().isAfter(desk.now()))
                .findFirst()
                .map(meeting -> relationship.dayOf(meeting.startsAt()));
    }
}
