package dev.mentoring.persistence.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A real PostgreSQL, started with the first test that asks for it. */
final class PostgreSqlServer implements TestServer {
    /** Started once a process. */
    private static final class Running {
        private static final EmbeddedPostgres SERVER = started();
    }

    /** A server of its own, until the process ends. */
    static EmbeddedPostgres started() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "300")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public Place newDatabase() {
        return newDatabase(Running.SERVER);
    }

    static Place newDatabase(EmbeddedPostgres server) {
        String name = "contract" + COUNT.incrementAndGet();
        place(server, "postgres").execute("CREATE DATABASE " + name);
        return place(server, name);
    }

    static Place place(EmbeddedPostgres server, String database) {
        return new Place("jdbc:postgresql://localhost:" + server.getPort() + "/" + database, "postgres", "postgres");
    }

    /** The directory of its programs, by the process that runs. */
    static Path programs() {
        try (Connection connection = place(Running.SERVER, "postgres").direct().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SHOW data_directory")) {
            found.next();
            Path pid = Path.of(found.getString(1)).resolve("postmaster.pid");
            long running = Long.parseLong(Files.readAllLines(pid).get(0).trim());
            return Path.of(ProcessHandle.of(running)
                            .flatMap(process -> process.info().command())
                            .orElseThrow())
                    .getParent();
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public List<String> grants(String user) {
        return List.of("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + user);
    }

    @Override
    public List<String> easyVictim() {
        return List.of("SET deadlock_timeout = '10ms'");
    }

    @Override
    public List<String> hardVictim() {
        return List.of("SET deadlock_timeout = '60s'");
    }

    @Override
    public boolean keepsAfterDeadlock() {
        return true;
    }

    @Override
    public boolean goesOnAfterFailure() {
        return false;
    }
}
