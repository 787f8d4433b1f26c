package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.day;
import static dev.mentoring.store.contract.Fixtures.goalId;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static dev.mentoring.store.contract.Fixtures.session;
import static dev.mentoring.store.contract.Fixtures.smallGoal;
import static dev.mentoring.store.contract.Fixtures.tenOClock;

import dev.mentoring.author.AuthorKey;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.store.contract.Story;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On PostgreSQL every statement reads an index: those of queries, of commands, of the outbox and of keys. */
class PostgreSqlPlansTest {
    private static final ProgrammeId PROGRAMME = new ProgrammeId("programme-3");
    private static final CommandKey KEY = new CommandKey("k1");
    private static final AuthorKey REFLECTION = new AuthorKey(AuthorKey.Kind.REFLECTION, "f1");
    private static final String ROOT = "mentoring_relationship_pkey";
    private static final Instant FAR_AWAY = Instant.parse("9999-12-31T00:00:00Z");
    private static final List<String> JOURNALS = List.of(
            "ix_mentoring_session_journal",
            "ix_mentoring_goal_journal",
            "ix_mentoring_action_journal",
            "mentoring_journal_pkey");

    private static final TestServer.Place PLACE = new PostgreSqlServer().newDatabase();
    private static final BoundStatements STATEMENTS = new BoundStatements(PLACE.direct());
    private static final JdbcMentoring JDBC = JdbcMentoring.over(STATEMENTS.dataSource())
            .tenant("acme")
            .outbox(URI.create("https://hr.example/mentoring"))
            .migrateSchema()
            .build();
    private static final Story STORY = new Story(JDBC.store(), "r1");

    private final Plans plans = new Plans(PLACE, STATEMENTS);
    private final Queries queries = JDBC.queries();

    @BeforeAll
    static void fillTheTables() throws SQLException {
        STORY.propose(MARIA, proposal().externalId("row-1").build());
        STORY.by(BEN, me -> me.acceptAgreement(1));
        STORY.by(MARIA, me -> me.recordObjectives(List.of("To be heard")));
        STORY.by(MARIA, me -> me.goal(goalId("g1")).draft(smallGoal("Talk")));
        STORY.by(BEN, me -> me.goal(goalId("g1")).agree(1));
        STORY.through("s1", 7).schedule("s2", 14);
        STORY.recalling(session("s1"), BEN, me -> me.session(session("s1")).amendRecord("It was Tuesday"));
        STORY.by(MARIA, me -> me.agreeAction(action("a1", 30)));
        STORY.by(MARIA, me -> me.privately().writeReflection(new ReflectionId("f1"), "Not yet"));
        STORY.mentoring()
                .once(KEY)
                .change(
                        STORY.id(),
                        MARIA,
                        (PartyCommands me) -> me.action(action("a1", 30).id()).note("A first line"));
        PLACE.execute(
                "DELETE FROM mentoring_outbox WHERE version < 15",
                "INSERT INTO mentoring_content_key VALUES ('acme', 'r1', '', 1, 'CURRENT', '', 1772442000000, 1772442000000)");
        new ManyRows(PLACE).fill();
    }

    @Test
    void oneRelationshipByEitherId() throws SQLException {
        plans.found(() -> queries.relationship(STORY.id()), ROOT);
        plans.found(() -> queries.relationshipByExternalId("row-1"), "mentoring_relationship_tenant_external_id_key");
        plans.found(
                () -> STORY.read(work -> work.findByExternalId("row-1")),
                "mentoring_relationship_tenant_external_id_key");
    }

    @Test
    void theRelationshipsOfSomebody() throws SQLException {
        bothPages(
                page -> queries.relationshipsOf(new ParticipantId("mentor-5"), page),
                "ix_mentoring_relationship_mentor",
                "ix_mentoring_relationship_mentee");
    }

    @Test
    void theRelationshipsOfAProgramme() throws SQLException {
        Set<RelationshipStatus> statuses = Set.of(RelationshipStatus.ACTIVE, RelationshipStatus.COMPLETED);
        bothPages(
                page -> queries.relationshipsIn(PROGRAMME, statuses, page),
                "ix_mentoring_relationship_status",
                "ix_mentoring_relationship_status");
    }

