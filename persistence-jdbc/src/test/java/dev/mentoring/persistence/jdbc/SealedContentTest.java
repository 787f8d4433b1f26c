package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.crypto.tink.Aead;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.session.Preparation;
import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.Story;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content sealed by Tink: where its keys stand, what they cost, and what is refused. */
class SealedContentTest {
    private final DataSource dataSource = H2.inMemory();
    private final Spy spy = new Spy(dataSource);
    private final MasterKey masterKey = new MasterKey();
    private final JdbcMentoring jdbc = sealing(TinkSealing.under(masterKey));

    private JdbcMentoring sealing(TinkSealing sealing) {
        return JdbcMentoring.over(spy.dataSource())
                .sealing(sealing)
                .migrateSchema()
                .build();
    }

    @Test
    void eachRelationshipHasAKeyAndEachAuthorWhoWritesHasOneInIt() throws SQLException {
        Story story = Story.active(jdbc.store(), "r1");
        Story.active(jdbc.store(), "r2");
        story.by(MARIA, me -> me.privately().writeReflection(new ReflectionId("t1"), "I am stuck"));
        story.by(MARIA, me -> me.privately().writeReflection(new ReflectionId("t2"), "Not any more"));
        story.schedule("s1", 7);
        story.by(BEN, me -> me.privately().writePreparation(session("s1"), Preparation.topics("Slides")));

        assertThat(keys())
                .extracting(row -> row.get("RELATIONSHIP_ID") + " " + row.get("AUTHOR"))
                .containsExactly("r1 ", "r1 MENTEE", "r1 MENTOR", "r2 ");
        assertThat(keys()).allSatisfy(row -> {
            assertThat(row.get("STATE")).isEqualTo("CURRENT");
            assertThat(row.get("KEY_NUMBER")).isEqualTo(1);
        });
    }

    @Test
    void loadingIsOneStatementAndOneCallToTheKeyService() {
        Story story = Story.active(jdbc.store(), "r1").schedule("s1", 7);
        spy.forget();
        masterKey.takeUnwrapped();

        story.loaded();

        assertThat(spy.statements()).hasSize(1);
        assertThat(masterKey.takeUnwrapped()).isEqualTo(1);

        story.by(MARIA, me -> me.agreeAction(action("a1", 30)));

        assertThat(masterKey.takeUnwrapped()).isEqualTo(1);
        assertThat(masterKey.takeWrapped()).isEqualTo(1);
        assertThat(spy.statements().stream().filter(sql -> sql.contains("content_key")))
                .hasSize(2)
                .allMatch(sql -> sql.startsWith("SELECT 'RELATIONSHIP'"));
    }

    @Test
    void theJournalCostsOneStatementMoreUnlessTheRelationshipIsLoaded() {
        Story story = Story.active(jdbc.store(), "r1").through("s1", 7);
        spy.forget();

        story.journal();
        assertThat(spy.statements()).hasSize(2);

        spy.forget();
        story.recalling(session("s1"), MARIA, me -> me.session(session("s1")).amendRecord("It was Tuesday"));
        assertThat(spy.statements().stream().filter(sql -> sql.contains("content_key")))
                .hasSize(2);
    }

    @Test
    void keysAreKeptAsLongAsTheHostSaysAndNoLonger() {
        SetClock clock = new SetClock();
        JdbcMentoring keeping = sealing(TinkSealing.under(masterKey).keepingKeys(1, Duration.ofMinutes(5), clock));
        Story first = Story.active(keeping.store(), "r1");
        masterKey.takeUnwrapped();

        first.loaded();
        clock.pass(Duration.ofMinutes(5).minusMillis(1));
        first.loaded();
        assertThat(masterKey.takeUnwrapped()).isZero();

        clock.pass(Duration.ofMillis(1));
        first.loaded();
        assertThat(masterKey.takeUnwrapped()).isEqualTo(1);

        Story.active(keeping.store(), "r2");
        first.loaded();
        assertThat(masterKey.takeUnwrapped()).isEqualTo(1);
    }

