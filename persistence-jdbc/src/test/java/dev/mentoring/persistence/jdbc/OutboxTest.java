package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.author.ReflectionId;
import dev.mentoring.event.EventType;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.InvalidValueException;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an outbox dispatches, and what becomes of what it does not. */
class OutboxTest {
    private static final URI SOURCE = URI.create("https://hr.example/mentoring");
    private static final OutboxPolicy POLICY =
            new OutboxPolicy(Duration.ofMinutes(1), 3, Duration.ofSeconds(10), Duration.ofSeconds(15));
    private static final int ALL = 100;

    private final SetClock clock = new SetClock();
    private final Spy spy = new Spy(H2.inMemory());
    private final JdbcMentoring jdbc =
            opening().outbox(SOURCE).tenant("a\"b\\c").migrateSchema().build();
    private final List<OutboxEvent> taken = new ArrayList<>();

    private JdbcMentoring.Builder opening() {
        return JdbcMentoring.over(spy.dataSource()).clock(clock);
    }

    @BeforeEach
    void forget() {
        spy.forget();
    }

    private RelationshipId active() {
        RelationshipId pair =
                jdbc.mentoring().propose(MARIA, proposal().build()).relationship();
        jdbc.mentoring().change(pair, BEN, me -> me.acceptAgreement(1));
        return pair;
    }

    private Instant later() {
        return clock.instant().plusSeconds(3_600);
    }

    private Dispatched dispatch(Outbox.Handler handler) {
        return jdbc.outbox(POLICY).dispatchOnce(handler, ALL, later());
    }

    private List<Long> versions() {
        return taken.stream().map(OutboxEvent::version).toList();
    }

