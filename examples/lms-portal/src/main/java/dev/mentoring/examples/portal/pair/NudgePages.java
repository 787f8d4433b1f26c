package dev.mentoring.examples.portal.pair;

import dev.mentoring.guidance.Nudge;

/** Where on the pair's pages a nudge is answered. */
final class NudgePages {
    private NudgePages() {}

    /** The page, below the address of the pair's pages. */
    static String of(Nudge nudge) {
        return nudge.session()
                .map(session -> "/sessions/" + session.value())
                .or(() -> nudge.goal().map(goal -> "/goals/" + goal.value()))
                .or(() -> nudge.action().map(action -> "/actions/" + action.value()))
                .orElseGet(() -> aboutAll(nudge));
    }

    private static String aboutAll(Nudge nudge) {
        return switch (nudge.kind()) {
            case GOAL_MISSING -> "/goals";
            case MIDWAY_REVIEW_DUE, WIND_DOWN -> "/review";
            case ATTENDANCE, CADENCE_EXCEEDED, NEXT_MEETING_OVERDUE -> "/sessions";
            default -> "";
        };
    }
}
