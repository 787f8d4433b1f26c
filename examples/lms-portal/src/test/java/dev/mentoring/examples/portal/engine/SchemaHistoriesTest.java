package dev.mentoring.examples.portal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.persistence.jdbc.JdbcMentoring;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The portal's tables and the library's come by one Flyway, each by a history of its own. */
class SchemaHistoriesTest {
    @TempDir
    private Path folder;

    @Test
    void aSecondStartChangesNothing() {
        ApplicationContextRunner portal = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        FlywayAutoConfiguration.class))
                .withUserConfiguration(MentoringConfiguration.class)
                .withBean(KeysetSettings.class, () -> new KeysetSettings(folder.resolve("keyset.json"), true))
                .withBean(Keyset.class)
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:file:" + folder.resolve("portal"),
                        "spring.flyway.locations=classpath:db/portal");
        portal.run(first -> {
            assertThat(first).hasNotFailed().hasSingleBean(JdbcMentoring.class);
            JdbcClient jdbc = first.getBean(JdbcClient.class);
            List<Map<String, Object>> own = history(jdbc, "flyway_schema_history");
            List<Map<String, Object>> librarys = history(jdbc, "flyway_mentoring_history");
            assertThat(own).extracting(row -> row.get("script")).contains("V1__people.sql", "V2__notification.sql");
            assertThat(librarys).extracting(row -> row.get("script")).contains("V1__mentoring.sql");

            portal.run(second -> {
                assertThat(second).hasNotFailed();
                assertThat(history(second.getBean(JdbcClient.class), "flyway_schema_history"))
                        .isEqualTo(own);
                assertThat(history(second.getBean(JdbcClient.class), "flyway_mentoring_history"))
                        .isEqualTo(librarys);
            });
        });
    }

    private static List<Map<String, Object>> history(JdbcClient jdbc, String table) {
        return jdbc.sql("SELECT * FROM \"" + table + "\" ORDER BY \"installed_rank\"")
                .query()
                .listOfRows();
    }
}
