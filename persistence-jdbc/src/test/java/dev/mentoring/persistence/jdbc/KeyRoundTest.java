package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.author.ReflectionId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.store.StoreException;
import dev.mentoring.store.contract.Story;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of many relationships whose keys are to be changed, one that fails holds up no other, and the calls come to an end. */
class KeyRoundTest {
    private static final Instant LATER = Instant.parse("2040-01-01T00:00:00Z");

    private final DataSource dataSource = H2.inMemory();
    private final Spy spy = new Spy(dataSource);
    private final MasterKey masterKey = new MasterKey();
    private final MasterKey next = new MasterKey();
    private final JdbcMentoring jdbc = opened(TinkSealing.under(masterKey));
    private final JdbcMentoring moving = opened(TinkSealing.under(next).formerlyUnder(masterKey));

    private JdbcMentoring opened(TinkSealing sealing) {
        return JdbcMentoring.over(spy.dataSource())
                .sealing(sealing)
                .clock(Clock.fixed(LATER, ZoneOffset.UTC))
                .attempts(2)
                .backoff(attempt -> true)
                .migrateSchema()
                .build();
    }

    @BeforeEach
    void fourPairs() {
        for (String id : List.of("r1", "r2", "r3", "r4")) {
            Story story = Story.active(jdbc.store(), id);
            story.by(MARIA, me -> me.privately().writeReflection(new ReflectionId("t1"), "I am stuck"));
            story.by(BEN, me -> me.privately().writeReflection(new ReflectionId("t2"), "She is brave"));
        }
        masterKey.takeUnwrapped();
        spy.forget();
    }

    private static void assertFailed(KeysChanged changed, String relationship) {
        assertThat(changed.failed())
                .extracting(failure -> failure.relationship().value())
                .containsExactly(relationship);
    }

