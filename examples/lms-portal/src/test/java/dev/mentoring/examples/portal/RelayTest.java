package dev.mentoring.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.event.EventType;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.notification.Notification;
import dev.mentoring.examples.portal.notification.Notifications;
import dev.mentoring.examples.portal.notification.Relay;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.persistence.jdbc.ParkedRelationship;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What happened is told to whom it concerns, once, and nothing that was said. */
@PortalTest
class RelayTest {
    @Autowired
    private MockMvcTester portal;

    @Autowired
    private Engine engine;

    @Autowired
    private Relay relay;

    @Autowired
    private Notifications notifications;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MeterRegistry meters;

    /** What somebody was told of a pair. */
    private List<EventType> told(ParticipantId person, RelationshipId pair) {
        return jdbc
                .sql("SELECT event FROM notification WHERE person = ? AND relationship = ? ORDER BY version")
                .params(person.value(), pair.value())
                .query(String.class)
                .list()
                .stream()
                .map(EventType::ofId)
                .toList();
    }

    @Test
    void theOtherIsToldWhatOneDidAndBothWhatTheProgrammeDid() {
        RelationshipId pair = TestPair.active(engine);
        engine.reading().change(pair, TestPair.MENTEE, me -> me.recordObjectives(List.of("Learn")));

        relay.relay();
        relay.relay();

        assertThat(told(TestPair.MENTOR.id(), pair))
                .containsExactly(
                        EventType.RELATIONSHIP_PROPOSED, EventType.AGREEMENT_ACCEPTED, EventType.OBJECTIVES_RECORDED);
        assertThat(told(TestPair.MENTEE.id(), pair))
                .containsExactly(EventType.RELATIONSHIP_PROPOSED, EventType.AGREEMENT_ACCEPTED);
        assertThat(told(OwnPair.COORDINATOR.id(), pair)).isEmpty();
    }

    @Test
    void nobodyIsToldWhatOneDoesForOneselfAlone() {
        RelationshipId pair = TestPair.active(engine);
        relay.relay();
        List<EventType> before = told(TestPair.MENTOR.id(), pair);

        var reflection = engine.reading().newReflectionId();
        engine.reading().change(pair, TestPair.MENTEE, me -> me.privately().writeReflection(reflection, "Hm."));
        relay.relay();
        assertThat(told(TestPair.MENTOR.id(), pair)).isEqualTo(before);
        assertThat(engine.outbox().status().backlog()).isZero();

        engine.reading().change(pair, TestPair.MENTEE, me -> me.privately().shareReflection(reflection));
        relay.relay();
        assertThat(told(TestPair.MENTOR.id(), pair)).endsWith(EventType.REFLECTION_SHARED);
    }

    @Test
    void whateverIsToldLeadsToItsPageAndSaysNothingOfWhatWasSaid() {
        OwnPair pair = OwnPair.active(portal, engine);
        Canary.sayEverywhere(engine.reading(), pair.id(), OwnPair.MENTOR, OwnPair.MENTEE);
        relay.relay();

        List<String> rows = jdbc
                .sql("SELECT * FROM notification WHERE relationship = ?")
                .param(pair.id().value())
                .query()
                .listOfRows()
                .stream()
                .map(Object::toString)
                .toList();
        assertThat(rows).hasSizeGreaterThan(20).noneMatch(row -> row.contains(Canary.WORD));
        for (String person : List.of(OwnPair.MENTOR, OwnPair.MENTEE)) {
            assertThat(notifications.latest(new ParticipantId(person)))
                    .isNotEmpty()
                    .allSatisfy(told -> assertThat(portal.get()
                                    .uri(told.page())
                                    .with(user(person).roles("PARTICIPANT")))
                            .as(told.event() + " leads to " + told.page())
                            .hasStatusOk());
        }
    }

    @Test
    void everyKindOfEventHasAPage() {
        OwnPair pair = OwnPair.active(portal, engine);
        for (EventType type : EventType.values()) {
            Notification told = new Notification(
                    pair.id().value(), 1, "Zoe", type, Role.MENTOR, Optional.empty(), clock.instant(), false);
            assertThat(pair.open(
                            OwnPair.MENTEE, told.page().substring(pair.url().length())))
                    .as(type.id())
                    .hasStatusOk();
        }
    }

