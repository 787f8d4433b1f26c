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

    /**
     * The library's scripts go through the portal's Flyway too, with a history of their own, since each counts its versions
     * alone. They come second and find the portal's tables there already: that is the baseline which Flyway asks for.
     */
    @Bean
    FlywayMigrationStrategy migrations() {
        return portal -> {
            portal.migrate();
            Flyway.configure()
                    .configuration(portal.getConfiguration())
                    .locations(LIBRARY_SCRIPTS)
                    .table("flyway_mentoring_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        };
    }

    /**
     * Checks the tables that Flyway has made, and opens the engine. A portal that holds what real people say gives it a
     * {@code cipher} too.
     */
    @Bean
    @DependsOn("flywayInitializer")
    JdbcMentoring jdbcMentoring(DataSource dataSource, Clock clock) {
        return JdbcMentoring.over(dataSource).clock(clock).build();
    }
}
