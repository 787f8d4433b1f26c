package dev.mentoring.persistence.jdbc;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Databases for tests. */
final class H2 {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private H2() {}

    /** A database of its own, in memory, for as long as the tests run. */
    static DataSource inMemory() {
        return inMemory("");
    }

    /** The same with settings, each of which begins with a semicolon. */
    static DataSource inMemory(String settings) {
        return at("jdbc:h2:mem:mentoring" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1" + settings);
    }

    static DataSource at(String url) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        return dataSource;
    }
}
