package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.COORDINATOR;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.day;
import static dev.mentoring.store.contract.Fixtures.goalId;
import static dev.mentoring.store.contract.Fixtures.session;
import static dev.mentoring.store.contract.Fixtures.smallGoal;
import static dev.mentoring.store.contract.Fixtures.tenOClock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.agreement.Visibility;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.guidance.Guidance;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.session.CancelReason;
import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.Story;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The columns beside the content say what the content says, at every turn. */
abstract class ProjectionContract {
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final DataSource dataSource = server().newDatabase().direct();
    private final JdbcMentoring jdbc =
            server().opening(dataSource).tenant("acme").migrateSchema().build();

    abstract TestServer server();

    @Test
    void ofARelationship() throws SQLException {
        Story story = new Story(jdbc.store(), "r1");
        story.propose(COORDINATOR, Fixtures.proposal().externalId("row-1").build());
        assertThat(row("relationship", "r1"))
                .contains(
                        entry("TENANT", "acme"),
                        entry("VERSION", 1L),
                        entry("SHARED_VERSION", 1L),
                        entry("EXTERNAL_ID", "row-1"),
                        entry("PROGRAMME", "programme-1"),
                        entry("MENTOR", "ben"),
                        entry("MENTEE", "maria"),
                        entry("STATUS", "PROPOSED"),
                        entry("PROPOSED_BY", "COORDINATOR"),
                        entry("PROPOSED_AT", tenOClock(0).toEpochMilli()),
                        entry("AGREEMENT_REVISION", 0),
                        entry("SESSIONS_PLANNED", 6),
                        entry("CADENCE_DAYS", 35),
                        entry("STARTS_ON", Date.valueOf(day(0))),
                        entry("ENDS_ON", Date.valueOf(day(300))))
                .containsEntry(
                        "ATTENTION_AT",
                        Guidance.attentionAt(story.loaded(), tenOClock(0))
                                .orElseThrow()
                                .toEpochMilli())
                .containsAllEntriesOf(absent("ACTIVATED_AT", "ENDED_AT", "REASON", "LAST_HELD_AT"));

        story.on(1).by(COORDINATOR, me -> me.attestAcceptance(Role.MENTOR, 1));
        story.by(MARIA, me -> me.acceptAgreement(1));
        story.by(MARIA, me -> me.recordObjectives(List.of("To be heard")));
        story.through("s1", 7).schedule("s2", 14).on(15);
        story.by(BEN, me -> me.session(session("s2")).recordMissed(Set.of(Role.MENTEE)));
        story.schedule("s3", 16).on(16);
        story.by(BEN, me -> me.session(session("s3")).cancel(CancelReason.WORK));
        story.by(MARIA, me -> me.goal(goalId("g1")).draft(smallGoal("Talk")));
        story.by(BEN, me -> me.goal(goalId("g1")).agree(1));
        story.by(MARIA, me -> me.agreeAction(action("a1", 30)));
        story.by(MARIA, me -> me.action(action("a1", 30).id()).complete("Done"));
        story.by(BEN, me -> me.recordReview(new ObjectivesReview(ObjectivesReview.Kind.MIDWAY, "Well", List.of())));
        story.on(20).by(MARIA, me -> me.endEarly(EndReason.CHANGED_ROLE, "A new job"));

        assertThat(row("relationship", "r1"))
                .contains(
                        entry("VERSION", story.loaded().version()),
                        entry("SHARED_VERSION", story.loaded().version()),
                        entry("STATUS", "ENDED_EARLY"),
                        entry("ACTIVATED_AT", tenOClock(1).toEpochMilli()),
                        entry("ENDED_AT", tenOClock(20).toEpochMilli()),
                        entry("INTERRUPTED_BY", "MENTEE"),
                        entry("INTERRUPTED_AT", tenOClock(20).toEpochMilli()),
                        entry("REASON", "CHANGED_ROLE"),
                        entry("AGREEMENT_REVISION", 1),
                        entry("MIDWAY_REVIEW_AT", tenOClock(16).toEpochMilli()),
                        entry("SESSIONS", 3),
                        entry("HELD", 1),
                        entry("CLOSED", 1),
                        entry("MISSED", 1),
                        entry("MISSED_BY_MENTOR", 0),
                        entry("MISSED_BY_MENTEE", 1),
                        entry("CANCELLED", 1),
                        entry("CANCELLED_LATE", 1),
                        entry("RESCHEDULED", 0),
                        entry("GOALS_AGREED", 1),
                        entry("GOALS_ACHIEVED", 0),
                        entry("ACTIONS_AGREED", 1),
                        entry("ACTIONS_DONE", 1),
                        entry("ACTIONS_DROPPED", 0),
                        entry("LAST_HELD_AT", tenOClock(7).toEpochMilli()))
                .containsAllEntriesOf(absent("FINAL_REVIEW_AT", "ATTENTION_AT"));
    }

