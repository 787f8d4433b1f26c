package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.author.ReflectionId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.session.Preparation;
import dev.mentoring.store.Authored;
import dev.mentoring.store.ConflictException;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.store.OutcomeUnknownException;
import dev.mentoring.store.StoreException;
import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.Story;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are changed while commands go on; whoever changes them may be killed at any point. */
class KeyRotationTest {
    private static final List<String> TABLES = LibraryTables.with("content");
    private static final Instant LATER = Instant.parse("2040-01-01T00:00:00Z");

    private final DataSource dataSource = H2.inMemory();
    private final Spy spy = new Spy(dataSource);
    private final MasterKey masterKey = new MasterKey();
    private final JdbcMentoring jdbc = opened(TinkSealing.under(masterKey));

    /** Everything that a pair said, as it reads. */
    private record Said(MentoringRelationship relationship, List<JournalEntry> journal, List<Authored> own) {}

    private JdbcMentoring opened(TinkSealing sealing) {
        return JdbcMentoring.over(spy.dataSource())
                .sealing(sealing)
                .clock(Clock.fixed(LATER, ZoneOffset.UTC))
                .attempts(1)
                .migrateSchema()
                .build();
    }

    /** A pair with something in every table, and more in one than a transaction takes. */
    private Story pair(String id) {
        Story story = Story.active(jdbc.store(), id).through("s1", 7).schedule("s2", 14);
        story.by(MARIA, me -> me.goal(Fixtures.goalId("g1")).draft(Fixtures.smallGoal("Talk")));
        IntStream.rangeClosed(1, 20).forEach(i -> story.by(MARIA, me -> me.agreeAction(action("a" + i, 30))));
        story.by(MARIA, me -> me.privately().writeReflection(new ReflectionId("t1"), "I am stuck"));
        story.by(BEN, me -> me.privately().writePreparation(session("s2"), Preparation.topics("Slides")));
        story.recalling(session("s1"), MARIA, me -> me.session(session("s1")).amendRecord("It was Tuesday"));
        spy.forget();
        return story;
    }

    private static Said said(Story story) {
        return new Said(story.loaded(), story.journal(), story.read(work -> {
            List<Authored> own = new ArrayList<>();
            for (Role author : Role.values()) {
                own.addAll(work.authored(story.id(), author, Long.MAX_VALUE, 100));
            }
            return own;
        }));
    }

    @Test
    void everythingIsSealedByTheNewKeyAndReadsAsBefore() throws SQLException {
        Story story = pair("r1");
        Story other = pair("r2");
        Said before = said(story);

        assertThat(jdbc.keys().rotate(story.id())).isTrue();

        assertThat(said(story)).isEqualTo(before);
        assertThat(numbers("r1")).containsExactly(2);
        assertThat(keys("r1")).containsExactlyInAnyOrder(" 2 CURRENT", "MENTEE 2 CURRENT", "MENTOR 2 CURRENT");
        assertThat(numbers("r2")).containsExactly(1);
        assertThat(said(other).own()).hasSize(2);

        story.by(MARIA, me -> me.recordObjectives(List.of("To be heard, at last")));
        assertThat(numbers("r1")).containsExactly(2);
    }

    @Test
    void rowsAreSealedAnewInTheOrderOfTheirKeys() {
        jdbc.keys().rotate(pair("r1").id());

        String within = " WHERE tenant = ? AND relationship_id = ? ORDER BY ";
        assertThat(spy.statements())
                .contains(
                        "SELECT id, row_version FROM mentoring_session" + within + "id, row_version",
                        "SELECT finished_version, finished_index FROM mentoring_journal" + within
                                + "finished_version, finished_index",
                        "SELECT author, kind, id, row_version FROM mentoring_author_content" + within
                                + "author, kind, id, row_version");
    }

    @Test
    void whereverItIsKilledNothingIsLostAndItGoesOn() throws SQLException {
        Story story = pair("r1");
        Said before = said(story);
        int killed = 0;
        for (int nth = 1; ; nth++) {
            int[] count = {0};
            int at = nth;
            spy.before(call -> {
                boolean byTheDatabase = call.startsWith("rollback") || call.equals("close");
                if (!byTheDatabase && ++count[0] >= at) {
                    throw new SQLException("killed", "08006", 90067);
                }
            });
            boolean done = rotated(story.id());
            spy.forget();
            assertThat(said(story)).isEqualTo(before);
            if (done) {
                break;
            }
            killed++;
        }

        assertThat(killed).isGreaterThan(100);
        assertThat(numbers("r1")).hasSize(1);
        assertThat(keys("r1")).hasSize(3).allMatch(key -> key.endsWith("CURRENT"));
    }

    private boolean rotated(RelationshipId id) {
        try {
            return jdbc.keys().rotate(id);
        } catch (DatabaseException e) {
            assertThat(e.sqlState()).isEqualTo("08006");
            return false;
        } catch (OutcomeUnknownException e) {
            return false;
        }
    }

