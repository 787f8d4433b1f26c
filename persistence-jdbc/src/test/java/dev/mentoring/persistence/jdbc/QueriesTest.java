package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.day;
import static dev.mentoring.store.contract.Fixtures.meetingOn;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static dev.mentoring.store.contract.Fixtures.session;
import static dev.mentoring.store.contract.Fixtures.tenOClock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.store.Committed;
import dev.mentoring.store.contract.Story;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What queries ask of a host, of the database and of its transactions; that they tell the truth is shown elsewhere. */
class QueriesTest {
    private static final ProgrammeId PROGRAMME = new ProgrammeId("programme-1");
    private static final PageRequest PAGE = PageRequest.first(100);
    private static final Set<SessionStatus> SCHEDULED = EnumSet.of(SessionStatus.SCHEDULED);
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private static final List<Function<Queries, Page<?>>> LISTS = List.of(
            queries -> queries.relationshipsOf(MARIA.id(), PAGE),
            queries -> queries.relationshipsOf(BEN.id(), PAGE),
            queries -> queries.relationshipsIn(PROGRAMME, EnumSet.allOf(RelationshipStatus.class), PAGE),
            queries -> queries.needingAttention(LATEST, PAGE),
            queries -> queries.needingAttention(PROGRAMME, LATEST, PAGE),
            queries -> queries.sessionsStarting(tenOClock(0), LATEST, SCHEDULED, PAGE),
            queries -> queries.actionsDue(LocalDate.of(9999, 12, 31), PAGE));

    private final DataSource dataSource = H2.inMemory();
    private final Spy spy = new Spy(dataSource);
    private final JdbcMentoring jdbc =
            JdbcMentoring.over(spy.dataSource()).tenant("acme").migrateSchema().build();
    private final Queries queries = jdbc.queries();

    private Story pair(String id) {
        Story story = Story.active(jdbc.store(), id).schedule("s1", 7);
        story.by(MARIA, me -> me.agreeAction(action("a1", 30)));
        return story;
    }

    @Test
    void anotherTenantSeesNothing() {
        Story story = pair("r1");
        Queries others = jdbc.forTenant("globex").queries();

        assertThat(LISTS)
                .allSatisfy(list -> assertThat(list.apply(queries).items()).hasSize(1))
                .allSatisfy(list -> assertThat(list.apply(others).items()).isEmpty());
        assertThat(queries.relationship(story.id())).isPresent();
        assertThat(others.relationship(story.id())).isEmpty();
        assertThat(queries.programmeReport(PROGRAMME).total()).isEqualTo(1);
        assertThat(others.programmeReport(PROGRAMME).total()).isZero();
    }

    @Test
    void whereThereIsNothingThereIsOneEmptyPage() {
        assertThat(LISTS)
                .allSatisfy(list -> assertThat(list.apply(queries).items()).isEmpty())
                .allSatisfy(list -> assertThat(list.apply(queries).next()).isEmpty());
        assertThat(queries.relationship(new RelationshipId("r1"))).isEmpty();
        assertThat(queries.relationshipByExternalId("row-1")).isEmpty();
        ProgrammeReport report = queries.programmeReport(PROGRAMME);
        assertThat(report.relationships()).hasSize(8).containsValue(0L);
        assertThat(report.in(RelationshipStatus.ACTIVE)).isZero();
        assertThat(report.counts()).isEqualTo(TrackCounts.NONE);
    }

    @Test
    void inAHostsTransactionTheySeeWhatItHasNotCommitted() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            jdbc.joining(connection).propose(MARIA, proposal().build());
            Queries within = jdbc.queriesOn(connection);