    @Test
    void anEventIsACloudEventThatHoldsWhatWasPublished() {
        RelationshipId pair = active();
        dispatch(taken::add);

        byte[] json = taken.get(1).cloudEvent().getBytes(StandardCharsets.UTF_8);
        CloudEvent event = new JsonFormat().deserialize(json);

        assertThat(event.getSpecVersion()).hasToString("1.0");
        assertThat(event.getId())
                .isEqualTo("a\"b\\c/" + pair + "/2")
                .isEqualTo(taken.get(1).id());
        assertThat(event.getSource()).isEqualTo(SOURCE);
        assertThat(event.getType()).isEqualTo("dev.mentoring.agreement.accepted");
        assertThat(event.getSubject()).isEqualTo(pair.value());
        assertThat(event.getTime()).isEqualTo(clock.instant().atOffset(ZoneOffset.UTC));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getExtension("partitionkey")).isEqualTo(pair.value());
        assertThat(event.getExtension("sequence")).isEqualTo("0000000000000000002");
        byte[] data = Objects.requireNonNull(event.getData()).toBytes();
        assertThat(MentoringJson.readPublished(data).type()).isEqualTo(EventType.AGREEMENT_ACCEPTED);
        assertThat(MentoringJson.readPublished(data).relationship()).isEqualTo(pair);
    }

    @Test
    void anEventIsTheSameWhateverDigitsAreWrittenHere() {
        Locale here = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            active();
        } finally {
            Locale.setDefault(here);
        }
        dispatch(taken::add);

        assertThat(taken.get(1).cloudEvent()).contains("\"sequence\":\"0000000000000000002\"");
    }

    @Test
    void unlessSwitchedOnNothingIsWritten() {
        JdbcMentoring off = opening().build();
        off.mentoring().propose(MARIA, proposal().build());

        assertThat(off.outbox().status()).isEqualTo(new OutboxStatus(0, Optional.empty(), 0));
        assertThat(spy.statements()).noneMatch(sql -> sql.startsWith("INSERT") && sql.contains("outbox"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> opening().outbox(URI.create("")));
    }

    @Test
    void eachTenantHasItsOwn() {
        active();

        assertThat(jdbc.forTenant("other")
                        .outbox()
                        .dispatchOnce(taken::add, ALL, later())
                        .delivered())
                .isZero();
        assertThat(dispatch(taken::add).delivered()).isEqualTo(2);
        assertThat(taken).extracting(OutboxEvent::tenant).containsOnly("a\"b\\c");
    }

    @Test
    void whatIsDoneInPrivateIsAmongThemAndMarkedSo() {
        RelationshipId pair = active();
        jdbc.mentoring().change(pair, MARIA, me -> me.privately().writeReflection(new ReflectionId("n1"), "a canary"));
        dispatch(taken::add);

        assertThat(taken.get(2).type().isPrivate()).isTrue();
        assertThat(taken.get(2).cloudEvent()).doesNotContain("canary");
    }

    @Test
    void backlogAndLagAreTold() {
        active();
        clock.pass(Duration.ofMinutes(7));

        OutboxStatus status = jdbc.outbox().status();

        assertThat(status.backlog()).isEqualTo(2);
        assertThat(status.lag(clock.instant())).isEqualTo(Duration.ofMinutes(7));
        assertThat(status.lag(clock.instant().minus(Duration.ofDays(1)))).isZero();
        dispatch(taken::add);
        assertThat(jdbc.outbox().status().lag(clock.instant())).isZero();
    }

    @Test
    void theHostSaysHowManyAndUntilWhen() {
        active();

        assertThat(jdbc.outbox().dispatchOnce(taken::add, 1, later()).delivered())
                .isEqualTo(1);
        assertThat(jdbc.outbox().dispatchOnce(taken::add, ALL, clock.instant()).delivered())
                .isZero();
        assertThat(dispatch(taken::add).delivered()).isEqualTo(1);
        assertThat(versions()).containsExactly(1L, 2L);
    }

    /** As when the broker is down: of many relationships not each one's event is tried, nor told of, in one call. */
    @Test
    void thoseThatFailAreAmongThem() {
        for (int i = 0; i < 5; i++) {
            active();
        }
        Outbox.Handler failing = event -> {
            taken.add(event);
            throw new IllegalStateException("no");
        };

        assertThat(jdbc.outbox(POLICY).dispatchOnce(failing, 3, later()).failures())
                .hasSize(3);
        assertThat(taken).hasSize(3);
        assertThat(dispatch(failing).failures()).as("the others").hasSize(2);
    }

    @Test
    void noEventIsBegunAfterTheDeadline() {
        active();
        Outbox.Handler slow = event -> {
            taken.add(event);
            clock.pass(Duration.ofSeconds(30));
        };

        assertThat(jdbc.outbox()
                        .dispatchOnce(slow, ALL, clock.instant().plusSeconds(30))
                        .delivered())
                .isEqualTo(1);
        assertThat(dispatch(taken::add).delivered()).isEqualTo(1);
        assertThat(versions()).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Outbox.MOST_EVENTS + 1})
    void howManyHasBounds(int impossible) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> jdbc.outbox().dispatchOnce(taken::add, impossible, later()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void howManyParkedOnesHasBounds(int impossible) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> jdbc.outbox().parked(impossible));
    }

    @Test
    void aPolicyHasBounds() {
        Duration second = Duration.ofSeconds(1);
        List<Runnable> impossible = List.of(
                () -> new OutboxPolicy(Duration.ofMillis(999), 1, second, second),
                () -> new OutboxPolicy(Duration.ofDays(2), 1, second, second),
                () -> new OutboxPolicy(second, 0, second, second),
                () -> new OutboxPolicy(second, 1_001, second, second),
                () -> new OutboxPolicy(second, 1, Duration.ZERO, second),
                () -> new OutboxPolicy(second, 1, second, Duration.ofMillis(999)),
                () -> new OutboxPolicy(second, 1, second, Duration.ofDays(31)));

        impossible.forEach(
                made -> assertThatExceptionOfType(InvalidValueException.class).isThrownBy(made::run));
    }

    @Test
    void thePauseGrowsAndHasAnEnd() {
        OutboxPolicy policy = OutboxPolicy.standard();
        Instant now = clock.instant();

        assertThat(policy.retryAt(now, 1)).isEqualTo(now.plusSeconds(1));
        assertThat(policy.retryAt(now, 2)).isEqualTo(now.plusSeconds(2));
        assertThat(policy.retryAt(now, 5)).isEqualTo(now.plusSeconds(16));
        assertThat(policy.retryAt(now, 1_000)).isEqualTo(now.plusSeconds(3_600));
    }

    @Test
    void whatFailedIsTriedAgainAfterItsPauseAndNoEarlier() {
        active();
        Outbox.Handler failing = event -> {
            throw new IllegalStateException("no");
        };
        assertThat(dispatch(failing).failures()).hasSize(1);

        clock.pass(Duration.ofSeconds(9));
        assertThat(dispatch(taken::add).delivered()).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(dispatch(failing).failures().get(0).attempts()).isEqualTo(2);
        clock.pass(Duration.ofSeconds(15));
        assertThat(dispatch(taken::add).delivered()).isEqualTo(2);
        assertThat(dispatch(taken::add).failures()).isEmpty();
    }

    @Test
    void anEventThatWasTakenAndNotMarkedComesAgainWhenItsLeaseEnds() {
        active();
        spy.before(call -> {
            if (call.startsWith("execute") && call.contains("DELETE")) {
                throw new SQLException("the network", "08006", 0);
            }
        });
        assertThatExceptionOfType(DatabaseException.class).isThrownBy(() -> dispatch(taken::add));
        spy.forget();

        clock.pass(POLICY.lease().minusMillis(1));
        assertThat(dispatch(taken::add).delivered()).isZero();
        clock.pass(Duration.ofMillis(1));
        assertThat(dispatch(taken::add).delivered()).isEqualTo(2);
        assertThat(versions()).containsExactly(1L, 1L, 2L);
        assertThat(taken.get(0)).isEqualTo(taken.get(1));
    }

    @Test
    void whoIsSlowerThanTheLeaseStopsWhereAnotherWentOn() {
        active();

        Dispatched slow = dispatch(event -> {
            clock.pass(POLICY.lease());
            dispatch(taken::add);
            taken.add(event);
        });

        assertThat(slow.delivered()).isEqualTo(1);
        assertThat(versions()).containsExactly(1L, 2L, 1L);
        assertThat(jdbc.outbox().status().backlog()).isZero();
    }

    @Test
    void whatBringsTheProcessDownIsParkedInTheEnd() {
        RelationshipId pair = active();
        for (int crash = 0; crash < POLICY.attempts(); crash++) {
            assertThatExceptionOfType(StackOverflowError.class)
                    .isThrownBy(() -> dispatch(event -> {
                        throw new StackOverflowError();
                    }));
            clock.pass(POLICY.lease());
        }

        assertThat(dispatch(taken::add).delivered()).isZero();

        assertThat(jdbc.outbox().parked(1))
                .containsExactly(new ParkedRelationship(pair, POLICY.attempts(), clock.instant()));
        assertThat(jdbc.outbox().status().parked()).isEqualTo(1);
        assertThat(jdbc.outbox().release(pair)).isTrue();
        assertThat(dispatch(taken::add).delivered()).isEqualTo(2);
    }

    @Test
    void anInterruptedDispatcherStopsAndCountsNoAttempt() {
        active();
        for (int time = 0; time < POLICY.attempts() + 1; time++) {
            Dispatched stopped = dispatch(event -> {
                throw new InterruptedException();
            });
            assertThat(Thread.interrupted()).isTrue();
            assertThat(stopped).isEqualTo(new Dispatched(0, List.of()));
        }

        assertThat(dispatch(taken::add).delivered()).isEqualTo(2);
    }

    /** Also if the handler has marked its thread itself. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anInterruptedDispatcherGivesItsClaimBackThroughAPoolThatMindsTheInterrupt(boolean marked) {
        active();
        spy.before(call -> {
            if (call.equals("getConnection") && Thread.currentThread().isInterrupted()) {
                throw new SQLException("interrupted while waiting for a connection", "08000", 0);
            }
        });

        Dispatched stopped = dispatch(event -> {
            if (marked) {
                Thread.currentThread().interrupt();
            }
            throw new InterruptedException();
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped).isEqualTo(new Dispatched(0, List.of()));
        assertThat(dispatch(taken::add).delivered()).isEqualTo(2);
    }

    @Test
    void anInterruptIsNotLostWithTheConnection() {
        active();

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> dispatch(event -> {
                    spy.before(call -> {
                        throw new SQLException("the network", "08006", 0);
                    });
                    throw new InterruptedException();
                }));

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whatArrivesWhileItsQueueIsDispatchedIsNotForgotten() {
        RelationshipId pair = active();
        dispatch(event -> {
            taken.add(event);
            if (event.version() == 2) {
                jdbc.mentoring().change(pair, MARIA, me -> me.recordObjectives(List.of("To be heard")));
            }
        });

        assertThat(versions()).containsExactly(1L, 2L, 3L);
        assertThat(jdbc.outbox().status().backlog()).isZero();
    }

    @Test
    void everyWriteIsBoundToItsRelationship() {
        active();
        dispatch(taken::add);

        assertThat(spy.statements())
                .filteredOn(sql -> !sql.startsWith("SELECT") && sql.contains("mentoring_outbox"))
                .hasSizeGreaterThan(5)
                .allSatisfy(sql -> assertThat(sql).contains("relationship_id"));
    }
}