    @Test
    void commandsGoOnBetweenAnyTwoOfItsTransactions() throws SQLException {
        Story story = pair("r1");
        JdbcMentoring beside = JdbcMentoring.over(dataSource)
                .sealing(TinkSealing.under(masterKey))
                .build();
        Story meanwhile = new Story(beside.store(), "r1");
        int[] commands = {0};
        spy.before(call -> {
            if (call.equals("getConnection")) {
                int next = ++commands[0];
                meanwhile.by(
                        MARIA,
                        me -> me.action(action("a" + (1 + next % 20), 30).id()).note("note " + next));
                meanwhile.by(
                        BEN, me -> me.privately().writeReflection(new ReflectionId("t" + next), "thought " + next));
            }
        });

        jdbc.keys().rotate(story.id());

        spy.forget();
        assertThat(commands[0]).isGreaterThan(8);
        assertThat(numbers("r1")).containsExactly(2);
        assertThat(said(story).own()).hasSize(2 + commands[0]);
    }

    @Test
    void aCommandThatLoadedBeforeMeetsAConflict() throws SQLException {
        Story story = pair("r1");
        var late = story.decided(MARIA, me -> me.recordObjectives(List.of("Late")));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> jdbc.store().inTransaction(work -> {
                    work.load(story.id());
                    jdbc.keys().rotate(story.id());
                    work.save(late);
                    return work;
                }));

