package dev.mentoring.examples.hrimport;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.mentoring.store.Ids;
import dev.mentoring.store.InMemoryMentoringStore;
import dev.mentoring.store.Mentoring;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/** The database the program works on: the library's tables and the HR product's own, behind one pool. */
final class Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final Mentoring mentoring;

    private Database(HikariDataSource pool, Mentoring mentoring) {
        this.pool = pool;
        this.mentoring = mentoring;
    }

    static Database open(DatabaseOptions options, Clock clock, Ids ids) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setPoolName("hr-import");
        config.setJdbcUrl(options.url());
        options.user().ifPresent(config::setUsername);
        options.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(2);
        HikariDataSource pool = new HikariDataSource(config);
        try (Connection connection = pool.getConnection()) {
            ImportLedger.create(connection);
        }
        Mentoring mentoring = Mentoring.over(new InMemoryMentoringStore())
                .clock(clock)
                .ids(ids)
                .build();
        return new Database(pool, mentoring);
    }

    Mentoring mentoring() {
        return mentoring;
    }

    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void close() {
        pool.close();
    }
}