    @Test
    void whatNeedsAttention() throws SQLException {
        bothPages(page -> queries.needingAttention(tenOClock(90), page), "ix_mentoring_relationship_attention");
        bothPages(
                page -> queries.needingAttention(PROGRAMME, tenOClock(90), page),
                "ix_mentoring_relationship_programme_attention");
    }

    @Test
    void theSessionsAhead() throws SQLException {
        Set<SessionStatus> statuses = Set.of(SessionStatus.SCHEDULED);
        bothPages(
                page -> queries.sessionsStarting(tenOClock(7), tenOClock(90), statuses, page),
                "ix_mentoring_session_start");
    }

    @Test
    void theActionsDue() throws SQLException {
        bothPages(page -> queries.actionsDue(day(300), page), "ix_mentoring_action_due");
    }

    private void bothPages(Function<PageRequest, Page<?>> list, String... indexes) throws SQLException {
        PagePosition next = list.apply(PageRequest.first(10)).next().orElseThrow();
        plans.inOrder(() -> list.apply(PageRequest.first(10)), indexes);
        plans.inOrder(() -> list.apply(PageRequest.after(next, 10)), indexes);
    }

    @Test
    void whatIsCountedOfAProgramme() throws SQLException {
        plans.found(() -> queries.programmeReport(PROGRAMME), "ix_mentoring_relationship_\\w+");
        plans.found(() -> queries.beyondCadence(PROGRAMME, tenOClock(90)), "ix_mentoring_relationship_status");
    }

    @Test
    void whatACommandLoads() throws SQLException {
        plans.found(STORY::loaded, ROOT, JOURNALS.get(0), JOURNALS.get(1), JOURNALS.get(2));
        plans.found(() -> STORY.finishedSession("s1"), "mentoring_session_pkey");
        plans.found(
                () -> STORY.read(work -> work.authored(STORY.id(), Role.MENTEE, REFLECTION)),
                "mentoring_author_content_pkey");
        plans.found(() -> STORY.read(work -> work.receipt(KEY)), "mentoring_command_pkey");
    }

    @Test
    void everyTableOfAPageOfTheJournal() throws SQLException {
        JournalPosition middle = new JournalPosition(9_000, 0);
        for (String index : JOURNALS) {
            plans.inOrder(() -> STORY.read(work -> work.journal(STORY.id(), JournalPosition.START, 20)), index);
            plans.inOrder(() -> STORY.read(work -> work.journal(STORY.id(), middle, 20)), index);
            plans.inOrder(() -> STORY.read(work -> work.journalBefore(STORY.id(), JournalPosition.END, 20)), index);
            plans.inOrder(() -> STORY.read(work -> work.journalBefore(STORY.id(), middle, 20)), index);
        }
    }

    @Test
    void whatSomebodyKeepsToThemselves() throws SQLException {
        for (long before : new long[] {Long.MAX_VALUE, 9_000}) {
            plans.inOrder(
                    () -> STORY.read(work -> work.authored(STORY.id(), Role.MENTEE, before, 20)),
                    "ix_mentoring_author_content_latest");
        }
    }

    @Test
    void whatACommandWrites() throws SQLException {
        plans.found(
                () -> STORY.by(MARIA, me -> me.action(action("a1", 30).id()).note("Another line")),
                ROOT,
                JOURNALS.get(0),
                JOURNALS.get(1),
                JOURNALS.get(2),
                "mentoring_action_pkey",
                "mentoring_outbox_queue_pkey");
        STORY.by(MARIA, me -> me.privately().writeReflection(new ReflectionId("f2"), "Still not"));
        plans.found(
                () -> STORY.recallingOwn(
                        AuthorKey.of(new ReflectionId("f2")),
                        MARIA,
                        me -> me.privately().eraseReflection(new ReflectionId("f2"))),
                ROOT,
                JOURNALS.get(0),
                JOURNALS.get(1),
                JOURNALS.get(2),
                "mentoring_author_content_pkey",
                "mentoring_outbox_queue_pkey");
    }

