package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.goalId;
import static dev.mentoring.store.contract.Fixtures.session;
import static dev.mentoring.store.contract.Fixtures.smallGoal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.participant.Role;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.store.StoreException;
import dev.mentoring.store.contract.Story;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stands where content should, reading it is a failure that names the place, at a bounded cost. */
class HostileContentTest {
    /** Some copies of the longest document: its bytes, its characters, and what the parser takes for them. */
    private static final long MOST_ALLOCATED = 12L * MentoringJson.MAXIMUM_BYTES;

    private static final int NEARLY_ALL = MentoringJson.MAXIMUM_BYTES - 200;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final DataSource dataSource = H2.inMemory();
    private final JdbcMentoring jdbc =
            JdbcMentoring.over(dataSource).migrateSchema().build();
    private final Story story =
            Story.active(jdbc.store(), "r1").through("s1", 7).schedule("s2", 14);

    /** A table with content, a row in it, and what reads that. */
    private enum Place {
        RELATIONSHIP("relationship", "id = 'r1'", Story::loaded),
        SESSION("session", "id = 's2'", Story::loaded),
        FINISHED_SESSION("session", "id = 's1'", story -> story.finishedSession("s1")),
        GOAL("goal", "id = 'g1'", Story::loaded),
        ACTION("action", "id = 'a1'", Story::loaded),
        JOURNAL("journal", "1 = 1", story -> story.read(work -> work.journal(story.id(), JournalPosition.START, 10))),
        OWN(
                "author_content",
                "1 = 1",
                story -> story.read(work -> work.authored(story.id(), Role.MENTEE, Long.MAX_VALUE, 10)));

        private final String table;
        private final String row;
        private final Reading reading;

        Place(String table, String row, Reading reading) {
            this.table = "mentoring_" + table;
            this.row = row;
            this.reading = reading;
        }

        /** Reads it. */
        private interface Reading {
            Object of(Story story);
        }
    }

    HostileContentTest() {
        story.recalling(session("s1"), BEN, me -> me.session(session("s1")).amendRecord("It was Tuesday"));
        story.by(MARIA, me -> me.goal(goalId("g1")).draft(smallGoal("Talk")));
        story.by(MARIA, me -> me.agreeAction(action("a1", 30)));
        story.by(MARIA, me -> me.privately().writeReflection(new ReflectionId("f1"), "Not yet"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoDocumentIsRefused(Place place) throws SQLException {
        List<byte[]> documents = Stream.of(
                        "",
                        " ",
                        "null",
                        "42",
                        "\"canary\"",
                        "[]",
                        "{}",
                        "{\"canary\":1}",
                        "{\"value\":{}}",
                        "{\"version\":null,\"value\":{}}",
                        "{\"version\":\"canary\",\"value\":{}}",
                        "{\"version\":0,\"value\":{}}",
                        "{\"version\":-1,\"value\":{}}",
                        "{\"version\":2,\"value\":{}}",
                        "{\"version\":1.0,\"value\":{}}",
                        "{\"version\":1e99999999,\"value\":{}}",
                        "{\"version\":99999999999999999999,\"value\":{}}",
                        "{\"version\":1,\"value\":null}",
                        "{\"version\":1,\"value\":{}} canary",
                        "{\"version\":1,\"version\":1,\"value\":{}}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        for (byte[] document : documents) {
            assertRefused(place, document);
        }
        assertRefused(place, "{\"version\":1,\"value\":{}}".getBytes(StandardCharsets.UTF_16));
        assertRefused(place, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertRefused(place, HostileBytes.bomb());
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentThatIsCutOffIsRefused(Place place) throws SQLException {
        byte[] whole = content(place);
        int step = Math.max(1, whole.length / 40);
        for (int length = 1; length < whole.length; length += step) {
            assertRefused(place, Arrays.copyOf(whole, length));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RELATIONSHIP", "SESSION", "JOURNAL", "OWN"})
    void whatIsHugeIsRefusedAtABoundedCost(Place place) throws SQLException {
        String begun = "{\"version\":1,\"value\":";
        for (String document : List.of(
                " ".repeat(MentoringJson.MAXIMUM_BYTES + 1),
                " ".repeat(NEARLY_ALL),
                begun + "[".repeat(100_000),
                begun + "{\"goals\":".repeat(100_000),
                begun + "\"" + "canary".repeat(NEARLY_ALL / 6) + "\"}",
                begun + "9".repeat(NEARLY_ALL) + "}",
                begun + "-0." + "9".repeat(NEARLY_ALL) + "e-999999999}",
                begun + "{\"" + "c".repeat(NEARLY_ALL) + "\":1}}",
                begun + fields(1_000_000, i -> "canary" + i),
                begun + fields(1_500_000, i -> "kind"),
                begun + "[" + "{},".repeat(NEARLY_ALL / 3) + "{}]}")) {
            assertRefused(place, document.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String fields(int number, java.util.function.IntFunction<String> name) {
        StringBuilder fields = new StringBuilder(number * 15).append('{');
        IntStream.range(0, number)
                .forEach(i -> fields.append('"').append(name.apply(i)).append("\":1,"));
        return fields.append("\"x\":1}}").toString();
    }

    /** A list as long as a document can be, where one is expected. */
    @Test
    void aListBeyondItsBoundIsRefused() throws SQLException {
        String whole = new String(content(Place.RELATIONSHIP), StandardCharsets.UTF_8);
        assertThat(whole).contains("\"To be heard\"");
        String many = whole.replace(
                "\"To be heard\"", "\"canary\",".repeat((NEARLY_ALL - whole.length()) / 9) + "\"canary\"");

        assertRefused(Place.RELATIONSHIP, many.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theDocumentOfAnotherIsRefused() throws SQLException {
        for (Place place : Place.values()) {
            for (Place other : Place.values()) {
                byte[] content = content(other);
                if (!Arrays.equals(content, content(place))) {
                    assertRefused(place, content);
                }
            }
        }
    }

    private void assertRefused(Place place, byte[] document) throws SQLException {
        byte[] whole = content(place);
        replace(place, document);
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        Throwable thrown = catchThrowable(() -> place.reading.of(story));
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        replace(place, whole);

        assertThat(thrown).isExactlyInstanceOf(StoreException.class).hasMessageContaining("r1");
        assertThat(trace(thrown)).doesNotContain("canary");
        assertThat(allocated).isLessThan(MOST_ALLOCATED);
    }

    private byte[] content(Place place) throws SQLException {
        List<Map<String, Object>> rows =
                Rows.of(dataSource, "SELECT content FROM " + place.table + " WHERE " + place.row);
        assertThat(rows).hasSize(1);
        return (byte[]) rows.get(0).get("CONTENT");
    }

    private void replace(Place place, byte[] content) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("UPDATE " + place.table + " SET content = ? WHERE " + place.row)) {
            statement.setBytes(1, content);
            statement.executeUpdate();
        }
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
