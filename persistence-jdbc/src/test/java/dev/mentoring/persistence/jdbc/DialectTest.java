package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.Story;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A failure is known by its SQLState and the database's own code. */
class DialectTest {
    @ParameterizedTest
    @CsvSource({
        "H2, 40001, 40001, conflict ending",
        "H2, HYT00, 50200, conflict",
        "H2, 90131, 90131, conflict",
        "H2, 23505, 23505, duplicateKey",
        "H2, 42S02, 42102, missingTable",
        "H2, 90079, 90079, missingTable",
        "H2, 42S01, 42101, madeAlready",
        "H2, 42S11, 42111, madeAlready",
        "H2, HY000, 50000, madeMeanwhile",
        "H2, 23513, 23513, ''",
        "POSTGRESQL, 40001, 0, conflict ending",
        "POSTGRESQL, 40P01, 0, conflict ending",
        "POSTGRESQL, 55P03, 0, conflict ending",
        "POSTGRESQL, 23505, 0, duplicateKey ending",
        "POSTGRESQL, 42P01, 0, missingTable ending",
        "POSTGRESQL, 3F000, 0, missingTable ending",
        "POSTGRESQL, 42P07, 0, ending",
        "POSTGRESQL, , 0, ending",
        "MARIADB, HY000, 1020, conflict ending",
        "MARIADB, HY000, 1205, conflict",
        "MARIADB, 40001, 1213, conflict ending",
        "MARIADB, 40001, 0, conflict ending",
        "MARIADB, 25S03, 0, ending",
        "MARIADB, 70100, 1927, ending",
        "MARIADB, 23000, 1062, duplicateKey",
        "MARIADB, 42S02, 1146, missingTable",
        "MARIADB, 42S01, 1050, madeAlready",
        "MARIADB, , 0, ''",
        "MYSQL, 40001, 1213, conflict ending",
        "MYSQL, HY000, 1205, conflict",
        "MYSQL, HY000, 1412, conflict",
        "MYSQL, 08S01, 0, ending",
        "MYSQL, 23000, 1062, duplicateKey",
        "MYSQL, 42000, 1049, missingTable",
        "MYSQL, 42S21, 1060, madeAlready",
        "MYSQL, 42000, 1061, madeAlready",
        "MYSQL, 42000, 1064, ''",
    })
    void tellsWhatAFailureMeans(Dialect dialect, String state, int code, String meanings) {
        SQLException failure = new SQLException("in whatever words", state, code);
        FailureCodes codes = dialect.failures();

        List<String> met = new ArrayList<>();
        note(met, "conflict", codes.conflict(), failure);
        note(met, "duplicateKey", codes.duplicateKey(), failure);
        note(met, "missingTable", codes.missingTable(), failure);
        note(met, "madeAlready", codes.madeAlready(), failure);
        note(met, "madeMeanwhile", codes.madeMeanwhile(), failure);
        note(met, "ending", codes.ending(), failure);

        assertThat(String.join(" ", met)).isEqualTo(meanings);
    }

    private static void note(List<String> met, String meaning, FailureCodes.Codes codes, SQLException failure) {
        if (codes.include(failure)) {
            met.add(meaning);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConflictAtTheCommitIsTriedAgain(Dialect dialect) throws SQLException {
        DataSource dataSource = H2.inMemory();
        JdbcMentoring.over(dataSource).schema().migrate();
        if (dialect == Dialect.POSTGRESQL) {
            understandPostgreSql(dataSource);
        }
        Spy spy = new Spy(dataSource);
        List<Integer> pauses = new ArrayList<>();
        JdbcMentoring jdbc = JdbcMentoring.over(spy.dataSource())
                .dialect(dialect)
                .backoff(pauses::add)
                .build();
        Story story = Story.active(jdbc.store(), "r1");
        int[] failures = {1};
        spy.before(call -> {
            if (call.equals("commit") && failures[0]-- > 0) {
                throw new SQLException("in whatever words", "40001", dialect == Dialect.H2 ? 40001 : 1213);
            }
        });

        jdbc.mentoring().at(Fixtures.tenOClock(1)).change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30)));

        assertThat(pauses).containsExactly(1);
        assertThat(story.loaded().actions()).hasSize(1);
    }

    private static void understandPostgreSql(DataSource dataSource) throws SQLException {
        Rows.execute(dataSource, "SET MODE PostgreSQL");
    }
}
