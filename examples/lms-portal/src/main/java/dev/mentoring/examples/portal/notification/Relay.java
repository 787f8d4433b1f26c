package dev.mentoring.examples.portal.notification;

import dev.mentoring.event.PublishedEvent;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.participant.Pair;
import dev.mentoring.participant.Role;
import dev.mentoring.persistence.jdbc.Dispatched;
import dev.mentoring.persistence.jdbc.Outbox;
import dev.mentoring.persistence.jdbc.OutboxEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what happened out of the engine's outbox and tells it in the portal: to the other party, or to both if the programme did
 * it. It may run on several nodes at once.
 */
@Component
public class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Engine engine;
    private final Notifications notifications;
    private final JsonMapper json;
    private final Clock clock;

    Relay(Engine engine, Notifications notifications, JsonMapper json, Clock clock) {
        this.engine = engine;
        this.notifications = notifications;
        this.json = json;
        this.clock = clock;
    }

    /** Tells what waits. What cannot be told is tried again, later each time; its pair's later events wait behind it. */
    @Scheduled(fixedDelayString = "${portal.relay-every}")
    public void relay() {
        Dispatched done = engine.outbox()
                .dispatchOnce(this::tell, Outbox.MOST_EVENTS, clock.instant().plus(LONGEST));
        done.failures()
                .forEach(failure -> LOG.warn(
                        "Event {} of pair {} was not told, {}",
                        failure.version(),
                        failure.relationship(),
                        failure.parked() ? "and is not tried again" : "and is tried again",
                        failure.reason()));
    }

    private void tell(OutboxEvent event) {
        if (event.type().isPrivate()) {
            return;
        }
        Pair pair = engine.queries()
                .relationship(event.relationship())
                .orElseThrow()
                .pair();
        PublishedEvent happened = published(event);
        Told told = new Told(happened, event.version());
        if (happened.by() != Role.MENTOR) {
            notifications.tell(pair.mentor(), pair.mentee(), told);
        }
        if (happened.by() != Role.MENTEE) {
            notifications.tell(pair.mentee(), pair.mentor(), told);
        }
    }

    private PublishedEvent published(OutboxEvent event) {
        String data = json.readTree(event.cloudEvent()).required("data").toString();
        return MentoringJson.readPublished(data.getBytes(StandardCharsets.UTF_8));
    }
}
