package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.author.AuthorKey;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.participant.Role;
import dev.mentoring.store.Authored;
import dev.mentoring.store.ConflictException;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.OwnPage;
import dev.mentoring.store.contract.Story;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Destroying a key erases what was said, and leaves what is counted. */
class ErasureTest {
    private final DataSource dataSource = H2.inMemory();
    private final MasterKey masterKey = new MasterKey();
    private final JdbcMentoring jdbc = JdbcMentoring.over(dataSource)
            .sealing(TinkSealing.under(masterKey).keepingKeys(10, Duration.ofDays(1), Clock.systemUTC()))
            .migrateSchema()
            .build();
    private final Story story = Story.active(jdbc.store(), "r1").through("s1", 7);

    @Test
    void whatAPairSaidIsErasedAndWhatIsCountedRemains() throws SQLException {
        story.by(MARIA, me -> me.privately().writeReflection(new ReflectionId("t1"), "I am stuck"));
        Story other = Story.active(jdbc.store(), "r2");

        assertThat(jdbc.keys().destroy(story.id())).isTrue();

        assertErased(story::loaded);
        assertErased(story::journal);
        assertErased(
                () -> story.read(work -> work.authored(story.id(), Role.MENTEE, AuthorKey.of(new ReflectionId("t1")))));
        assertErased(() -> jdbc.mentoring().change(story.id(), MARIA, me -> me.recordObjectives(List.of("More"))));
        assertThat(jdbc.queries()
                        .relationship(story.id())
                        .orElseThrow()
                        .counts()
                        .held())
                .isEqualTo(1);
        assertThat(jdbc.queries().programmeReport(new ProgrammeId("programme-1")))
                .isNotNull();
        assertThat(other.loaded().version()).isEqualTo(3);
        assertThat(Rows.of(dataSource, "SELECT * FROM mentoring_content_key WHERE relationship_id = 'r1'"))
                .hasSize(2)
                .allSatisfy(row -> assertThat((byte[]) row.get("WRAPPED_KEY")).isEmpty());
    }

    /** A job that goes through them would otherwise fail at it every night. */
    @Test
    void whatIsErasedNeedsNoAttention() {
        Story other = Story.active(jdbc.store(), "r2").schedule("s1", 7);
        story.schedule("s2", 14);

        jdbc.keys().destroy(story.id());

        assertThat(jdbc.queries()
                        .needingAttention(Instant.parse("2199-01-01T00:00:00Z"), PageRequest.first(10))
                        .items())
                .extracting(RelationshipSummary::id)
                .containsExactly(other.id());
    }

    private void assertErased(Runnable reading) {
        assertThatExceptionOfType(ErasedContentException.class)
                .isThrownBy(reading::run)
                .withMessage("what was said in relationship r1 is erased: its key was destroyed")
                .satisfies(e -> assertThat(e.relationship()).isEqualTo(story.id()))
                .satisfies(e -> assertThat(e.author()).isEmpty());
    }

    @Test
    void whatOnePartyKeptToThemselvesIsErasedAndTheyKeepNothingMore() {
        story.by(MARIA, me -> me.privately().writeReflection(new ReflectionId("t1"), "I am stuck"));
        story.by(BEN, me -> me.privately().writeReflection(new ReflectionId("t2"), "She is not"));

        assertThat(jdbc.keys().destroyOwn(story.id(), Role.MENTEE)).isTrue();

        assertThatExceptionOfType(ErasedContentException.class)
                .isThrownBy(() -> story.read(
                        work -> work.authored(story.id(), Role.MENTEE, AuthorKey.of(new ReflectionId("t1")))))
                .satisfies(e -> assertThat(e.author()).contains(Role.MENTEE));
        assertThatExceptionOfType(ErasedContentException.class)
                .isThrownBy(() ->
                        story.by(MARIA, me -> me.privately().writeReflection(new ReflectionId("t3"), "And yet")));
        assertThat(story.<List<Authored>>read(work -> work.authored(story.id(), Role.MENTOR, Long.MAX_VALUE, 10)))
                .hasSize(1);
        story.by(MARIA, me -> me.recordObjectives(List.of("To go on")));

        assertThat(jdbc.keys().rotate(story.id())).isTrue();
        assertThat(story.loaded().body().objectives()).containsExactly("To go on");
        assertThatExceptionOfType(ErasedContentException.class)
                .isThrownBy(() -> story.read(
                        work -> work.authored(story.id(), Role.MENTEE, AuthorKey.of(new ReflectionId("t1")))));
    }

    @Test
    void whoeversOwnIsErasedReadsWhatThePairShares() {
        story.by(MARIA, me -> me.privately().writeReflection(new ReflectionId("t1"), "I am stuck"));
        jdbc.keys().destroyOwn(story.id(), Role.MENTEE);
        Mentoring mentoring = story.mentoring();

        assertThat(mentoring.view(story.id(), MARIA).own()).isEmpty();
        assertThat(mentoring.own(story.id(), MARIA, OwnPage.LATEST, 10).contents())
                .isEmpty();
        assertThatCode(() -> mentoring.nudges(story.id(), MARIA)).doesNotThrowAnyException();
        assertThat(mentoring
                        .journal(story.id(), MARIA, JournalPosition.START, 10)
                        .entries())
                .isNotEmpty();
    }

    @Test
    void aCommandThatLoadedBeforeSavesNothing() {
        var late = story.decided(MARIA, me -> me.privately().writeReflection(new ReflectionId("t1"), "Just in time?"));

        JdbcMentoring once = JdbcMentoring.over(dataSource)
                .sealing(TinkSealing.under(masterKey))
                .attempts(1)
                .build();

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> once.store().inTransaction(work -> {
                    work.load(story.id());
                    jdbc.keys().destroy(story.id());
                    work.save(late);
                    return work;
                }));
    }

    @Test
    void whatIsErasedIsNotErasedAgainNorSealedAnew() {
        jdbc.keys().destroy(story.id());

        assertThat(jdbc.keys().destroy(story.id())).isFalse();
        assertThat(jdbc.keys().destroyOwn(story.id(), Role.MENTOR)).isFalse();
        assertThat(jdbc.keys().rotate(story.id())).isFalse();
        assertThat(jdbc.keys().rotateOnce(Instant.MAX, 10)).isEqualTo(new KeysChanged(0, List.of()));
        assertThat(jdbc.keys().rewrapOnce(Instant.MAX, 10)).isEqualTo(new KeysChanged(0, List.of()));
    }

    @Test
    void theErrorOfAnAuthorNamesThem() {
        assertThat(new ErasedContentException(story.id(), Optional.of(Role.MENTOR)))
                .hasMessage("what was the MENTOR's own in relationship r1 is erased: its key was destroyed");
    }
}