    @Test
    void theReceiptsToForget() throws SQLException {
        plans.inOrder(
                () -> STORY.read(work -> work.forgetReceiptsBefore(tenOClock(9), 5)),
                "ix_mentoring_command_given",
                "mentoring_command_pkey");
    }

    /** Those parked are put in order, and they alone. */
    @Test
    void theOutbox() throws SQLException {
        Outbox outbox = JDBC.outbox();
        OutboxQueueTable queues = new OutboxQueueTable(Tables.DEFAULT, Dialect.POSTGRESQL);
        OutboxTable events = new OutboxTable(Tables.DEFAULT, Dialect.POSTGRESQL);
        try (Connection connection = STATEMENTS.dataSource().getConnection()) {
            plans.inOrder(() -> queues.due(connection, "acme", FAR_AWAY, 50), "ix_mentoring_outbox_queue_due");
            plans.inOrder(() -> events.next(connection, "acme", STORY.id(), 50), "mentoring_outbox_pkey");
        }
        plans.found(
                () -> outbox.dispatchOnce(event -> {}, 1, FAR_AWAY),
                "ix_mentoring_outbox_queue_due",
                "mentoring_outbox_pkey",
                "mentoring_outbox_queue_pkey");
        plans.found(() -> outbox.parked(10), "ix_mentoring_outbox_queue_due");
        plans.foundOfMany(outbox::status, "ix_mentoring_outbox_queue_due", "ix_mentoring_outbox_written");
        plans.found(() -> outbox.release(STORY.id()), "mentoring_outbox_queue_pkey");
    }

    @Test
    void whatIsNotKeptAnyLonger() throws SQLException {
        Retention retention = JDBC.retention();
        plans.found(
                () -> retention.remove(new RelationshipId("r1-7")),
                ROOT,
                JOURNALS.get(0),
                JOURNALS.get(1),
                JOURNALS.get(2),
                JOURNALS.get(3),
                "(ix_)?mentoring_author_content_\\w+",
                "mentoring_outbox_pkey",
                "mentoring_outbox_queue_pkey",
                "mentoring_content_key_pkey");
        plans.found(
                () -> retention.replace(new ParticipantId("mentor-11"), new ParticipantId("somebody")),
                "ix_mentoring_relationship_mentor",
                "ix_mentoring_relationship_mentee",
                ROOT);
    }

    @Test
    void theKeysThatAreOld() throws SQLException {
        KeyTable keys = new KeyTable(Tables.DEFAULT, Dialect.POSTGRESQL);
        try (Connection connection = STATEMENTS.dataSource().getConnection()) {
            plans.found(() -> keys.read(connection, "acme", STORY.id()), "mentoring_content_key_pkey");
            KeyTable.Place middle = new KeyTable.Place(tenOClock(0).toEpochMilli(), "r1-7");
            for (KeyTable.Place after : List.of(KeyTable.Place.START, middle)) {
                for (StoredKey.State state : List.of(StoredKey.State.RETIRING, StoredKey.State.CURRENT)) {
                    long before = tenOClock(1).toEpochMilli();
                    KeyTable.Old made = KeyTable.Old.made(state, before).beyond(after);
                    KeyTable.Old wrapped = KeyTable.Old.wrapped(state, before).beyond(after);
                    plans.inOrder(() -> keys.places(connection, "acme", made, 20), "ix_mentoring_content_key_created");
                    plans.inOrder(
                            () -> keys.places(connection, "acme", wrapped, 20), "ix_mentoring_content_key_wrapped");
                }
            }
            plans.inOrder(
                    () -> keys.longestWrapped(connection, "acme"),
                    "ix_mentoring_content_key_wrapped",
                    "ix_mentoring_content_key_wrapped");
        }
    }

    /** Where keys are kept it is not asked, as {@link KeyRotationTest} shows. */
    @Test
    void aRelationshipWithoutKeys() throws SQLException {
        RelationshipTable roots = new RelationshipTable(Tables.DEFAULT, Dialect.POSTGRESQL);
        try (Connection connection = STATEMENTS.dataSource().getConnection()) {
            plans.inOrder(() -> roots.withoutKeys(connection, "acme"), ROOT);
        }
    }
}
