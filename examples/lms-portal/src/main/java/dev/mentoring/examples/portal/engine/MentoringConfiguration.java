package dev.mentoring.examples.portal.engine;

import dev.mentoring.persistence.jdbc.JdbcMentoring;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** The engine over the portal's own data source. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class MentoringConfiguration {
    private static final String LIBRARY_SCRIPTS = "classpath:dev/mentoring/persistence/jdbc/schema/h2";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The library's scripts go through the portal's Flyway, with a history of their own: the two count their versions alone. */
    @Bean
    FlywayMigrationStrategy migrations() {
        return portal -> {
            Flyway.configure()
                    .configuration(portal.getConfiguration())
                    .locations(LIBRARY_SCRIPTS)
                    .table("flyway_mentoring_history")
                    .load()
                    .migrate();
            portal.migrate();
        };
    }

    /** Checks the tables that Flyway has made, and opens the engine. */
    @Bean
    @DependsOn("flywayInitializer")
    JdbcMentoring jdbcMentoring(DataSource dataSource, Clock clock) {
        return JdbcMentoring.over(dataSource).clock(clock).build();
    }
}
