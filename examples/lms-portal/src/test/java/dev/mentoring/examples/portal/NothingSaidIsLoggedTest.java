package dev.mentoring.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.persistence.jdbc.PageRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What people type is in no log, however much is logged of the portal, the engine and Spring's web and database parts. Spring
 * masks parameters unless {@code spring.mvc.log-request-details} is set, and logs what a statement is given at TRACE alone.
 */
@RunningPortalTest
class NothingSaidIsLoggedTest {
    private static final String SAID = "kingfisher";
    private static final Map<String, Level> LEVELS = Map.of(
            "dev.mentoring", Level.TRACE,
            "org.springframework", Level.DEBUG,
            "org.thymeleaf", Level.DEBUG,
            "org.apache", Level.DEBUG);

    @LocalServerPort
    private int port;

    @Autowired
    private Engine engine;

    private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Map<String, Level> before = new HashMap<>();

    @BeforeEach
    void listen() {
        LEVELS.forEach((name, level) -> {
            before.put(name, logging.getLogger(name).getLevel());
            logging.getLogger(name).setLevel(level);
        });
        log.setContext(logging);
        log.start();
        logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logging.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(log);
        before.forEach((name, level) -> logging.getLogger(name).setLevel(level));
    }

    @Test
    void whetherItIsTakenRefusedOrCannotBeRead() {
        HttpVisitor ben = HttpVisitor.loggedIn(port, "ben");
        RelationshipId id = engine.queries()
                .relationshipsOf(new ParticipantId("ben-2c91"), PageRequest.first(1))
                .items()
                .get(0)
                .id();
        String pair = "/pairs/" + id.value();
        String actions = pair + "/actions";
        String notes = pair + "/notes";

        int taken = ben.send(
                        actions, actions, "seen", seen(id), "title", SAID, "owner", "MENTEE", "dueOn", "2027-04-01")
                .statusCode();
        assertThat(taken).isEqualTo(302);
        assertThat(ben.open(actions).body()).contains(SAID);
        assertThat(ben.send(notes, notes, "seen", seen(id), "text", SAID).statusCode())
                .isEqualTo(302);
        assertThat(ben.open(notes).body()).contains(SAID);
        ben.send(actions, actions + "/check", "title", SAID, "owner", SAID, "dueOn", SAID);
        assertThat(ben.send(actions, actions, "seen", seen(id), "title", SAID, "owner", "MENTEE", "dueOn", SAID)
                        .body())
                .contains(SAID);
        assertThat(ben.send(actions, actions, "seen", "1", "title", SAID, "owner", "MENTEE", "dueOn", "2027-04-01")
                        .body())
                .contains(SAID);
        ben.send(actions, actions, "title", SAID);
        ben.sendWith("of yesterday", actions, "title", SAID);
        new HttpVisitor(port).send("/login", "/login", "username", "ben@example.org", "password", SAID);

        List<String> lines =
                log.list.stream().map(NothingSaidIsLoggedTest::text).toList();
        assertThat(lines).anyMatch(line -> line.contains(actions));
        assertThat(lines).noneMatch(line -> line.contains(SAID));
    }

    private String seen(RelationshipId pair) {
        return Long.toString(
                engine.reading().view(pair, Actor.participant("ben-2c91")).version());
    }

    private static String text(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        return event.getLoggerName() + " " + event.getFormattedMessage()
                + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }
}
