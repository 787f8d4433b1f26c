package dev.mentoring.examples.portal.engine;

import dev.mentoring.persistence.jdbc.JdbcMentoring;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.sql.DatabaseMetaData;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** The engine over the portal's own data source. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class MentoringConfiguration {
    private static final String LIBRARY_SCRIPTS = "classpath:dev/mentoring/persistence/jdbc/schema/";
    private static final URI SOURCE = URI.create("https://portal.example/mentoring");

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * The library's scripts go through the portal's Flyway too, with a history of their own, since each counts its versions
     * alone. They come second and find the portal's tables there already: that is the baseline which Flyway asks for. There is
     * a folder of them for each product, by the name that Spring Boot has for it too.
     */
    @Bean
    FlywayMigrationStrategy migrations(DataSource dataSource) throws MetaDataAccessException {
        String product = JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName);
        String scripts =
                LIBRARY_SCRIPTS + DatabaseDriver.fromProductName(product).getId();
        return portal -> {
            portal.migrate();
            Flyway.configure()
                    .configuration(portal.getConfiguration())
                    .locations(scripts)
                    .table("flyway_mentoring_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        };
    }

    /** The engine sealed, as whoever opens it needs it; it tells nobody what happens. */
    @Bean
    @Scope(BeanDefinition.SCOPE_PROTOTYPE)
    JdbcMentoring.Builder sealed(DataSource dataSource, Clock clock, Keyset keyset) throws GeneralSecurityException {
        return JdbcMentoring.over(dataSource).clock(clock).sealing(keyset.sealing());
    }

    /** Checks the tables that Flyway has made, opens the engine, and has what happens from now on wait in its outbox. */
    @Bean
    @DependsOn("flywayInitializer")
    JdbcMentoring jdbcMentoring(JdbcMentoring.Builder sealed, Keyset keyset) {
        JdbcMentoring jdbc = sealed.outbox(SOURCE).build();
        keyset.settle(jdbc.keys());
        return jdbc;
    }
}
