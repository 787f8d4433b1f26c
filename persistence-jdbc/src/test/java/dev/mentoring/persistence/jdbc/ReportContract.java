package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.day;
import static dev.mentoring.store.contract.Fixtures.goalId;
import static dev.mentoring.store.contract.Fixtures.session;
import static dev.mentoring.store.contract.Fixtures.smallGoal;
import static dev.mentoring.store.contract.Fixtures.tenOClock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.mentoring.participant.Role;
import dev.mentoring.session.CancelReason;
import dev.mentoring.store.contract.Story;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The views for reporting tools. */
abstract class ReportContract {
    private static final List<String> ENTITIES = List.of("relationship", "session", "goal", "action");

    /** The ends of what a store can hold, before 1970, where clocks go forward or back, and beyond what nanoseconds count. */
    private static final List<Instant> INSTANTS = Stream.of(
                    "0001-01-01T00:00:00Z",
                    "1752-09-08T00:00:00.001Z",
                    "1969-12-30T23:59:59.999Z",
                    "1969-12-31T23:59:59.999Z",
                    "1970-01-01T00:00:00Z",
                    "2026-03-08T02:30:00.123Z",
                    "2026-11-01T01:30:00.999Z",
                    "2038-01-19T03:14:08Z",
                    "2262-04-11T23:47:16.855Z",
                    "9999-12-31T23:59:59.999Z")
            .map(Instant::parse)
            .toList();

    private final TestServer.Place place = server().newDatabase();
    private final DataSource dataSource = place.direct();
    private final JdbcMentoring jdbc =
            JdbcMentoring.over(dataSource).tenant("acme").migrateSchema().build();

    abstract TestServer server();

    @BeforeEach
    void oneOfEach() {
        Story story = Story.active(jdbc.store(), "r1").schedule("s1", 7).schedule("s2", 8);
        story.by(MARIA, me -> me.goal(goalId("g1")).draft(smallGoal("Talk")));
        story.by(BEN, me -> me.goal(goalId("g1")).agree(1));
        story.by(MARIA, me -> me.agreeAction(action("a1", 30)));
        story.on(8).by(BEN, me -> me.session(session("s1")).recordMissed(Set.of(Role.MENTEE)));
        story.by(BEN, me -> me.session(session("s2")).cancel(CancelReason.WORK));
    }

    @Test
    void theyShowWhatIsFinishedAsWell() throws SQLException {
        Map<List<String>, Report.Row> sessions = report("session").rows("acme", "SESSION_ID");

        assertThat(sessions).containsOnlyKeys(List.of("r1", "s1"), List.of("r1", "s2"));
        assertThat(sessions.get(List.of("r1", "s1")).columns())
                .contains(
                        entry("RELATIONSHIP_ID", "r1"),
                        entry("PROGRAMME", "programme-1"),
                        entry("MENTOR", "ben"),
                        entry("MENTEE", "maria"),
                        entry("STATUS", "MISSED"),
                        entry("STARTS_AT", tenOClock(7).toString()),
                        entry("STARTED_AT", null),
                        entry("REASON", null));
        assertThat(sessions.get(List.of("r1", "s1")).flags())
                .containsOnly(
                        entry("UNPLANNED", false),
                        entry("MISSED_BY_MENTOR", false),
                        entry("MISSED_BY_MENTEE", true),
                        entry("CANCELLED_LATE", false));
        assertThat(sessions.get(List.of("r1", "s2")).columns())
                .contains(entry("STATUS", "CANCELLED"), entry("REASON", "WORK"));
        assertThat(sessions.get(List.of("r1", "s2")).flags()).contains(entry("CANCELLED_LATE", true));
    }

    @Test
    void theyShowGoalsAndActions() throws SQLException {
        assertThat(report("goal")
                        .rows("acme", "GOAL_ID")
                        .get(List.of("r1", "g1"))
                        .columns())
                .contains(
                        entry("STATUS", "AGREED"),
                        entry("REVISION", "1"),
                        entry("TARGET_ON", day(200).toString()),
                        entry("AGREED_AT", tenOClock(0).toString()),
                        entry("ENDED_AT", null));
        Report.Row action = report("action").rows("acme", "ACTION_ID").get(List.of("r1", "a1"));
        assertThat(action.columns())
                .contains(
                        entry("OWNER", "MENTEE"),
                        entry("DUE_ON", day(30).toString()),
                        entry("AGREED_AT", tenOClock(0).toString()));
        assertThat(action.flags()).containsOnly(entry("CONTINUES_BEYOND", false));
    }

    /** In a session and a process whose clocks go forward and back. */
    @Test
    void everyInstantIsExactInUtc() throws SQLException {
        for (String entity : ENTITIES) {
            Set<String> times = report(entity).times();
            assertThat(times).isNotEmpty();
            for (Instant instant : INSTANTS) {
                place.execute("UPDATE mentoring_" + entity + " SET "
                        + times.stream()
                                .map(column -> column + " = " + instant.toEpochMilli())
                                .collect(Collectors.joining(", ")));

                assertThat(report(entity).rows("acme", entity + "_ID").values())
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(times)
                                .allSatisfy(
                                        column -> assertThat(row.columns()).containsEntry(column, instant.toString())));
            }
        }
    }

    @Test
    void nothingIsWrittenThroughThem() throws SQLException {
        List<Map<String, Object>> before = Rows.of(dataSource, "SELECT * FROM mentoring_relationship_report");
        for (String entity : ENTITIES) {
            String view = "mentoring_" + entity + "_report";
            for (String sql : List.of(
                    "UPDATE " + view + " SET status = status",
                    "DELETE FROM " + view,
                    "INSERT INTO " + view + " SELECT * FROM " + view)) {
                assertThatExceptionOfType(SQLException.class)
                        .as(sql)
                        .isThrownBy(() -> Rows.execute(dataSource, sql))
                        .satisfies(e -> assertThat(e.getSQLState()).doesNotStartWith("23"));
            }
        }
        assertThat(Rows.of(dataSource, "SELECT * FROM mentoring_relationship_report"))
                .isEqualTo(before);
    }

    @Test
    void aUserMayReadTheViewsAlone() {
        String user = "reporting" + TestServer.COUNT.incrementAndGet();
        place.execute(server().newUser(user));
        ENTITIES.forEach(entity -> place.execute("GRANT SELECT ON mentoring_" + entity + "_report TO " + user));
        DataSource theirs = place.as(user).direct();

        assertThat(ENTITIES)
                .allSatisfy(entity -> assertThat(Rows.of(theirs, "SELECT * FROM mentoring_" + entity + "_report"))
                        .isNotEmpty())
                .allSatisfy(entity -> assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> Rows.of(theirs, "SELECT tenant FROM mentoring_" + entity)));
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> Rows.of(theirs, "SELECT tenant FROM mentoring_author_content"));
    }

    private Report report(String entity) {
        return new Report(dataSource, server().elsewhere(), "mentoring_" + entity + "_report");
    }
}
