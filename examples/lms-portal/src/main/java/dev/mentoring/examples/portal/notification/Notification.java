package dev.mentoring.examples.portal.notification;

import dev.mentoring.event.EventType;
import dev.mentoring.participant.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened in somebody's pair, and was done by somebody else.
 *
 * @param relationship the pair
 * @param version the pair's version after it
 * @param other the name of the one they are paired with
 * @param event what happened
 * @param by who did it: the other, or the programme
 * @param subject the session, goal or action it was about, if it was about one
 * @param at when
 * @param seen whether they have seen it
 */
public record Notification(
        String relationship,
        long version,
        String other,
        EventType event,
        Role by,
        Optional<String> subject,
        Instant at,
        boolean seen) {

    /**
     * The page on which it can be looked at.
     *
     * @return its address: the overview's, if no page is closer
     */
    public String page() {
        String family = event.id().substring(0, event.id().indexOf('.'));
        return "/pairs/" + relationship
                + switch (family) {
                    case "agreement", "policy" -> "/agreement";
                    case "session", "goal", "action" ->
                        "/" + family + "s" + subject.map(id -> "/" + id).orElse("");
                    case "author" ->
                        subject.map(session -> "/sessions/" + session).orElse("/journal");
                    default -> event == EventType.OBJECTIVES_REVIEWED ? "/review" : "";
                };
    }

    /**
     * The way to that page by which it is marked as seen.
     *
     * @return an address
     */
    public String way() {
        return "/notifications/" + relationship + "/" + version;
    }
}
