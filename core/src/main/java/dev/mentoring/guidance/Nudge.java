package dev.mentoring.guidance;

import dev.mentoring.action.ActionId;
import dev.mentoring.goal.GoalId;
import dev.mentoring.participant.Role;
import dev.mentoring.session.SessionId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One reminder to one recipient. All of it is metadata.
 *
 * @param kind what it says
 * @param recipient to whom
 * @param dueAt since when it is due. That may lie before the command that brought it about (a session is logged weeks late), so
 *     whoever wants to miss none asks which nudges stand, not which became due since they last asked
 * @param session the session it is about, if it is about one
 * @param goal the goal it is about, if it is about one
 * @param action the action it is about, if it is about one
 */
public record Nudge(
        NudgeKind kind,
        Role recipient,
        Instant dueAt,
        Optional<SessionId> session,
        Optional<GoalId> goal,
        Optional<ActionId> action) {

    /** Checks that nothing is missing. */
    public Nudge {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(dueAt, "dueAt");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(action, "action");
    }

    static Nudge of(NudgeKind kind, Role recipient, Instant dueAt) {
        return new Nudge(kind, recipient, dueAt, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Nudge about(SessionId subject) {
        return new Nudge(kind, recipient, dueAt, Optional.of(subject), goal, action);
    }

    Nudge about(GoalId subject) {
        return new Nudge(kind, recipient, dueAt, session, Optional.of(subject), action);
    }

    Nudge about(ActionId subject) {
        return new Nudge(kind, recipient, dueAt, session, goal, Optional.of(subject));
    }
}
