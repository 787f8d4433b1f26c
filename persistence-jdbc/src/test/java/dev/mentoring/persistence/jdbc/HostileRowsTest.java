package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.day;
import static dev.mentoring.store.contract.Fixtures.session;
import static dev.mentoring.store.contract.Fixtures.tenOClock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.store.StoreException;
import dev.mentoring.store.contract.Story;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Columns that hold what no release writes: a failure that names the column, and nothing of what it holds. */
class HostileRowsTest {
    private static final CommandKey KEY = new CommandKey("k1");

    private final DataSource dataSource = H2.inMemory();
    private final SetClock clock = new SetClock();
    private final JdbcMentoring jdbc = JdbcMentoring.over(dataSource)
            .clock(clock)
            .sealing(TinkSealing.under(new MasterKey()))
            .outbox(URI.create("https://hr.example/mentoring"))
            .migrateSchema()
            .build();
    private final Story story =
            Story.active(jdbc.store(), "r1").through("s1", 7).schedule("s2", 14);

    @BeforeEach
    void oneOfEach() {
        story.recalling(session("s1"), BEN, me -> me.session(session("s1")).amendRecord("It was Tuesday"));
        story.by(MARIA, me -> me.agreeAction(action("a1", 30)));
        story.by(MARIA, me -> me.privately().writeReflection(new ReflectionId("f1"), "Not yet"));
        story.mentoring()
                .once(KEY)
                .change(
                        story.id(),
                        MARIA,
                        (PartyCommands me) -> me.action(action("a1", 30).id()).note("A line"));
    }

    @ParameterizedTest
    @CsvSource({
        "relationship, status, 'canary'",
        "relationship, mentor, canary@x",
        "relationship, mentee, ''",
        "relationship, programme, ''",
        "relationship, external_id, 'a canary'",
        "relationship, version, 0",
        "relationship, shared_version, -1",
        "relationship, programme, NULL",
        "relationship, status, NULL",
        "relationship, content, NULL",
        "session, id, 'a canary'",
        "session, row_version, 0",
        "session, created_version, -5",
        "session, created_index, -1",
        "session, content, NULL",
        "content_key, state, 'canary'",
        "content_key, author, 'canary'",
        "content_key, key_number, -1",
        "content_key, wrapped_key, NULL"
    })
    void whereACommandLoads(String table, String column, String value) throws SQLException {
        set(table, column, value, table.equals("session") ? "id = 's2'" : onlyThePairs(table));

        assertTold(story::loaded, table.equals("content_key") ? "a row of" : loadedAs(column));
    }

    private static String onlyThePairs(String table) {
        return table.equals("content_key") ? "author = ''" : "1 = 1";
    }

    private static String loadedAs(String column) {
        return column.equals("version") ? "row_version" : column;
    }

    @ParameterizedTest
    @CsvSource({
        "relationship, status, 'canary'",
        "relationship, reason, 'canary'",
        "relationship, cadence_days, 0",
        "relationship, sessions_planned, -1",
        "relationship, held, -1",
        "relationship, proposed_at, NULL",
        "session, status, 'canary'",
        "session, starts_at, NULL",
        "session, session_number, -1",
        "action, owner, 'canary'",
        "action, due_on, NULL",
        "action, agreed_at, NULL"
    })
    void whereAQueryReads(String table, String column, String value) throws SQLException {
        set(table, column, value);
        Queries queries = jdbc.queries();
        PageRequest page = PageRequest.first(10);
        EnumSet<SessionStatus> all = EnumSet.allOf(SessionStatus.class);

        List<StoreException> told = new ArrayList<>();
        for (Runnable query : List.<Runnable>of(
                () -> queries.relationship(story.id()),
                () -> queries.sessionsStarting(tenOClock(0), tenOClock(30), all, page),
                () -> queries.actionsDue(day(60), page),
                () -> queries.programmeReport(new ProgrammeId("programme-1")))) {
            try {
                query.run();
            } catch (StoreException e) {
                told.add(e);
            }
        }

        // Where a list is asked for by the column itself, what is none of its values is not found.
        boolean asked = table.equals("session") && column.matches("status|starts_at")
                || column.equals("due_on")
                || column.equals("proposed_at");
        assertThat(told.isEmpty()).isEqualTo(asked);
        assertThat(told)
                .allSatisfy(e -> assertThat(e).hasMessageContaining(column).hasMessageNotContaining("canary"));
    }

    @ParameterizedTest
    @CsvSource({
        "journal, finished_index, -1",
        "journal, finished_at, NULL",
        "journal, content, NULL",
        "session, row_version, 0",
        "action, content, NULL"
    })
    void whereAJournalIsRead(String table, String column, String value) throws SQLException {
        story.by(MARIA, me -> me.action(action("a1", 30).id()).complete("Done"));
        set(table, column, value);

        assertTold(() -> story.read(work -> work.journal(story.id(), JournalPosition.START, 10)), column);
    }

    @ParameterizedTest
    @CsvSource({"kind, 'canary'", "id, 'a canary'", "row_version, 0", "content, NULL"})
    void whereSomebodysOwnIsRead(String column, String value) throws SQLException {
        set("author_content", column, value);

        assertTold(() -> story.read(work -> work.authored(story.id(), Role.MENTEE, 100, 10)), column);
    }