    @Test
    void whoeverFollowsOneHasSeenItAndWhoeverOpensTheListAllOfThem() {
        OwnPair pair = OwnPair.active(portal, engine);
        engine.reading()
                .change(pair.id(), Actor.participant(OwnPair.MENTEE), me -> me.recordObjectives(List.of("Learn")));
        engine.reading().change(pair.id(), Actor.participant(OwnPair.MENTEE), me -> me.pause(EndReason.LEAVE));
        relay.relay();
        List<Notification> unseen = notifications.unseen(new ParticipantId(OwnPair.MENTOR), pair.id());
        assertThat(unseen).extracting(Notification::event).startsWith(EventType.RELATIONSHIP_PAUSED);
        long count = notifications.count(OwnPair.MENTOR);
        assertThat(page(OwnPair.MENTOR, "/"))
                .contains("Notifications, " + count + " new", unseen.get(0).way());

        assertThat(portal.get()
                        .uri(unseen.get(0).way())
                        .with(user(OwnPair.MENTOR).roles("PARTICIPANT")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(unseen.get(0).page());
        assertThat(portal.get()
                        .uri(unseen.get(1).way())
                        .with(user(OwnPair.MENTEE).roles("PARTICIPANT")))
                .hasStatus(404);
        assertThat(notifications.count(OwnPair.MENTOR)).isEqualTo(count - 1);

        assertThat(page(OwnPair.MENTOR, "/notifications"))
                .contains("Viktor Horak put your pair on hold.", "<span class=\"badge\">new</span>");
        assertThat(page(OwnPair.MENTOR, "/notifications"))
                .contains("Notifications, none new", "put your pair on hold.")
                .doesNotContain("<span class=\"badge\">new</span>");
    }

    @Test
    void anEventThatCannotBeToldHoldsUpItsOwnPairAloneAndIsShownToOperators() {
        relay.relay();
        Instant before = clock.instant();
        RelationshipId poisoned = TestPair.active(engine);
        OwnPair other = OwnPair.active(portal, engine);
        jdbc.sql("ALTER TABLE notification ADD CONSTRAINT poisoned CHECK (relationship <> '" + poisoned.value() + "')")
                .update();
        List<ParkedRelationship> parked = new ArrayList<>();
        for (int round = 0; round < 50 && parked.isEmpty(); round++) {
            relay.relay();
            clock.pass(Duration.ofHours(2));
            parked.addAll(engine.outbox().parked(10));
        }

        assertThat(parked).extracting(ParkedRelationship::relationship).containsExactly(poisoned);
        assertThat(told(new ParticipantId(OwnPair.MENTOR), other.id())).isNotEmpty();
        assertThat(portal.get().uri("/actuator/health").with(user("olu-11b4").roles("OPERATOR")))
                .hasStatusOk()
                .bodyText()
                .contains("\"outboxBacklog\":3", "\"outboxParked\":1");
        assertThat(meters.get("mentoring.outbox.backlog").gauge().value()).isEqualTo(3);
        assertThat(meters.get("mentoring.outbox.parked").gauge().value()).isEqualTo(1);
        assertThat(meters.get("mentoring.outbox.lag").gauge().value())
                .isEqualTo(Duration.between(before, clock.instant()).toSeconds());

        jdbc.sql("ALTER TABLE notification DROP CONSTRAINT poisoned").update();
        engine.outbox().release(poisoned);
        relay.relay();
        clock.set(before);
        assertThat(told(TestPair.MENTOR.id(), poisoned))
                .containsExactly(EventType.RELATIONSHIP_PROPOSED, EventType.AGREEMENT_ACCEPTED);
        assertThat(engine.outbox().status().backlog()).isZero();
    }

    private String page(String person, String path) {
        return new String(
                portal.get()
                        .uri(path)
                        .with(user(person).roles("PARTICIPANT"))
                        .exchange()
                        .getMvcResult()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