    @ParameterizedTest
    @ValueSource(strings = {"r1", "r2", "r4"})
    void contentThatDoesNotOpenStaysUnderItsKeyAndTheOthersGoOn(String bad) throws SQLException {
        Rows.execute(
                dataSource,
                "UPDATE mentoring_author_content SET content = X'00' WHERE id = 't2' AND relationship_id = '" + bad
                        + "'");

        int calls = 0;
        int done = 0;
        KeysChanged changed;
        do {
            changed = jdbc.keys().rotateOnce(LATER, 1);
            done += changed.done();
            calls++;
        } while (changed.done() > 0);

        assertThat(done).isEqualTo(3);
        assertThat(calls).isEqualTo(4);
        assertFailed(changed, bad);
        assertThat(changed.failed().get(0).reason()).isInstanceOf(BrokenSealException.class);
        assertThat(keys("state = 'RETIRING'")).hasSize(3).allMatch(key -> key.startsWith(bad));
        assertThat(keys("state = 'CURRENT' AND key_number = 2")).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"r1", "r2", "r4"})
    void aKeyThatDoesNotOpenKeepsNoOtherFromBeingWrapped(String bad) throws SQLException {
        Rows.execute(
                dataSource,
                "UPDATE mentoring_content_key SET wrapped_key = X'00' WHERE author = '' AND relationship_id = '" + bad
                        + "'");

        KeysChanged first = moving.keys().rewrapOnce(LATER, 2);
        KeysChanged second = moving.keys().rewrapOnce(LATER, 2);
        KeysChanged third = moving.keys().rewrapOnce(LATER, 2);

        assertThat(List.of(first.done(), second.done(), third.done())).containsExactly(2, 1, 0);
        assertFailed(third, bad);
        assertThat(third.failed().get(0).reason())
                .isInstanceOf(KeyServiceException.class)
                .hasMessage("unwrapping key 1 in relationship " + bad + " failed");
        assertThat(keys("wrapped_at < " + LATER.toEpochMilli())).containsExactly(bad + "  1");
        for (String other : List.of("r1", "r2", "r3", "r4")) {
            assertThat(other.equals(bad) || opens(other)).isTrue();
        }
    }

    private boolean opens(String relationship) {
        Story story = new Story(opened(TinkSealing.under(next)).store(), relationship);
        return story.loaded().version() > 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"author = 'canary'", "key_number = -1"})
    void aRowThatNoReleaseWritesIsOneOfItsRelationshipAlone(String damage) throws SQLException {
        Rows.execute(
                dataSource,
                "UPDATE mentoring_content_key SET " + damage + " WHERE author = 'MENTOR' AND relationship_id = 'r1'");

        KeysChanged rewrapped = moving.keys().rewrapOnce(LATER, 100);
        KeysChanged rotated = moving.keys().rotateOnce(LATER, 100);

        for (KeysChanged changed : List.of(rewrapped, rotated)) {
            assertThat(changed.done()).isEqualTo(3);
            assertFailed(changed, "r1");
            assertThat(changed.failed().get(0).reason()).hasMessageNotContaining("canary");
        }
    }

    @Test
    void aKeyOfNoRelationshipIsPassedOver() throws SQLException {
        Rows.execute(
                dataSource,
                "INSERT INTO mentoring_content_key SELECT tenant, ' ', author, key_number, state, wrapped_key, created_at,"
                        + " wrapped_at FROM mentoring_content_key WHERE relationship_id = 'r1'");

        assertThat(jdbc.keys().rotateOnce(LATER, 100)).isEqualTo(new KeysChanged(4, List.of()));
        assertThat(jdbc.keys().rotateOnce(LATER, 100)).isEqualTo(new KeysChanged(0, List.of()));
    }

    @Test
    void aCallThatHasMetAThousandFailuresEnds() throws SQLException {
        Rows.execute(
                dataSource,
                "INSERT INTO mentoring_content_key SELECT tenant, 'a' || x, 'canary', key_number, state, wrapped_key,"
                        + " created_at, wrapped_at FROM mentoring_content_key, SYSTEM_RANGE(1, 1001)"
                        + " WHERE relationship_id = 'r1' AND author = ''");

        KeysChanged changed = jdbc.keys().rotateOnce(LATER, 100);

        assertThat(changed.done()).isZero();
        assertThat(changed.failed()).hasSize(1_000);
    }

    @Test
    void aKeyServiceThatDoesNotAnswerEndsItAtOnce() {
        next.reachable(false);
        assertThatExceptionOfType(KeyServiceException.class)
                .isThrownBy(() -> moving.keys().rewrapOnce(LATER, 100))
                .withMessage("wrapping key 1 in relationship r1 failed");
        assertThat(masterKey.takeUnwrapped()).isEqualTo(3);

        masterKey.reachable(false);
        assertThatExceptionOfType(KeyServiceException.class)
                .isThrownBy(() -> moving.keys().rewrapOnce(LATER, 100))
                .withMessage("unwrapping key 1 in relationship r1 failed");
        assertThatExceptionOfType(KeyServiceException.class)
                .isThrownBy(() -> jdbc.keys().rotateOnce(LATER, 100));
    }

    @Test
    void aDatabaseThatDoesNotAnswerEndsIt() {
        spy.before(call -> {
            if (call.startsWith("execute UPDATE") || call.startsWith("executeUpdate UPDATE")) {
                spy.before(any -> {
                    throw new SQLException("the network", "08006", 90067);
                });
                throw new SQLException("the network", "08006", 90067);
            }
        });

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> jdbc.keys().rotateOnce(LATER, 100))
                .satisfies(e -> assertThat(e.sqlState()).isEqualTo("08006"));
    }

    @Test
    void aFailureOfTheDatabaseAtOneRelationshipIsThatOnesAlone() {
        failTheFirstUpdates(1, new SQLException("a page is damaged", "XX001", 0));

        KeysChanged changed = jdbc.keys().rotateOnce(LATER, 100);

        assertThat(changed.done()).isEqualTo(3);
        assertFailed(changed, "r1");
        assertThat(changed.failed().get(0).reason())
                .isInstanceOf(DatabaseException.class)
                .matches(reason -> !reason.isConflict());
    }

    @Test
    void whoMeetsAnotherTooOftenGoesOnWithTheNext() {
        failTheFirstUpdates(2, new SQLException("deadlock", "40001", 40001));

        KeysChanged changed = jdbc.keys().rotateOnce(LATER, 100);

        assertThat(changed.done()).isEqualTo(3);
        assertFailed(changed, "r1");
        assertThat(changed.failed().get(0).reason()).matches(StoreException::isConflict);
    }

    private void failTheFirstUpdates(int times, SQLException failure) {
        int[] left = {times};
        spy.before(call -> {
            if (call.startsWith("executeUpdate UPDATE") && left[0]-- > 0) {
                throw failure;
            }
        });
    }

    @Test
    void whatIsErasedMeanwhileHasNotFailed() {
        JdbcMentoring beside = JdbcMentoring.over(dataSource)
                .sealing(TinkSealing.under(masterKey))
                .build();
        int[] connections = {0};
        spy.before(call -> {
            if (call.equals("getConnection") && ++connections[0] == 4) {
                beside.keys().destroy(new RelationshipId("r1"));
            }
        });

        assertThat(jdbc.keys().rotateOnce(LATER, 100)).isEqualTo(new KeysChanged(3, List.of()));
    }

    private List<String> keys(String which) throws SQLException {
        return Rows.of(dataSource, "SELECT * FROM mentoring_content_key WHERE " + which).stream()
                .map(row -> row.get("RELATIONSHIP_ID") + " " + row.get("AUTHOR") + " " + row.get("KEY_NUMBER"))
                .toList();
    }
}
