package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.store.contract.Story;
import dev.mentoring.store.contract.command.EveryCommand;
import dev.mentoring.store.contract.command.KindOfCommand;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A command writes the rows of what it changes, and no other. */
class OnlyWhatChangedTest {
    private static final List<String> TABLES = List.of("session", "goal", "action");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final DataSource DATA_SOURCE = H2.inMemory();
    private static final JdbcMentoring JDBC =
            JdbcMentoring.over(DATA_SOURCE).migrateSchema().build();

    static List<KindOfCommand> everyCommand() {
        return EveryCommand.kinds();
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void aRowThatIsWrittenSaysWhatItHasNotSaidBefore(KindOfCommand kind) throws SQLException {
        Story story = kind.leadingUp(JDBC.store(), "r" + COUNT.incrementAndGet());
        Map<String, Row> before = rows(story);

        kind.give(JDBC.mentoring().at(story.now()), story);

        rows(story).forEach((place, row) -> {
            Row earlier = before.get(place);
            boolean written = earlier == null || row.version() != earlier.version();
            boolean changed = earlier == null || !row.says().equals(earlier.says());
            assertThat(written).as("%s is written", place).isEqualTo(changed);
        });
    }

    /**
     * A row of a session, a goal or an action.
     *
     * @param version with which version of the relationship it was written
     * @param says all else in it
     */
    private record Row(long version, Map<String, String> says) {
        static Row of(Map<String, Object> columns) {
            Map<String, String> says = new HashMap<>();
            columns.forEach((name, value) -> says.put(
                    name, value instanceof byte[] content ? HexFormat.of().formatHex(content) : String.valueOf(value)));
            return new Row(Long.parseLong(says.remove("ROW_VERSION")), says);
        }
    }

    private static Map<String, Row> rows(Story story) throws SQLException {
        Map<String, Row> rows = new HashMap<>();
        for (String table : TABLES) {
            String sql = "SELECT * FROM mentoring_" + table + " WHERE relationship_id = '" + story.id() + "'";
            Rows.of(DATA_SOURCE, sql).forEach(columns -> rows.put(table + " " + columns.get("ID"), Row.of(columns)));
        }
        return rows;
    }
}