            assertThat(within.relationshipsOf(BEN.id(), PAGE).items()).hasSize(1);
            assertThat(queries.relationshipsOf(BEN.id(), PAGE).items()).isEmpty();
            connection.rollback();
            assertThat(within.relationshipsOf(BEN.id(), PAGE).items()).isEmpty();
        }
    }

    @Test
    void aHostsConnectionIsAskedAndOtherwiseLeftAlone() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Queries within = jdbc.queriesOn(spy.connection(connection));
            spy.forget();

            within.programmeReport(PROGRAMME);

            assertThat(spy.calls()).hasSize(3).startsWith("getAutoCommit", "prepareStatement");
        }
    }

    @Test
    void aHostsConnectionMustBeInATransaction() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThatExceptionOfType(NotInTransactionException.class).isThrownBy(() -> jdbc.queriesOn(connection));
            connection.setAutoCommit(false);
            Queries within = jdbc.queriesOn(connection);
            connection.setAutoCommit(true);

            assertThatExceptionOfType(NotInTransactionException.class)
                    .isThrownBy(() -> within.relationshipsOf(BEN.id(), PAGE));
        }
    }

    @Test
    void aConnectionOfTheirOwnIsReadOnlyAndGivenBackAsItCame() {
        spy.forget();

        queries.programmeReport(PROGRAMME);

        List<String> calls = new ArrayList<>(spy.calls());
        calls.removeIf(call -> call.startsWith("execute"));
        assertThat(calls)
                .containsExactly(
                        "getConnection",
                        "getAutoCommit",
                        "isReadOnly",
                        "setReadOnly(Boolean)",
                        "setAutoCommit(Boolean)",
                        "prepareStatement",
                        "rollback",
                        "setAutoCommit(Boolean)",
                        "setReadOnly(Boolean)",
                        "close");
    }

    /** Such as one of a pool for reading: it must not come back writable. */
    @Test
    void aConnectionThatIsReadOnlyStaysSo() throws SQLException {
        try (Connection pooled = dataSource.getConnection()) {
            List<String> told = new ArrayList<>();
            Connection forReading = (Connection) Proxy.newProxyInstance(
                    QueriesTest.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        told.add(method.getName());
                        return method.getName().equals("isReadOnly") ? true : method.invoke(pooled, arguments);
                    });

            JdbcMentoring.over(OneConnection.source(forReading))
                    .build()
                    .queries()
                    .programmeReport(PROGRAMME);

            assertThat(told).contains("isReadOnly").doesNotContain("setReadOnly");
        }
    }

    @Test
    void aPairIsBeyondItsCadenceOnceMoreDaysHavePassedThanItPlans() {
        Story story = Story.active(jdbc.store(), "r1");
        Instant begun =
                queries.relationship(story.id()).orElseThrow().activatedAt().orElseThrow();
        assertBeyondFrom(begun.plus(Duration.ofDays(36)));

        story.on(20).by(BEN, me -> me.session(session("s1")).logHeld(meetingOn(10)));
        assertBeyondFrom(meetingOn(10).startsAt().plus(Duration.ofDays(36)));

        for (int n = 2; n <= 6; n++) {
            String held = "s" + n;
            int day = 10 + n;
            story.by(BEN, me -> me.session(session(held)).logHeld(meetingOn(day)));
        }
        assertThat(queries.beyondCadence(PROGRAMME, tenOClock(300))).isZero();
    }

    @Test
    void onlyAnActivePairIsBeyondItsCadence() {
        Story story = Story.active(jdbc.store(), "r1");
        jdbc.mentoring().propose(MARIA, proposal().build());
        assertThat(queries.beyondCadence(PROGRAMME, tenOClock(300))).isOne();
        assertThat(jdbc.forTenant("globex").queries().beyondCadence(PROGRAMME, tenOClock(300)))
                .isZero();
        assertThat(queries.beyondCadence(new ProgrammeId("another"), tenOClock(300)))
                .isZero();

        story.by(BEN, me -> me.pause(EndReason.LEAVE));

        assertThat(queries.beyondCadence(PROGRAMME, tenOClock(300))).isZero();
    }

    private void assertBeyondFrom(Instant from) {
        assertThat(queries.beyondCadence(PROGRAMME, from.minusMillis(1))).isZero();
        assertThat(queries.beyondCadence(PROGRAMME, from)).isOne();
        RelationshipSummary pair =
                queries.relationship(new RelationshipId("r1")).orElseThrow();
        assertThat(pair.quietDays(from.minusMillis(1))).isEmpty();
        assertThat(pair.quietDays(from)).hasValue(pair.cadence().days() + 1L);
    }

    @Test
    void attentionIsNeededFromItsTimeOnUntilTheNextCommand() {
        Committed<?> committed = jdbc.mentoring()
                .at(tenOClock(0))
                .propose(MARIA, proposal().externalId("row-1").build());
        RelationshipId id = committed.relationship();
        Instant at = committed.attentionAt().orElseThrow();

        assertThat(queries.relationshipByExternalId("row-1"))
                .hasValueSatisfying(found -> assertThat(found.attentionAt()).contains(at));
        assertThat(queries.needingAttention(at.minusNanos(1), PAGE).items()).isEmpty();
        assertThat(queries.needingAttention(at, PAGE).items())
                .extracting(RelationshipSummary::id)
                .containsExactly(id);
        assertThat(queries.needingAttention(LATEST, PAGE).items()).hasSize(1);

        jdbc.mentoring().at(tenOClock(400)).change(id, BEN, me -> me.decline(EndReason.NO_TIME));

        assertThat(queries.needingAttention(LATEST, PAGE).items()).isEmpty();
        assertThat(queries.relationship(id))
                .hasValueSatisfying(found -> assertThat(found.attentionAt()).isEmpty());
    }

    @Test
    void aSessionIsFoundByTheTimeThatBothHaveConfirmed() {
        Story story = pair("r1");
        story.by(MARIA, me -> me.session(session("s1")).reschedule(meetingOn(14)));

        assertThat(queries.sessionsStarting(tenOClock(7), tenOClock(7).plusMillis(1), SCHEDULED, PAGE)
                        .items())
                .extracting(SessionSummary::id)
                .containsExactly(session("s1"));
        assertThat(queries.sessionsStarting(tenOClock(6), tenOClock(7), SCHEDULED, PAGE)
                        .items())
                .isEmpty();
        assertThat(queries.sessionsStarting(tenOClock(7).plusNanos(1), tenOClock(20), SCHEDULED, PAGE)
                        .items())
                .isEmpty();
        assertThat(queries.sessionsStarting(tenOClock(7), tenOClock(7).plusNanos(1), SCHEDULED, PAGE)
                        .items())
                .hasSize(1);
    }

    @Test
    void aPositionGoesOnInAnotherPartOfTheSameList() {
        pair("r1").schedule("s2", 14);
        PagePosition afterTheFirst = queries.sessionsStarting(
                        tenOClock(0), tenOClock(30), SCHEDULED, PageRequest.first(1))
                .next()
                .orElseThrow();
        PageRequest next = PageRequest.after(afterTheFirst, 10);

        assertThat(queries.sessionsStarting(tenOClock(0), tenOClock(7), SCHEDULED, next)
                        .items())
                .isEmpty();
        assertThat(queries.sessionsStarting(tenOClock(8), tenOClock(30), SCHEDULED, next)
                        .items())
                .extracting(SessionSummary::id)
                .containsExactly(session("s2"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void aPageHasOneToAHundredItems(int size) {
        assertRefused("size", () -> PageRequest.first(size));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "proposed",
                "proposed.1",
                "proposed..r1",
                "proposed.1.r1.s1.x",
                "proposed.1.r 1",
                "proposed.1.r1\n",
                "proposed.1234567890123456.r1",
                "Proposed.1.r1",
                "proposed.1.0123456789012345678901234567890123456"
            })
    void whatNoPageHasGivenIsNoPosition(String text) {
        assertRefused("position", () -> new PagePosition(text));
    }

    @Test
    void aPositionIsOfOneList() {
        pair("r1").schedule("s2", 14);
        PagePosition position = queries.sessionsStarting(tenOClock(0), tenOClock(30), SCHEDULED, PageRequest.first(1))
                .next()
                .orElseThrow();

        assertThat(position).hasToString("sessions." + tenOClock(7).toEpochMilli() + ".r1.s1");
        assertRefused("position", () -> queries.actionsDue(day(30), PageRequest.after(position, 10)));
        assertRefused("position", () -> queries.needingAttention(LATEST, PageRequest.after(position, 10)));
        assertRefused("position", () -> queries.relationshipsOf(BEN.id(), PageRequest.after(position, 10)));
    }

    @Test
    void timesLieInTheYearsOneToNineThousandNineHundredAndNinetyNine() {
        Instant early = Instant.parse("0001-01-01T00:00:00Z").minusNanos(1);
        Instant late = LATEST.plusNanos(1);
        for (Instant outside : List.of(Instant.MIN, early, late, Instant.MAX)) {
            assertRefused("by", () -> queries.needingAttention(outside, PAGE));
            assertRefused("by", () -> queries.needingAttention(PROGRAMME, outside, PAGE));
            assertRefused("from", () -> queries.sessionsStarting(outside, LATEST, SCHEDULED, PAGE));
            assertRefused("until", () -> queries.sessionsStarting(tenOClock(0), outside, SCHEDULED, PAGE));
        }
        assertRefused("by", () -> queries.actionsDue(LocalDate.of(10_000, 1, 1), PAGE));
        assertRefused("by", () -> queries.actionsDue(LocalDate.of(0, 12, 31), PAGE));
        assertThat(queries.needingAttention(early.plusNanos(1), PAGE).items()).isEmpty();
        assertThat(queries.actionsDue(LocalDate.of(1, 1, 1), PAGE).items()).isEmpty();
    }

    @Test
    void aTimeFromAndUntilIsNotEmpty() {
        assertRefused("until", () -> queries.sessionsStarting(tenOClock(7), tenOClock(7), SCHEDULED, PAGE));
        assertRefused("until", () -> queries.sessionsStarting(tenOClock(7), tenOClock(6), SCHEDULED, PAGE));
    }

    @Test
    void atLeastOneStatusIsAskedFor() {
        assertRefused("statuses", () -> queries.relationshipsIn(PROGRAMME, Set.of(), PAGE));
        assertRefused("statuses", () -> queries.sessionsStarting(tenOClock(0), tenOClock(1), Set.of(), PAGE));
    }

    @Test
    void theirStringFormNamesTheTenant() {
        assertThat(queries).hasToString("Queries[tenant=acme]");
    }

    private static void assertRefused(String field, ThrowingCallable call) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