    @Test
    void ofAnAgreementThatFollowsAPolicy() throws SQLException {
        Story story = new Story(jdbc.store(), "r1");
        story.propose(
                MARIA,
                Fixtures.proposal()
                        .agreement(Fixtures.agreement().toBuilder()
                                .visibility(Visibility.metadataOnly())
                                .build())
                        .build());
        story.by(BEN, me -> me.acceptAgreement(1));
        story.by(
                BEN,
                me -> me.proposeAgreement(
                        Fixtures.agreement().toBuilder().sessions(4).build()));
        story.by(
                COORDINATOR,
                me -> me.changePolicy(MentoringPolicy.standard().toBuilder()
                        .ratingsOverGroups(true)
                        .build()));
        story.by(BEN, me -> me.acceptPolicy(2));
        assertThat(row("relationship", "r1")).contains(entry("AGREEMENT_REVISION", 1), entry("SESSIONS_PLANNED", 6));

        story.by(MARIA, me -> me.acceptPolicy(2));

        assertThat(row("relationship", "r1")).contains(entry("AGREEMENT_REVISION", 3), entry("SESSIONS_PLANNED", 6));
        assertThat(rows("SELECT * FROM mentoring_journal ORDER BY finished_index"))
                .extracting(row -> row.get("KIND"), row -> row.get("ENTITY_ID"))
                .containsExactly(tuple("POLICY", "r1"), tuple("AGREEMENT", "r1"));
    }

    @Test
    void ofASession() throws SQLException {
        Story story = Story.active(jdbc.store(), "r1").schedule("s1", 7);
        assertThat(row("session", "s1"))
                .contains(
                        entry("TENANT", "acme"),
                        entry("RELATIONSHIP_ID", "r1"),
                        entry("ROW_VERSION", 5L),
                        entry("CREATED_VERSION", 4L),
                        entry("FINISHED_VERSION", 0L),
                        entry("SESSION_NUMBER", 1),
                        entry("STATUS", "SCHEDULED"),
                        entry("REVISION", 1),
                        entry("STARTS_AT", tenOClock(7).toEpochMilli()),
                        entry("ENDS_AT", tenOClock(7).toEpochMilli() + HOUR),
                        entry("UNPLANNED", false),
                        entry("MISSED_BY_MENTOR", false),
                        entry("CANCELLED_LATE", false))
                .containsAllEntriesOf(absent("FINISHED_AT", "STARTED_AT", "ENDED_AT", "CANCELLED_BY", "CLOSED_AT"));

        story.through("s2", 3).on(8);
        story.by(BEN, me -> me.session(session("s1")).recordMissed(Set.of(Role.MENTOR, Role.MENTEE)));
        assertThat(row("session", "s1"))
                .contains(
                        entry("STATUS", "MISSED"),
                        entry("FINISHED_VERSION", story.loaded().version()),
                        entry("FINISHED_INDEX", 0),
                        entry("FINISHED_AT", tenOClock(8).toEpochMilli()),
                        entry("MISSED_BY_MENTOR", true),
                        entry("MISSED_BY_MENTEE", true));
        assertThat(row("session", "s2"))
                .contains(
                        entry("STATUS", "CLOSED"),
                        entry("STARTED_AT", tenOClock(3).toEpochMilli()),
                        entry("ENDED_AT", tenOClock(3).toEpochMilli()),
                        entry("CLOSED_AT", tenOClock(3).toEpochMilli()));

        story.by(MARIA, me -> me.session(session("s3")).logHeld(Fixtures.meetingOn(8)));
        assertThat(row("session", "s3")).contains(entry("UNPLANNED", true), entry("STATUS", "HELD"));
        story.schedule("s4", 9);
        story.by(MARIA, me -> me.session(session("s4")).cancel(CancelReason.ILLNESS, "Flu"));
        assertThat(row("session", "s4"))
                .contains(
                        entry("CANCELLED_BY", "MENTEE"),
                        entry("CANCELLED_LATE", false),
                        entry("REASON", "ILLNESS"),
                        entry("MISSED_BY_MENTOR", false));
    }

