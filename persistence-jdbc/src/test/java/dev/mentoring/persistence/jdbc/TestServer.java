package dev.mentoring.persistence.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database server for tests, which runs for as long as they do. A new product to test with is one more of these. */
interface TestServer {
    /** Numbers what must be fresh: databases, schemas, users, tenants; other than in earlier runs on a server that stays. */
    AtomicInteger COUNT = new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000) * 1_000);

    /** What the library is to find. */
    Dialect dialect();

    /** Where a database is that nobody else uses, with nothing in it, for a user who may do everything there. */
    Place newDatabase();

    /** What opens a database there. */
    default JdbcMentoring.Builder opening(DataSource dataSource) {
        return JdbcMentoring.over(dataSource);
    }

    /** What gives a user who is made already the right to read and write rows of a database, and no other. */
    List<String> grants(String user);

    /** What makes such a user. */
    default String newUser(String user) {
        return "CREATE USER " + user + " PASSWORD 'secret'";
    }

    /** What has the database choose a transaction for the victim of a deadlock at once. */
    default List<String> easyVictim() {
        return List.of();
    }

    /** What has it choose another. */
    default List<String> hardVictim() {
        return List.of();
    }

    /** Whether a deadlock leaves the victim what it did before its savepoint. */
    default boolean keepsAfterDeadlock() {
        return false;
    }

    /** Whether a transaction goes on in which a statement has failed. */
    default boolean goesOnAfterFailure() {
        return true;
    }

    /** Waits until whoever connects, wherever that leads, finds the databases and users that were made. */
    default void settle() {}

    /** The same database by connections that all lead to one place, where one waits for what another has locked. */
    default Place onOneNode(Place place) {
        return place;
    }

    /** How many may migrate at the same moment. */
    default int migratingAtOnce() {
        return 4;
    }

    /** Whether it is one that sees all of a tenant's rows, and so what is unique among them. */
    default boolean seesAllOfATenant() {
        return true;
    }

    /** Whether a question to it costs next to nothing. */
    default boolean inThisProcess() {
        return false;
    }

    /** What takes a session to Newfoundland, half an hour from everybody else. */
    default String elsewhere() {
        return "SET TIME ZONE 'America/St_Johns'";
    }

    /** How many commands are played beside the reference model. */
    default int modelCommands() {
        return 1_500;
    }

    /**
     * A database, as one user sees it.
     *
     * @param url where it is
     * @param user who connects
     * @param password with what
     */
    record Place(String url, String user, String password) {
        /** A pool that gives out connections in auto-commit mode, or not. It keeps none for long that nobody uses. */
        DataSource pool(boolean autoCommit) {
            return pool(autoCommit, 8);
        }

        /** The same of at most so many. */
        DataSource pool(boolean autoCommit, int connections) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setUsername(user);
            config.setPassword(password);
            config.setAutoCommit(autoCommit);
            config.setMinimumIdle(0);
            config.setMaximumPoolSize(connections);
            config.setIdleTimeout(10_000);
            return new HikariDataSource(config);
        }

        /** Connections that are opened and closed. */
        DataSource direct() {
            return new DriverManagerDataSource(url, user, password);
        }

        /** The same database with a setting of the driver's. */
        Place with(String setting) {
            return new Place(url + (url.contains("?") ? "&" : "?") + setting, user, password);
        }

        /** The same database, as another user sees it. */
        Place as(String other) {
            return new Place(url, other, "secret");
        }

        void execute(String... statements) {
            try {
                Rows.execute(direct(), statements);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }

        /** A schema that nobody else uses, in this database. */
        String newSchema() {
            String name = "hr" + COUNT.incrementAndGet();
            execute("CREATE SCHEMA " + name);
            return name;
        }
    }

    /** A tenant that no other test uses. */
    static String freshTenant() {
        return "tenant-" + COUNT.incrementAndGet();
    }
}
