package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.author.ReflectionId;
import dev.mentoring.participant.Role;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.Story;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody does to the rows themselves is seen when they are read: by its place, and never by what it says. */
class SealMutationsTest {
    private static final int EACH = 25;
    private static final List<String> TABLES = LibraryTables.with("content");

    private final Random random = new Random(20_260_101);
    private final DataSource dataSource = H2.inMemory();
    private final JdbcMentoring jdbc = JdbcMentoring.over(dataSource)
            .tenant("acme")
            .sealing(TinkSealing.under(new MasterKey()))
            .migrateSchema()
            .build();
    private final List<Story> stories = new ArrayList<>();

    /**
     * A row that holds content.
     *
     * @param table its table
     * @param row its number within the table
     * @param content as it is stored
     */
    private record Stored(String table, long row, byte[] content) {}

    @BeforeEach
    void haveThemTalk() {
        for (String tenant : List.of("acme", "other")) {
            for (String id : List.of("r1", "r2")) {
                Story story = Story.active(jdbc.forTenant(tenant).store(), id)
                        .through("s1", 7)
                        .schedule("s2", 14);
                story.by(MARIA, me -> me.goal(Fixtures.goalId("g1")).draft(Fixtures.smallGoal("canary")));
                story.by(MARIA, me -> me.goal(Fixtures.goalId("g2")).draft(Fixtures.smallGoal("canary")));
                story.by(MARIA, me -> me.agreeAction(Fixtures.action("a1", 30)));
                story.by(MARIA, me -> me.privately().writeReflection(new ReflectionId("t1"), "canary"));
                story.by(BEN, me -> me.privately().writeReflection(new ReflectionId("t2"), "canary"));
                story.recalling(
                        Fixtures.session("s1"),
                        MARIA,
                        me -> me.session(Fixtures.session("s1")).amendRecord("canary"));
                stories.add(story);
            }
        }
    }

    @Test
    void contentOfAnotherRowDoesNotOpen() throws SQLException {
        List<Stored> rows = rows();
        for (int i = 0; i < EACH; i++) {
            for (String table : TABLES) {
                Stored row = anyOf(rows, table);
                Stored other = rows.get(random.nextInt(rows.size()));
                if (row != other) {
                    assertRefused(row, other.content());
                }
            }
        }
    }

    @Test
    void alteredOrCutContentDoesNotOpen() throws SQLException {
        List<Stored> rows = rows();
        for (int i = 0; i < EACH; i++) {
            for (String table : TABLES) {
                Stored row = anyOf(rows, table);
                byte[] flipped = row.content().clone();
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                assertRefused(row, flipped);
                assertRefused(row, Arrays.copyOf(row.content(), random.nextInt(row.content().length)));
            }
        }
    }

    @Test
    void contentPutBackFromAnEarlierTimeDoesNotOpen() throws SQLException {
        List<Stored> before = rows();
        stories.get(0).by(MARIA, me -> me.action(Fixtures.action("a1", 30).id()).note("canary"));

        for (Stored now : rows()) {
            Stored earlier = before.stream()
                    .filter(row -> row.table().equals(now.table()) && row.row() == now.row())
                    .findFirst()
                    .orElseThrow();
            if (!Arrays.equals(earlier.content(), now.content())) {
                assertRefused(now, earlier.content());
            }
        }
    }

    private void assertRefused(Stored row, byte[] content) throws SQLException {
        write(row, content);
        assertThatExceptionOfType(BrokenSealException.class)
                .as("%s %s", row.table(), row.row())
                .isThrownBy(this::readAll)
                .satisfies(e ->
                        assertThat(e.getMessage()).startsWith("the content of ").doesNotContain("canary"))
                .withNoCause();
        write(row, row.content());
    }

    private List<JournalEntry> readAll() {
        List<JournalEntry> all = new ArrayList<>();
        for (Story story : stories) {
            story.loaded();
            all.addAll(story.journal());
            for (Role author : Role.values()) {
                story.read(work -> work.authored(story.id(), author, Long.MAX_VALUE, 10));
            }
        }
        return all;
    }

    private Stored anyOf(List<Stored> rows, String table) {
        List<Stored> some =
                rows.stream().filter(row -> row.table().equals(table)).toList();
        return some.get(random.nextInt(some.size()));
    }

    private List<Stored> rows() throws SQLException {
        List<Stored> rows = new ArrayList<>();
        for (String table : TABLES) {
            for (Map<String, Object> row :
                    Rows.of(dataSource, "SELECT _ROWID_ AS n, content FROM mentoring_" + table)) {
                rows.add(new Stored(table, ((Number) row.get("N")).longValue(), (byte[]) row.get("CONTENT")));
            }
        }
        return rows;
    }

    private void write(Stored row, byte[] content) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE mentoring_" + row.table() + " SET content = ? WHERE _ROWID_ = ?")) {
            statement.setBytes(1, content);
            statement.setLong(2, row.row());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