    @Test
    void noKeyIsKeptLongerBecauseTheClockWasPutBack() {
        SetClock clock = new SetClock();
        JdbcMentoring keeping = sealing(TinkSealing.under(masterKey).keepingKeys(10, Duration.ofMinutes(5), clock));
        clock.pass(Duration.ofDays(1));
        Story ahead = Story.active(keeping.store(), "r1");
        clock.pass(Duration.ofDays(-1));
        Story story = Story.active(keeping.store(), "r2");
        masterKey.takeUnwrapped();

        clock.pass(Duration.ofMinutes(5));
        story.loaded();
        assertThat(masterKey.takeUnwrapped()).isEqualTo(1);
        ahead.loaded();
        assertThat(masterKey.takeUnwrapped()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100_001})
    void howManyKeysAreKeptHasBounds(int most) {
        TinkSealing sealing = TinkSealing.under(masterKey);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> sealing.keepingKeys(most, Duration.ofMinutes(5), Clock.systemUTC()))
                .withMessageContaining("most");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "P1DT0.001S"})
    void howLongKeysAreKeptHasBounds(Duration longest) {
        TinkSealing sealing = TinkSealing.under(masterKey);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> sealing.keepingKeys(1, longest, Clock.systemUTC()))
                .withMessageContaining("longest");
    }

    /** As the clients of some key services do. */
    @Test
    void whatAKeyServiceThrowsUncheckedIsToldAsItsFailure() {
        Story story = Story.active(jdbc.store(), "r1");
        IllegalStateException outOfReach = new IllegalStateException("the network");
        JdbcMentoring unreachable = sealing(TinkSealing.under(new Aead() {
            @Override
            public byte[] encrypt(byte[] plain, byte[] bound) {
                throw outOfReach;
            }

            @Override
            public byte[] decrypt(byte[] sealed, byte[] bound) {
                throw outOfReach;
            }
        }));

        for (ThrowingCallable asked : List.<ThrowingCallable>of(
                () -> new Story(unreachable.store(), story.id().value()).loaded(),
                () -> Story.active(unreachable.store(), "r2"),
                () -> unreachable.keys().tryMasterKey(),
                () -> unreachable.keys().rotateOnce(Instant.MAX, 1))) {
            assertThatExceptionOfType(KeyServiceException.class)
                    .isThrownBy(asked)
                    .havingRootCause()
                    .isSameAs(outOfReach);
        }
    }

    @Test
    void aKeyServiceOutOfReachIsToldAndNothingIsSaved() {
        Story story = Story.active(jdbc.store(), "r1");
        masterKey.reachable(false);

        assertThatExceptionOfType(KeyServiceException.class)
                .isThrownBy(story::loaded)
                .withMessageContaining("unwrapping key 1 in relationship r1");
        assertThatExceptionOfType(KeyServiceException.class)
                .isThrownBy(() -> Story.active(jdbc.store(), "r2"))
                .withMessageContaining("wrapping key 1 in relationship r2");

        masterKey.reachable(true);
        assertThat(story.loaded().version()).isEqualTo(3);
        assertThat(jdbc.store()
                        .<Boolean>inTransaction(work ->
                                work.load(new Story(jdbc.store(), "r2").id()).isPresent()))
                .isFalse();
    }

    @Test
    void anotherMasterKeyOpensNothing() {
        Story.active(jdbc.store(), "r1");
        JdbcMentoring other = sealing(TinkSealing.under(new MasterKey()));

        assertThatExceptionOfType(KeyServiceException.class).isThrownBy(() -> new Story(other.store(), "r1").loaded());

        JdbcMentoring both = sealing(TinkSealing.under(new MasterKey()).formerlyUnder(masterKey));
        assertThat(new Story(both.store(), "r1").loaded().version()).isEqualTo(3);
    }

    @Test
    void aWrappedKeyThatIsMovedToAnotherRelationshipDoesNotOpen() throws SQLException {
        Story story = Story.active(jdbc.store(), "r1");
        Story.active(jdbc.store(), "r2");

        Rows.execute(
                dataSource,
                "UPDATE mentoring_content_key SET wrapped_key ="
                        + " (SELECT wrapped_key FROM mentoring_content_key WHERE relationship_id = 'r2')"
                        + " WHERE relationship_id = 'r1'");

        assertThatExceptionOfType(KeyServiceException.class).isThrownBy(story::loaded);
    }

    @Test
    void aKeyThatIsGoneIsToldByThePlaceThatNeedsIt() throws SQLException {
        Story story = Story.active(jdbc.store(), "r1");
        Rows.execute(dataSource, "DELETE FROM mentoring_content_key");

        assertThatExceptionOfType(BrokenSealException.class)
                .isThrownBy(story::loaded)
                .withMessageContaining("the content of RELATIONSHIP r1 of relationship r1")
                .withMessageContaining("the key that it names is not there");
    }

    /** A node whose settings lack it would otherwise write in the clear what the others cannot read. */
    @Test
    void whoWasNotToldOfTheSealingReadsAndWritesNothingThatIsSaid() throws SQLException {
        Story story = Story.active(jdbc.store(), "r1");

        for (JdbcMentoring unaware : List.of(
                JdbcMentoring.over(dataSource).build(),
                JdbcMentoring.over(dataSource).cipher(new SealingCipher()).build(),
                JdbcMentoring.over(dataSource).tenant("another").build())) {
            assertNoContent(
                    () -> unaware.mentoring().propose(MARIA, Fixtures.proposal().build()));
        }
        JdbcMentoring unaware = JdbcMentoring.over(dataSource).build();
        assertNoContent(() -> unaware.mentoring().view(story.id(), MARIA));
        assertNoContent(
                () -> unaware.mentoring().change(story.id(), MARIA, me -> me.recordObjectives(List.of("More"))));

        assertThat(Rows.of(dataSource, "SELECT * FROM mentoring_relationship")).hasSize(1);
        assertThat(unaware.queries().relationship(story.id())).isPresent();
        assertThat(unaware.retention().remove(story.id())).isTrue();
    }

    private static void assertNoContent(ThrowingCallable command) {
        assertThatIllegalStateException()
                .isThrownBy(command)
                .withMessage("what is said in this database is sealed: open it with Builder.sealing");
    }

    @Test
    void whatWasNotSealedDoesNotOpen() {
        JdbcMentoring plain = JdbcMentoring.over(dataSource).build();
        Story.active(plain.store(), "r1");

        assertThatExceptionOfType(BrokenSealException.class)
                .isThrownBy(() -> new Story(jdbc.store(), "r1").loaded())
                .withMessageContaining("not sealed");
    }

    private List<Map<String, Object>> keys() throws SQLException {
        return Rows.of(dataSource, "SELECT * FROM mentoring_content_key ORDER BY relationship_id, author, key_number");
    }

    /** A clock that a test moves. */
}