    @ParameterizedTest
    @CsvSource({
        "relationship_id, 'a canary', relationship_id",
        "relationship_id, 'r2', event",
        "fingerprint, 'a canary', fingerprint",
        "actor, NULL, actor",
        "version, 0, version",
        "event, NULL, event",
        "event, 'canary', receipt"
    })
    void whereAReceiptIsRead(String column, String value, String told) throws SQLException {
        set("command", column, value);

        assertTold(() -> story.read(work -> work.receipt(KEY)), told);
    }

    /** One that cannot be read, and more of them than are read at once. */
    @ParameterizedTest
    @CsvSource({
        "relationship_id, 'a canary', 1",
        "attempts, -1, 1",
        "last_version, 0, 1",
        "claims, NULL, 1",
        "attempts, -1, 120"
    })
    void whereTheOutboxIsReadTheOthersGoOn(String column, String value, int times) throws SQLException {
        clock.pass(Duration.ofHours(1));
        Story.active(jdbc.store(), "r2");
        Rows.execute(
                dataSource,
                "INSERT INTO mentoring_outbox_queue SELECT tenant, relationship_id || 'x' || x, last_version, due_at,"
                        + " parked_at, attempts, claims FROM mentoring_outbox_queue, SYSTEM_RANGE(2, " + times + ")"
                        + " WHERE relationship_id = 'r1'");
        set("outbox_queue", column, value, "relationship_id LIKE 'r1%'");
        List<OutboxEvent> taken = new ArrayList<>();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(Outbox.class);
        log.start();
        logger.addAppender(log);
        try {
            jdbc.outbox().dispatchOnce(taken::add, 100, Instant.MAX);
            jdbc.outbox().dispatchOnce(taken::add, 100, Instant.MAX);
        } finally {
            logger.detachAppender(log);
        }

        assertThat(taken)
                .extracting(event -> event.relationship().value() + event.version())
                .containsExactly("r21", "r22", "r23");
        assertThat(log.list)
                .hasSize(times)
                .allSatisfy(warning -> assertThat(warning.getLevel()).isEqualTo(Level.WARN))
                .extracting(ILoggingEvent::getFormattedMessage)
                .allSatisfy(message -> assertThat(message).contains(column).doesNotContain("canary"))
                .anyMatch(message -> column.equals("relationship_id") || message.contains("relationship r1 "));
        assertThat(jdbc.outbox().status().backlog()).isPositive();
    }

    @Test
    void aParkedRelationshipThatCannotBeReadIsNotListedAndNotReleased() throws SQLException {
        set("outbox_queue", "due_at", String.valueOf(Long.MAX_VALUE));
        set("outbox_queue", "attempts", "-1");
        Outbox outbox = jdbc.outbox();

        assertThat(outbox.parked(10)).isEmpty();
        assertThat(outbox.status().parked()).isEqualTo(1);
        assertTold(() -> outbox.release(story.id()), "attempts");
    }

    /** As after an older release has come back: what comes before it goes out, and so does everything of the others. */
    @ParameterizedTest
    @CsvSource({"type, 'canary'", "event, NULL"})
    void anEventThatNobodyKnowsParksItsOwnRelationshipAlone(String column, String value) throws SQLException {
        Story.active(jdbc.store(), "r2");
        set("outbox", column, value, "relationship_id = 'r1' AND version = 3");
        Outbox outbox = jdbc.outbox();
        List<OutboxEvent> taken = new ArrayList<>();

        Dispatched first = outbox.dispatchOnce(taken::add, 100, Instant.MAX);
        for (int i = 0; i < 30; i++) {
            clock.pass(Duration.ofHours(2));
            outbox.dispatchOnce(taken::add, 100, Instant.MAX);
        }

        assertThat(taken)
                .extracting(event -> event.relationship().value() + event.version())
                .containsExactlyInAnyOrder("r11", "r12", "r21", "r22", "r23");
        assertThat(first.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.version()).isEqualTo(3));
        assertThat(outbox.parked(10))
                .singleElement()
                .satisfies(parked -> assertThat(parked.relationship()).isEqualTo(story.id()));
    }

    private void assertTold(Runnable reading, String column) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(reading::run)
                .withMessageContaining(column)
                .satisfies(e -> assertThat(e).hasMessageNotContaining("canary"))
                .satisfies(e -> assertThat(e).isNotInstanceOf(DatabaseException.class));
    }

    private void set(String table, String column, String value) throws SQLException {
        set(table, column, value, "1 = 1");
    }

    private void set(String table, String column, String value, String rows) throws SQLException {
        String name = "mentoring_" + table;
        boolean quoted = !value.matches("NULL|-?\\d+");
        if (value.equals("NULL")) {
            Rows.execute(dataSource, "ALTER TABLE " + name + " ALTER COLUMN " + column + " SET NULL");
        }
        Rows.execute(
                dataSource,
                "UPDATE " + name + " SET " + column + " = " + (quoted ? "'" + value + "'" : value) + " WHERE " + rows);
    }
}
