package dev.mentoring.examples.portal.notification;

import dev.mentoring.action.ActionId;
import dev.mentoring.event.PublishedEvent;
import dev.mentoring.goal.GoalId;
import dev.mentoring.session.SessionId;
import java.util.Optional;

/**
 * A published event as it is told: ids, roles and a time, nothing that was said.
 *
 * @param event the event
 * @param version the pair's version after it, which makes it one of a kind in its pair
 */
record Told(PublishedEvent event, long version) {

    /** The id of the session, goal or action it is about, if it is about one. */
    Optional<String> subject() {
        return event.session()
                .map(SessionId::value)
                .or(() -> event.goal().map(GoalId::value))
                .or(() -> event.action().map(ActionId::value));
    }
}
