package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.goalId;
import static dev.mentoring.store.contract.Fixtures.session;
import static dev.mentoring.store.contract.Fixtures.smallGoal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.author.AuthorKey;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.persistence.jdbc.ContentContext.Kind;
import dev.mentoring.session.Preparation;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.Story;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is said passes through the cipher, all of it, bound to its place. */
class ContentCipherTest {
    private static final List<String> TABLES = LibraryTables.with("content");

    private final DataSource dataSource = H2.inMemory();
    private final SealingCipher cipher = new SealingCipher();
    private final JdbcMentoring jdbc = JdbcMentoring.over(dataSource)
            .tenant("acme")
            .cipher(cipher)
            .migrateSchema()
            .build();

    @Test
    void everyPieceIsSealedForItsPlaceAndOpenedThere() {
        Story story = Story.active(jdbc.store(), "r1");
        cipher.sealed();
        cipher.opened();

        story.by(MARIA, me -> me.goal(goalId("g1")).draft(smallGoal("Talk")));
        assertThat(cipher.opened()).containsExactly(at(Kind.RELATIONSHIP, "r1", 3));
        assertThat(cipher.sealed()).containsExactly(at(Kind.RELATIONSHIP, "r1", 4), at(Kind.GOAL, "g1", 4));

        story.by(MARIA, me -> me.agreeAction(action("a1", 30)));
        story.schedule("s1", 7);
        assertThat(cipher.sealed())
                .containsExactly(
                        at(Kind.RELATIONSHIP, "r1", 5),
                        at(Kind.ACTION, "a1", 5),
                        at(Kind.RELATIONSHIP, "r1", 6),
                        at(Kind.SESSION, "s1", 6),
                        at(Kind.RELATIONSHIP, "r1", 7),
                        at(Kind.SESSION, "s1", 7));

        story.by(MARIA, me -> me.pause(EndReason.LEAVE));
        story.by(BEN, me -> me.resume());
        assertThat(cipher.sealed())
                .containsExactly(
                        at(Kind.RELATIONSHIP, "r1", 8), at(Kind.RELATIONSHIP, "r1", 9), at(Kind.JOURNAL, "0", 9));

        cipher.opened();
        story.loaded();
        assertThat(cipher.opened())
                .containsExactlyInAnyOrder(
                        at(Kind.RELATIONSHIP, "r1", 9),
                        at(Kind.GOAL, "g1", 4),
                        at(Kind.ACTION, "a1", 5),
                        at(Kind.SESSION, "s1", 7));
        story.journal();
        assertThat(cipher.opened()).containsExactly(at(Kind.JOURNAL, "0", 9));
    }

    private static ContentContext at(Kind kind, String entity, long revision) {
        return ContentContext.shared("acme", new RelationshipId("r1"), kind, entity, revision);
    }