    @Test
    void ofAGoal() throws SQLException {
        Story story = Story.active(jdbc.store(), "r1");
        story.by(MARIA, me -> me.goal(goalId("g1")).draft(smallGoal("Talk")));
        assertThat(row("goal", "g1"))
                .contains(entry("STATUS", "DRAFT"), entry("REVISION", 0), entry("TARGET_ON", Date.valueOf(day(200))))
                .containsAllEntriesOf(absent("AGREED_AT", "ENDED_AT", "FINISHED_AT"));

        story.on(2).by(BEN, me -> me.goal(goalId("g1")).agree(1));
        story.on(3).by(BEN, me -> me.goal(goalId("g1")).abandon("No"));

        assertThat(row("goal", "g1"))
                .contains(
                        entry("STATUS", "ABANDONED"),
                        entry("REVISION", 1),
                        entry("AGREED_AT", tenOClock(2).toEpochMilli()),
                        entry("ENDED_AT", tenOClock(3).toEpochMilli()),
                        entry("FINISHED_VERSION", story.loaded().version()));
    }

    @Test
    void ofAnAction() throws SQLException {
        Story story = Story.active(jdbc.store(), "r1");
        story.by(MARIA, me -> me.agreeAction(action("a1", 30).ownedBy(Role.MENTOR)));
        assertThat(row("action", "a1"))
                .contains(
                        entry("STATUS", "OPEN"),
                        entry("OWNER", "MENTOR"),
                        entry("AGREED_AT", tenOClock(0).toEpochMilli()),
                        entry("DUE_ON", Date.valueOf(day(30))),
                        entry("TIMES_CARRIED_OVER", 0),
                        entry("CONTINUES_BEYOND", false))
                .containsAllEntriesOf(absent("ENDED_AT"));

        story.on(4).by(BEN, me -> me.action(action("a1", 30).id()).drop("Too much"));

        assertThat(row("action", "a1"))
                .contains(
                        entry("STATUS", "DROPPED"),
                        entry("ENDED_AT", tenOClock(4).toEpochMilli()));
    }

    @Test
    void ofAnEntryOfTheJournal() throws SQLException {
        Story story = Story.active(jdbc.store(), "r1").through("s1", 7);

        story.recalling(session("s1"), BEN, me -> me.session(session("s1")).amendRecord("It was Tuesday"));

        assertThat(rows("SELECT * FROM mentoring_journal"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("TENANT", "acme"),
                                entry("RELATIONSHIP_ID", "r1"),
                                entry("FINISHED_VERSION", story.loaded().version()),
                                entry("FINISHED_INDEX", 0),
                                entry("FINISHED_AT", tenOClock(7).toEpochMilli()),
                                entry("KIND", "AMENDMENT"),
                                entry("ENTITY_ID", "s1")));

        story.recalling(session("s1"), BEN, me -> me.session(session("s1")).attach(Fixtures.resource("Slides")));

        assertThat(rows("SELECT * FROM mentoring_journal WHERE kind <> 'AMENDMENT'"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(entry("KIND", "RESOURCE"), entry("ENTITY_ID", "s1")));
    }

    /** Where the clocks go forward at midnight the day has no midnight, which some drivers take a date for. */
    @Test
    void ofADayThatBeginsAtOneOClock() throws SQLException {
        TimeZone here = TimeZone.getDefault();
        ZoneId cairo = ZoneId.of("Africa/Cairo");
        assertThat(day(53).atStartOfDay(cairo).getHour()).isEqualTo(1);
        TimeZone.setDefault(TimeZone.getTimeZone(cairo));
        try {
            Story.active(jdbc.store(), "r1").by(MARIA, me -> me.agreeAction(action("a1", 53)));
        } finally {
            TimeZone.setDefault(here);
        }

        assertThat(rows("SELECT CAST(due_on AS CHAR(10)) AS due FROM mentoring_action"))
                .containsExactly(Map.of("DUE", day(53).toString()));
    }

    private static Map<String, Object> absent(String... columns) {
        Map<String, Object> absent = new TreeMap<>();
        for (String column : columns) {
            absent.put(column, null);
        }
        return absent;
    }

    private Map<String, Object> row(String table, String id) throws SQLException {
        return rows("SELECT * FROM mentoring_" + table + " WHERE id = '" + id + "'")
                .get(0);
    }

    private List<Map<String, Object>> rows(String sql) throws SQLException {
        return Rows.of(dataSource, sql);
    }
}
