package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static dev.mentoring.store.contract.Fixtures.tenOClock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.event.RelationshipEvent.ObjectivesRecorded;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.OutcomeUnknownException;
import dev.mentoring.store.Receipted;
import dev.mentoring.store.StoreException;
import dev.mentoring.store.contract.Story;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a command under a key when the database fails. */
class ReceiptTest {
    private static final CommandKey KEY = new CommandKey("form-1");

    private final DataSource dataSource = H2.inMemory();
    private final Spy spy = new Spy(dataSource);
    private final JdbcMentoring jdbc = JdbcMentoring.over(spy.dataSource())
            .backoff(attempt -> true)
            .migrateSchema()
            .build();
    private final Story story = Story.active(jdbc.store(), "r1");

    @BeforeEach
    void forget() {
        spy.forget();
    }

    private Mentoring mentoring() {
        return jdbc.mentoring().at(tenOClock(1));
    }

    private Receipted<ObjectivesRecorded> agree(CommandKey key) {
        return mentoring()
                .once(key)
                .change(story.id(), MARIA, me -> me.recordObjectives(List.of("To speak in " + key)));
    }

    @Test
    void anUnknownOutcomeIsResolvedByTheKey() {
        spy.before(ReceiptTest::losesTheConnection);
        assertThatExceptionOfType(OutcomeUnknownException.class).isThrownBy(() -> agree(KEY));
        spy.forget();
        assertThat(mentoring().receipts().find(KEY)).isEmpty();

        spy.after(ReceiptTest::losesTheConnection);
        assertThatExceptionOfType(OutcomeUnknownException.class).isThrownBy(() -> agree(KEY));
        spy.forget();
        assertThat(mentoring().receipts().find(KEY)).isPresent();
        assertThat(agree(KEY).repeated()).isTrue();
    }

    /** Somebody else is through with the same command between two reads of it, which then looks as if it were against the rules. */
    @Test
    void whatIsRefusedJustBecauseItTookEffectMeanwhileIsNoRefusal() {
        Receipted<ObjectivesRecorded> late = mentoring().once(KEY).change(story.id(), MARIA, me -> {
            agree(KEY);
            throw new IllegalStateException("it has happened");
        });

        assertThat(late.repeated()).isTrue();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> mentoring().once(new CommandKey("form-2")).change(story.id(), MARIA, me -> {
                    throw new IllegalStateException("the host's own");
                }));
    }

    private static void losesTheConnection(String call) throws SQLException {
        if (call.equals("commit")) {
            throw new SQLException("the network", "08006", 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08007", "40003", "57P01", "HY000", "XX000", ""})
    void whateverDoesNotSayThatNothingWasKeptIsUnknown(String state) {
        failTheCommit(new SQLException("it failed", state.isEmpty() ? null : state, 0));

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> agree(KEY))
                .withCauseInstanceOf(DatabaseException.class)
                .satisfies(e -> assertThat(e.isConflict()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"40000", "40002", "23505", "23503"})
    void aCommitThatTheDatabaseRefusesHasKeptNothing(String state) {
        failTheCommit(new SQLException("it was refused", state, 0));

        assertThatExceptionOfType(DatabaseException.class).isThrownBy(() -> agree(KEY));
    }

    private void failTheCommit(SQLException failure) {
        spy.before(call -> {
            if (call.equals("commit")) {
                throw failure;
            }
        });
    }

    @Test
    void aDriversOwnExceptionAtTheCommitLeavesItUnknownToo() {
        IllegalStateException failure = new IllegalStateException("of a driver");
        spy.before(call -> {
            if (call.equals("commit")) {
                throw failure;
            }
        });

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> agree(KEY))
                .withCause(failure);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> mentoring().receipts().find(KEY));
    }

    @Test
    void whoOnlyReadsHasLostNothing() {
        spy.before(ReceiptTest::losesTheConnection);

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> mentoring().receipts().find(KEY));
    }

    @Test
    void aReceiptNamesNobodyAndSaysNothing() throws SQLException {
        agree(KEY);
        mentoring().once(new CommandKey("form-2")).propose(MARIA, proposal().build());

        for (Map<String, Object> row : Rows.of(dataSource, "SELECT * FROM mentoring_command")) {
            String shown =
                    row.values().stream().map(ReceiptTest::shown).toList().toString();
            assertThat(shown).doesNotContain("maria", "ben", "speak").contains("form-");
        }
    }

    private static String shown(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "" + value;
    }

    @Test
    void everyWriteIsBoundToItsRelationship() {
        agree(KEY);
        assertThat(mentoring().receipts().forgetBefore(tenOClock(2), 10)).isEqualTo(1);

        assertThat(spy.statements())
                .filteredOn(sql -> !sql.startsWith("SELECT") && sql.contains("mentoring_command"))
                .hasSize(2)
                .allSatisfy(sql -> assertThat(sql).contains("relationship_id"));
    }

    @Test
    void aDamagedReceiptIsAFailureAndNoAbsence() throws SQLException {
        agree(KEY);
        Rows.execute(dataSource, "UPDATE mentoring_command SET event = X'7b2263616e617279223a317d'");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> agree(KEY))
                .withMessage("the receipt of command form-1 cannot be read")
                .satisfies(e -> assertThat(Arrays.toString(e.getStackTrace()) + e.getCause())
                        .doesNotContain("canary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"event = X'7b2263616e617279223a317d'", "relationship_id = 'no id'", "version = 0"})
    void aDamagedReceiptIsForgottenLikeAnyOtherAndNotRead(String damage) throws SQLException {
        agree(KEY);
        agree(new CommandKey("form-2"));
        Rows.execute(dataSource, "UPDATE mentoring_command SET " + damage + " WHERE command_key = 'form-1'");
        spy.forget();

        assertThat(mentoring().receipts().forgetBefore(tenOClock(2), 10)).isEqualTo(2);

        assertThat(Rows.of(dataSource, "SELECT * FROM mentoring_command")).isEmpty();
        assertThat(spy.bytes()).isZero();
    }
}
