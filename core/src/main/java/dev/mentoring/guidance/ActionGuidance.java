package dev.mentoring.guidance;

import dev.mentoring.action.Action;
import dev.mentoring.participant.Role;
import java.time.Instant;

/** The nudges about an action. */
final class ActionGuidance {
    private ActionGuidance() {}

    static void add(Candidates candidates, Action action) {
        Instant due = candidates.startOf(action.dueOn().minusDays(Notice.ACTION_DAYS));
        Instant overdue = candidates.startOf(action.dueOn().plusDays(1));
        candidates.add(Nudge.of(NudgeKind.ACTION_DUE, action.owner(), due).about(action.id()), overdue);
        candidates.add(
                Nudge.of(NudgeKind.ACTION_OVERDUE, action.owner(), overdue).about(action.id()));
        if (action.owner() != Role.MENTOR) {
            candidates.add(
                    Nudge.of(NudgeKind.ACTION_OVERDUE, Role.MENTOR, overdue).about(action.id()));
        }
    }
}
