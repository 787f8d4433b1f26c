package dev.mentoring.examples.portal.pair;

import dev.mentoring.guidance.Nudge;
import org.springframework.stereotype.Component;

/** Where on the pair's pages a nudge is answered. */
@Component("nudgeLinks")
public class NudgeLinks {
    /**
     * The page that answers a nudge.
     *
     * @param pair the address of the pair's pages
     * @param nudge the nudge
     * @return the address of the page
     */
    public String of(String pair, Nudge nudge) {
        return nudge.session()
                .map(session -> pair + "/sessions/" + session.value())
                .or(() -> nudge.goal().map(goal -> pair + "/goals/" + goal.value()))
                .or(() -> nudge.action().map(action -> pair + "/actions/" + action.value()))
                .orElseGet(() -> pair + page(nudge));
    }

    private static String page(Nudge nudge) {
        return switch (nudge.kind()) {
            case AGREEMENT_WAITING, POLICY_WAITING -> "/agreement";
            case GOAL_MISSING -> "/goals";
            case MIDWAY_REVIEW_DUE, WIND_DOWN -> "/review";
            case ATTENDANCE, CADENCE_EXCEEDED, NEXT_MEETING_OVERDUE -> "/sessions";
            default -> "";
        };
    }
}
