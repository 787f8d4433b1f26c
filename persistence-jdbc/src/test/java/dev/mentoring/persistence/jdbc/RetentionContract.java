package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.author.ReflectionId;
import dev.mentoring.participant.Pair;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.relationship.Unsaved;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.ConflictException;
import dev.mentoring.store.OutcomeUnknownException;
import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.Story;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is not kept any longer is gone, and nothing else is. */
abstract class RetentionContract {
    private static final List<String> TABLES = LibraryTables.with("tenant");

    private final DataSource dataSource = server().newDatabase().direct();
    private final JdbcMentoring jdbc = server().opening(dataSource)
            .sealing(TinkSealing.under(new MasterKey()))
            .outbox(URI.create("https://hr.example/mentoring"))
            .migrateSchema()
            .build();

    abstract TestServer server();

    /** A pair with something in every table. */
    private static Story whole(JdbcMentoring jdbc, String id) {
        Story story = Story.active(jdbc.store(), id);
        story.by(MARIA, me -> me.goal(Fixtures.goalId("g1")).draft(Fixtures.goal("Speak up")));
        story.through("s1", 7);
        story.by(BEN, me -> me.agreeAction(Fixtures.action("a1", 30)));
        story.by(MARIA, me -> me.privately().writeReflection(new ReflectionId("t1"), "I am stuck"));
        story.recalling(
                Fixtures.session("s1"),
                MARIA,
                me -> me.session(Fixtures.session("s1")).amendRecord("It was Tuesday"));
        jdbc.mentoring()
                .at(story.now())
                .once(new CommandKey("key-" + id))
                .change(
                        story.id(),
                        BEN,
                        me -> me.session(Fixtures.session("s2")).propose(Fixtures.meetingOn(20)));
        return story;
    }