    @Test
    void nothingThatIsSaidCanBeReadInTheTables() throws SQLException {
        Canary.sayEverywhere(Story.active(jdbc.store(), "r1"));

        for (String table : TABLES) {
            assertThat(rows(table))
                    .as(table)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(told(row)).doesNotContainIgnoringCase(Canary.WORD));
        }
    }

    @Test
    void withoutEncryptionItStandsInContentAlone() throws SQLException {
        JdbcMentoring plain = JdbcMentoring.over(dataSource).tenant("plain").build();
        Canary.sayEverywhere(Story.active(plain.store(), "r1"));

        for (String table : TABLES) {
            assertThat(rows(table))
                    .as(table)
                    .anySatisfy(row -> assertThat(told(row)).contains(Canary.WORD));
            assertThat(rows(table)).as(table).allSatisfy(row -> {
                row.remove("CONTENT");
                assertThat(told(row)).doesNotContainIgnoringCase(Canary.WORD);
            });
        }
    }

    @Test
    void whatIsOnesOwnIsSealedForItsAuthorAndOpensForNobodyElse() throws SQLException {
        Story story = Story.active(jdbc.store(), "r1");
        cipher.sealed();
        AuthorKey key = AuthorKey.of(new ReflectionId("t1"));
        story.by(MARIA, me -> me.privately().writeReflection(new ReflectionId("t1"), "I am stuck"));
        assertThat(cipher.sealed())
                .containsExactly(
                        at(Kind.RELATIONSHIP, "r1", 4),
                        new ContentContext(
                                "acme", new RelationshipId("r1"), Optional.of(Role.MENTEE), Kind.REFLECTION, "t1", 4));

        Rows.execute(dataSource, "UPDATE mentoring_author_content SET author = 'MENTOR'");

        assertThatExceptionOfType(SealingCipher.NotSealedHereException.class)
                .isThrownBy(() -> story.read(work -> work.authored(story.id(), Role.MENTOR, key)));
    }

    @Test
    void contentThatIsMovedToAnotherRowDoesNotOpen() throws SQLException {
        Story story = Story.active(jdbc.store(), "r1").schedule("s1", 7).schedule("s2", 14);

        Rows.execute(
                dataSource,
                "UPDATE mentoring_session SET content = (SELECT content FROM mentoring_session WHERE id = 's1'),"
                        + " row_version = (SELECT row_version FROM mentoring_session WHERE id = 's1') WHERE id = 's2'");

        assertThatExceptionOfType(SealingCipher.NotSealedHereException.class).isThrownBy(story::loaded);
    }

    @Test
    void contentOfAnEarlierTimeDoesNotOpen() throws SQLException {
        Story story = Story.active(jdbc.store(), "r1").schedule("s1", 7);
        Rows.execute(dataSource, "CREATE TABLE stolen AS SELECT content FROM mentoring_session");
        story.by(MARIA, me -> me.session(session("s1")).prepare(Preparation.topics("Slides")));

        Rows.execute(dataSource, "UPDATE mentoring_session SET content = (SELECT content FROM stolen)");

        assertThatExceptionOfType(SealingCipher.NotSealedHereException.class).isThrownBy(story::loaded);
    }

    @Test
    void aCipherThatFailsSavesNothing() {
        Story story = Story.active(jdbc.store(), "r1");
        Mentoring failing = JdbcMentoring.over(dataSource)
                .tenant("acme")
                .cipher(new ContentCipher() {
                    @Override
                    public byte[] encrypt(byte[] content, ContentContext context) {
                        if (context.kind() == Kind.ACTION) {
                            throw new IllegalStateException("no key");
                        }
                        return cipher.encrypt(content, context);
                    }

                    @Override
                    public byte[] decrypt(byte[] sealed, ContentContext context) {
                        return cipher.decrypt(sealed, context);
                    }
                })
                .build()
                .mentoring()
                .at(Fixtures.tenOClock(1));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> failing.change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30))))
                .withMessage("no key");

        assertThat(story.loaded().version()).isEqualTo(3);
    }

    @Test
    void moreThanARowKeepsIsRefusedAndNothingIsSaved() {
        JdbcMentoring boundless = JdbcMentoring.over(dataSource)
                .tenant("acme")
                .cipher(new PaddingCipher(cipher, Contents.MOST_BYTES + 1))
                .build();
        Story story = new Story(boundless.store(), "r1");

        assertThatExceptionOfType(ContentTooLargeException.class)
                .isThrownBy(() -> story.propose(MARIA, Fixtures.proposal().build()))
                .satisfies(e -> assertThat(e.context()).isEqualTo(at(Kind.RELATIONSHIP, "r1", 1)))
                .satisfies(e -> assertThat(e.bytes()).isEqualTo(e.mostBytes() + 1))
                .satisfies(e -> assertThat(e.mostBytes()).isEqualTo(Contents.MOST_BYTES));

        assertThat(jdbc.store()
                        .<Boolean>inTransaction(work -> work.load(story.id()).isPresent()))
                .isFalse();
    }

    @Test
    void placesThatDifferNeverGiveTheSameBytes() {
        ContentContext place = at(Kind.SESSION, "s1", 1);
        Stream<ContentContext> others = Stream.of(
                ContentContext.shared("acm", new RelationshipId("r1"), Kind.SESSION, "s1", 1),
                ContentContext.shared("acme", new RelationshipId("r1s"), Kind.SESSION, "1", 1),
                ContentContext.shared("acme", new RelationshipId("r2"), Kind.SESSION, "s1", 1),
                at(Kind.GOAL, "s1", 1),
                at(Kind.SESSION, "s", 1),
                at(Kind.SESSION, "s1", 2),
                at(Kind.SESSION, "s1", 256));

        assertThat(place.associatedData()).isEqualTo(at(Kind.SESSION, "s1", 1).associatedData());
        assertThat(others.map(ContentContext::associatedData))
                .noneMatch(bytes -> Arrays.equals(bytes, place.associatedData()));
    }

    @Test
    void aDatabaseWithoutACipherSaysSoOnce() {
        Logger logger = (Logger) LoggerFactory.getLogger("dev.mentoring.persistence.jdbc");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            JdbcMentoring plain = JdbcMentoring.over(dataSource).build();
            Story.active(plain.store(), "r1").through("s1", 7);
            Story.active(plain.forTenant("other").store(), "r1").journal();
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getFormattedMessage()).contains("without encryption");
        });
    }

    private List<Map<String, Object>> rows(String table) throws SQLException {
        return Rows.of(dataSource, "SELECT * FROM mentoring_" + table);
    }

    /** Everything a row holds, as text. */
    private static String told(Map<String, Object> row) {
        StringBuilder told = new StringBuilder();
        for (Object value : row.values()) {
            told.append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value)
                    .append('\n');
        }
        return told.toString();
    }
}
