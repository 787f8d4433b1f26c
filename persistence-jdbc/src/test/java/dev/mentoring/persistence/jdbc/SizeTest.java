package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.author.ReflectionId;
import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.Story;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much room a pair takes on PostgreSQL, as the documentation of operations has it. */
class SizeTest {
    private static final int SESSIONS = 6;
    private static final int KIB = 1_024;

    private final TestServer.Place place = new PostgreSqlServer().newDatabase();
    private final JdbcMentoring jdbc = JdbcMentoring.over(place.direct())
            .sealing(TinkSealing.under(new MasterKey()))
            .migrateSchema()
            .build();

    @Test
    void theRowsOfAPairOfSixSessionsTakeLessThan24KiB() throws SQLException {
        Story story = Story.active(jdbc.store(), "0199d2b4-7a00-7000-8000-000000000001");
        story.by(MARIA, me -> me.goal(Fixtures.goalId("g1")).draft(Fixtures.goal("Speak up")));
        story.by(BEN, me -> me.goal(Fixtures.goalId("g1")).agree(1));
        IntStream.rangeClosed(1, SESSIONS).forEach(number -> meet(story, number));

        long bytes = 0;
        for (String table : List.of("relationship", "session", "goal", "action", "author_content", "content_key")) {
            String sql = "SELECT SUM(pg_column_size(t.*)) AS bytes FROM mentoring_" + table + " t";
            bytes += (long) Rows.of(place.direct(), sql).get(0).get("BYTES");
        }

        assertThat(bytes).isBetween(12L * KIB, 24L * KIB);
    }

    private static void meet(Story story, int number) {
        int day = 14 * number;
        story.through("s" + number, day);
        story.by(BEN, me -> me.agreeAction(Fixtures.action("a" + number, day + 7)));
        story.by(MARIA, me -> me.action(Fixtures.action("a" + number, day).id()).complete("Done, and it helped"));
        story.by(
                MARIA,
                me -> me.privately()
                        .writeReflection(new ReflectionId("t" + number), "What I take with me: ask sooner."));
    }
}