        assertThat(numbers("r1")).containsExactly(2);
        jdbc.mentoring().change(story.id(), MARIA, me -> me.recordObjectives(List.of("In time")));
        assertThat(numbers("r1")).containsExactly(2);
    }

    /** Where each statement sees what was committed before it, keys may come that were not there when keys were read. */
    @Test
    void aTransactionThatReadBeforeReadsOn() {
        Story story = pair("r1");
        Said before = said(story);

        List<JournalEntry> journal = jdbc.store().inTransaction(work -> {
            work.load(story.id());
            jdbc.keys().rotate(story.id());
            return work.journal(story.id(), JournalPosition.START, 100);
        });

        assertThat(journal).isEqualTo(before.journal());
    }

    @Test
    void twoWhoChangeTheSameKeysDoNotHarmEachOther() throws SQLException {
        Story story = pair("r1");
        Said before = said(story);
        JdbcMentoring beside = JdbcMentoring.over(dataSource)
                .sealing(TinkSealing.under(masterKey))
                .build();
        int[] seen = {0};
        spy.before(call -> {
            if (call.equals("getConnection") && ++seen[0] == 5) {
                beside.keys().rotate(story.id());
                beside.keys().rotate(story.id());
            }
        });

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> jdbc.keys().rotate(story.id()))
                .matches(StoreException::isConflict);

        spy.forget();
        assertThat(said(story)).isEqualTo(before);
        assertThat(numbers("r1")).containsExactly(3);
        assertThat(keys("r1")).hasSize(3);
    }

    @Test
    void aRowThatDoesNotOpenKeepsTheOldKey() throws SQLException {
        Story story = pair("r1");
        Rows.execute(
                dataSource,
                "UPDATE mentoring_session SET content = (SELECT content FROM mentoring_session WHERE id = 's1')"
                        + " WHERE id = 's2'");

        assertThatExceptionOfType(BrokenSealException.class)
                .isThrownBy(() -> jdbc.keys().rotate(story.id()))
                .withMessageContaining("the content of SESSION s2 of relationship r1");

        assertThat(keys("r1")).contains(" 1 RETIRING", " 2 CURRENT");
        assertThat(story.journal()).isNotEmpty();
    }

    @Test
    void oldKeysAreChangedSomeAtATimeAndHalfChangedOnesFirstOfAll() throws SQLException {
        for (String id : List.of("r1", "r2", "r3")) {
            Story.active(jdbc.store(), id);
        }

        assertThat(jdbc.keys().rotateOnce(Fixtures.tenOClock(0), 2)).isEqualTo(new KeysChanged(0, List.of()));
        assertThat(jdbc.keys().rotateOnce(LATER, 2)).isEqualTo(new KeysChanged(2, List.of()));
        assertThat(jdbc.keys().rotateOnce(LATER, 2)).isEqualTo(new KeysChanged(1, List.of()));
        assertThat(jdbc.keys().rotateOnce(LATER.plusSeconds(1), 2)).isEqualTo(new KeysChanged(0, List.of()));

        assertThat(List.of(numbers("r1"), numbers("r2"), numbers("r3"))).containsOnly(Set.of(2));

        Rows.execute(dataSource, "UPDATE mentoring_content_key SET state = 'RETIRING' WHERE relationship_id = 'r2'");
        assertThat(jdbc.keys().rotateOnce(Fixtures.tenOClock(0), 2)).isEqualTo(new KeysChanged(1, List.of()));
    }

    @Test
    void keysAreWrappedAnewWithoutTouchingARow() throws SQLException {
        Story story = pair("r1");
        Said before = said(story);
        String rows = Rows.of(dataSource, "SELECT content FROM mentoring_session").stream()
                .map(row -> ByteBuffer.wrap((byte[]) row.get("CONTENT")).hashCode())
                .toList()
                .toString();
        MasterKey next = new MasterKey();
        JdbcMentoring both = opened(TinkSealing.under(next).formerlyUnder(masterKey));

        assertThat(both.keys().rewrapOnce(LATER, 2)).isEqualTo(new KeysChanged(1, List.of()));
        assertThat(both.keys().rewrapOnce(LATER, 2)).isEqualTo(new KeysChanged(0, List.of()));

        Story after = new Story(opened(TinkSealing.under(next)).store(), "r1");
        assertThat(said(after)).isEqualTo(before);
        assertThat(Rows.of(dataSource, "SELECT content FROM mentoring_session").stream()
                        .map(row -> ByteBuffer.wrap((byte[]) row.get("CONTENT")).hashCode())
                        .toList())
                .hasToString(rows);
        assertThatExceptionOfType(KeyServiceException.class).isThrownBy(story::loaded);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1001})
    void howManyAtOnceHasBounds(int max) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> jdbc.keys().rotateOnce(LATER, max))
                .withMessageContaining("max");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> jdbc.keys().rewrapOnce(LATER, max))
                .withMessageContaining("max");
    }

    @Test
    void theMasterKeyIsTriedAtTheStart() {
        JdbcMentoring other = opened(TinkSealing.under(new MasterKey()));
        assertThat(jdbc.keys().tryMasterKey()).isFalse();
        assertThat(other.keys().tryMasterKey()).isFalse();

        pair("r1");

        assertThat(jdbc.keys().tryMasterKey()).isTrue();
        assertThat(spy.statements()).isNotEmpty().noneMatch(sql -> sql.contains("mentoring_relationship"));
        assertThatExceptionOfType(KeyServiceException.class)
                .isThrownBy(() -> other.keys().tryMasterKey())
                .withMessageContaining("unwrapping key 1");
        JdbcMentoring both = opened(TinkSealing.under(new MasterKey()).formerlyUnder(masterKey));
        assertThat(both.keys().tryMasterKey()).isTrue();
        assertThat(other.forTenant("another").keys().tryMasterKey()).isFalse();
    }

    @Test
    void whatWasWrittenBeforeAnythingWasSealedIsToldAtTheStart() {
        Story.active(JdbcMentoring.over(dataSource).build().store(), "r1");

        assertThatExceptionOfType(BrokenSealException.class)
                .isThrownBy(() -> jdbc.keys().tryMasterKey())
                .withMessageContaining("relationship r1 does not open: it is not sealed");

        Story erased = pair("r2");
        assertThat(jdbc.forTenant("another").keys().tryMasterKey()).isFalse();
        assertThat(jdbc.keys().tryMasterKey()).isTrue();
        assertThat(jdbc.keys().destroy(erased.id())).isTrue();
        assertThatExceptionOfType(BrokenSealException.class)
                .isThrownBy(() -> jdbc.keys().tryMasterKey());
    }

    @Test
    void whereEverythingIsErasedThereIsNoKeyToTry() {
        jdbc.keys().destroy(pair("r1").id());

        assertThat(jdbc.keys().tryMasterKey()).isFalse();
    }

    @Test
    void whereNoKeysAreKeptThereIsNothingToChange() {
        JdbcMentoring plain = JdbcMentoring.over(dataSource).build();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(plain::keys)
                .withMessageContaining("no sealing is configured");
        assertThat(jdbc.keys().rotate(new RelationshipId("nobody"))).isFalse();
    }

    /** The numbers of the keys that the rows of a relationship are sealed by. */
    private Set<Integer> numbers(String relationship) throws SQLException {
        Set<Integer> numbers = new HashSet<>();
        for (String table : TABLES) {
            String key = LibraryTables.relationshipIn(table);
            for (Map<String, Object> row : Rows.of(
                    dataSource,
                    "SELECT content FROM mentoring_" + table + " WHERE " + key + " = '" + relationship + "'")) {
                numbers.add(ByteBuffer.wrap((byte[]) row.get("CONTENT")).getInt(1));
            }
        }
        return numbers;
    }

    private List<String> keys(String relationship) throws SQLException {
        return Rows.of(dataSource, "SELECT * FROM mentoring_content_key WHERE relationship_id = '" + relationship + "'")
                .stream()
                .map(row -> row.get("AUTHOR") + " " + row.get("KEY_NUMBER") + " " + row.get("STATE"))
                .toList();
    }
}