    @Test
    void aRelationshipIsRemovedWithAllThatBelongsToItButReceipts() throws SQLException {
        Story story = whole(jdbc, "r1");
        whole(jdbc, "r2");
        whole(jdbc.forTenant("other"), "r1");
        Map<String, Long> before = counts();
        assertThat(before.keySet())
                .containsAll(TABLES.stream().map(table -> table + " r1 default").toList());

        assertThat(jdbc.retention().remove(story.id())).isTrue();

        Map<String, Long> after = counts();
        before.forEach((place, rows) ->
                assertThat(after.getOrDefault(place, 0L)).as(place).isEqualTo(removed(place) ? 0 : rows));
        assertThat(jdbc.retention().remove(story.id())).isFalse();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> jdbc.mentoring().view(story.id(), MARIA));
    }

    private static boolean removed(String place) {
        return place.endsWith(" r1 default") && !place.startsWith("command ");
    }

    /** How many rows each relationship of each tenant has in each table. */
    private Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : TABLES) {
            String relationship = LibraryTables.relationshipIn(table);
            for (Map<String, Object> row : Rows.of(
                    dataSource, "SELECT tenant, " + relationship + " AS relationship FROM mentoring_" + table)) {
                counts.merge(table + " " + row.get("RELATIONSHIP") + " " + row.get("TENANT"), 1L, Long::sum);
            }
        }
        return counts;
    }

    @Test
    void aCommandThatLoadedItBeforeDoesNotBringItBack() throws SQLException {
        Story story = whole(jdbc, "r1");
        Unsaved late = story.decided(MARIA, me -> me.recordObjectives(List.of("To be seen")));

        jdbc.retention().remove(story.id());

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> jdbc.store().inTransaction(work -> {
                    work.save(late);
                    return late;
                }));
        assertThat(counts().keySet()).allMatch(place -> place.startsWith("command "));
    }

    @Test
    void aRelationshipMayBeRemovedWhileItsEventsAreDispatched() {
        Story story = whole(jdbc, "r1");
        Instant deadline = Instant.now().plusSeconds(3_600);

        jdbc.outbox()
                .dispatchOnce(event -> jdbc.retention().remove(event.relationship()), Outbox.MOST_EVENTS, deadline);

        assertThat(jdbc.outbox().status().backlog()).isZero();
        assertThat(jdbc.queries().relationship(story.id())).isEmpty();
    }

    @Test
    void whoeverIsForgottenIsNamedNowhere() throws SQLException {
        Story mentored = whole(jdbc, "r1");
        Story mentoring = new Story(jdbc.store(), "r2");
        mentoring.propose(BEN, Fixtures.proposal().mentor("maria").mentee("ben").build());
        Story others = whole(jdbc.forTenant("other"), "r3");
        ParticipantId nobody = new ParticipantId("erased-1");

        assertThat(jdbc.retention().replace(MARIA.id(), nobody)).isEqualTo(2);

        assertThat(mentored.loaded().pair().mentee()).isEqualTo(nobody);
        assertThat(mentoring.loaded().pair().mentor()).isEqualTo(nobody);
        assertThat(others.loaded().pair().mentee()).isEqualTo(MARIA.id());
        assertThat(jdbc.queries()
                        .relationshipsOf(MARIA.id(), PageRequest.first(10))
                        .items())
                .isEmpty();
        for (String table : TABLES) {
            String sql = "SELECT * FROM mentoring_" + table + " WHERE tenant = 'default'";
            assertThat(Rows.of(dataSource, sql))
                    .allSatisfy(row -> assertThat(row).doesNotContainValue("maria"));
        }
        assertThat(jdbc.retention().replace(MARIA.id(), nobody)).isZero();
    }

    @Test
    void allOthersAreDoneWhenOnePairWouldNoLongerBeTwoPeople() {
        Story withBen = whole(jdbc, "r1");
        Story withPriya = new Story(jdbc.store(), "r2");
        withPriya.propose(
                MARIA, Fixtures.proposal().mentor("priya").mentee("maria").build());

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> jdbc.retention().replace(MARIA.id(), BEN.id()))
                .satisfies(e -> assertThat(e.getMessage()).contains("r1"));

        assertThat(withBen.loaded().pair().mentee()).isEqualTo(MARIA.id());
        assertThat(withPriya.loaded().pair().mentee()).isEqualTo(BEN.id());
    }

    /** Both parties are forgotten at the same moment, under one id by mistake. */
    @Test
    void aPairRemainsTwoPeopleWhoeverIsFaster() {
        Story story = whole(jdbc, "r1");
        ParticipantId nobody = new ParticipantId("erased-1");
        Spy spy = new Spy(dataSource);
        JdbcMentoring slow = JdbcMentoring.over(spy.dataSource()).build();
        AtomicBoolean overtaken = new AtomicBoolean();
        spy.forget();
        spy.before(call -> {
            if (call.startsWith("getConnection") && spy.statements().size() == 1 && !overtaken.getAndSet(true)) {
                jdbc.retention().replace(BEN.id(), nobody);
            }
        });

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> slow.retention().replace(MARIA.id(), nobody));

        assertThat(overtaken).isTrue();
        assertThat(story.loaded().pair()).isEqualTo(new Pair(nobody, MARIA.id()));
    }

    @Test
    void whoeverLosesTheConnectionInACommitIsToldThatItMayBeDone() {
        Story story = whole(jdbc, "r1");
        Spy spy = new Spy(dataSource);
        JdbcMentoring lossy = JdbcMentoring.over(spy.dataSource()).build();
        spy.after(call -> {
            if (call.equals("commit")) {
                throw new SQLException("the network", "08006");
            }
        });

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> lossy.retention().remove(story.id()));
        spy.forget();

        assertThat(lossy.retention().remove(story.id())).isFalse();
    }

    @Test
    void aPairRemainsTwoPeople() {
        Story story = whole(jdbc, "r1");

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> jdbc.retention().replace(MARIA.id(), BEN.id()))
                .satisfies(e -> assertThat(e.field()).isEqualTo("substitute"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> jdbc.retention().replace(MARIA.id(), MARIA.id()))
                .satisfies(e -> assertThat(e.field()).isEqualTo("substitute"));
        assertThat(story.loaded().pair().mentee()).isEqualTo(MARIA.id());
    }
}
