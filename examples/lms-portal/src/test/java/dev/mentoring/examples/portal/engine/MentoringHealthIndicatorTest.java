package dev.mentoring.examples.portal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.persistence.jdbc.JdbcMentoring;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class MentoringHealthIndicatorTest {
    private final JdbcDataSource database = new JdbcDataSource();
    private final MentoringHealthIndicator indicator;

    MentoringHealthIndicatorTest() {
        database.setURL("jdbc:h2:mem:health;DB_CLOSE_DELAY=-1");
        execute("DROP ALL OBJECTS");
        JdbcMentoring jdbc = JdbcMentoring.over(database).migrateSchema().build();
        indicator = new MentoringHealthIndicator(database, new Engine(jdbc, database), Clock.systemUTC());
    }

    @Test
    void isUpWhileTheTablesAreThere() {
        Health health = indicator.health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("schema", 1)
                .containsEntry("outboxBacklog", 0L)
                .containsEntry("outboxParked", 0L);
    }

    @Test
    void isDownWithoutItsSchema() {
        execute("DELETE FROM mentoring_schema_version");
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void isDownIfItCannotRead() {
        execute("DROP TABLE mentoring_relationship");
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
