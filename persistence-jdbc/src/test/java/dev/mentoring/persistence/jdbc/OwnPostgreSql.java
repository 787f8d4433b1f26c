package dev.mentoring.persistence.jdbc;

import dev.mentoring.persistence.jdbc.TestServer.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of a test's own. */
final class OwnPostgreSql extends OwnServer {
    private final Path programs = PostgreSqlServer.programs();
    private final Path data;

    OwnPostgreSql(Path directory) throws IOException, InterruptedException {
        this.data = directory.resolve("postgresql");
        Process made = run(asUsual(
                programs.resolve("initdb").toString(),
                "-A",
                "trust",
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "-D",
                data.toString()));
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    /** PostgreSQL does not run as root; to it, we are nobody then. */
    private static List<String> asUsual(String... command) {
        List<String> words = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.addAll(List.of(command));
        return words;
    }

    /** Without what would make a process while the others are being killed. */
    @Override
    List<String> command() {
        return asUsual(
                programs.resolve("postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port()),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "autovacuum=off");
    }

    @Override
    String readiness() {
        return "database system is ready to accept connections";
    }

    @Override
    Place place() {
        return new Place("jdbc:postgresql://127.0.0.1:" + port() + "/postgres", "postgres", "postgres");
    }
}
