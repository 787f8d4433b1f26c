package dev.mentoring.examples.portal.notification;

import dev.mentoring.event.EventType;
import java.time.Instant;

/**
 * Something that happened while somebody was away.
 *
 * @param relationship the pair it happened in
 * @param event what happened, as the engine describes it
 * @param at when
 */
public record Notification(String relationship, EventType event, Instant at) {

    /**
     * The pages on which it can be looked at.
     *
     * @return their address: the overview's, if no page is closer
     */
    public String page() {
        String subject = event.id().substring(0, event.id().indexOf('.'));
        return "/pairs/" + relationship
                + switch (subject) {
                    case "agreement", "policy" -> "/agreement";
                    case "session" -> "/sessions";
                    case "goal" -> "/goals";
                    case "action" -> "/actions";
                    default -> "";
                };
    }
}
