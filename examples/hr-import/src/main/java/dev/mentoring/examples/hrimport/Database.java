package dev.mentoring.examples.hrimport;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.mentoring.persistence.jdbc.JdbcMentoring;
import dev.mentoring.store.Ids;
import dev.mentoring.store.Mentoring;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/** The database the program works on: the library's tables and the HR product's own, behind one pool. */
final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 2;

    private final HikariDataSource pool;
    private final JdbcMentoring jdbc;
    private final Mentoring mentoring;

    private Database(HikariDataSource pool, JdbcMentoring jdbc) {
        this.pool = pool;
        this.jdbc = jdbc;
        this.mentoring = jdbc.mentoring();
    }

    /**
     * Work in one transaction.
     *
     * @param <T> what it results in
     */
    @FunctionalInterface
    interface Work<T> {
        T in(Mentoring mentoring, Connection connection) throws SQLException;
    }

    static Database open(DatabaseOptions options, Clock clock, Ids ids) throws SQLException {
        return open(settings(options), clock, ids);
    }

    /** A database without a user of its own, as a test has it. */
    static Database open(String url) throws SQLException {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        return open(settings, Clock.systemUTC(), Ids.timeOrdered(Clock.systemUTC()));
    }

    private static Database open(HikariConfig settings, Clock clock, Ids ids) throws SQLException {
        HikariDataSource pool = connect(settings);
        try {
            try (Connection connection = pool.getConnection()) {
                ImportLedger.create(connection);
            }
            JdbcMentoring jdbc = JdbcMentoring.over(pool)
                    .tenant("hr-import")
                    .clock(clock)
                    .ids(ids)
                    .migrateSchema()
                    .build();
            return new Database(pool, jdbc);
        } catch (SQLException | RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** The engine that owns its transactions: each command is one. */
    Mentoring mentoring() {
        return mentoring;
    }

    /** The HR product's rows and the library's in one transaction: both are kept, or neither. */
    <T> T inTransaction(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(jdbc.joining(connection), connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /** What went wrong first is what the caller has to hear of, even if undoing it fails as well. */
    private static void rollback(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static HikariDataSource connect(HikariConfig settings) {
        try {
            return new HikariDataSource(settings);
        } catch (RuntimeException e) {
            throw new UnusableDatabaseException(e);
        }
    }

    private static HikariConfig settings(DatabaseOptions options) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("hr-import");
        settings.setJdbcUrl(options.url());
        options.user().ifPresent(settings::setUsername);
        options.password().ifPresent(settings::setPassword);
        settings.setMaximumPoolSize(CONNECTIONS);
        return settings;
    }
}
