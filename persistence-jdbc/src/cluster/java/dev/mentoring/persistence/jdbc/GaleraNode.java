package dev.mentoring.persistence.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One MariaDB server of a cluster, with a directory and ports of its own. */
final class GaleraNode {
    /** The ports of a node: its clients', the group's, and two by which a node that comes back is brought up to date. */
    static final int PORTS = 4;

    private final Path directory;
    private final Path temporary;
    private final int port;
    private Optional<Process> process = Optional.empty();

    GaleraNode(Path directory, Path temporary, int port) {
        this.directory = directory;
        this.temporary = temporary;
        this.port = port;
    }

    /** Where the other nodes find it. */
    String address() {
        return "127.0.0.1:" + (port + 1);
    }

    /** Where its clients find it. */
    String clients() {
        return "127.0.0.1:" + port;
    }

    /** Makes the tables of the server itself; the nodes that join get theirs from this one. */
    void install() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "mariadb-install-db",
                "--no-defaults",
                "--datadir=" + directory,
                "--auth-root-authentication-method=normal",
                "--skip-test-db"));
        command.addAll(GaleraCluster.asItsUser());
        if (started(command).waitFor() != 0) {
            throw failure("making its tables");
        }
    }

    /** Starts it; {@code others} are the addresses of all nodes, or none if it is the first. */
    void start(List<String> others) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "mariadbd",
                "--no-defaults",
                "--datadir=" + directory,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--socket=" + directory.resolve("server.sock"),
                "--pid-file=" + directory.resolve("server.pid"),
                "--max-allowed-packet=64M",
                "--max-connections=300",
                "--innodb-buffer-pool-size=64M",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-autoinc-lock-mode=2",
                "--binlog-format=ROW",
                "--wsrep-on=ON",
                "--wsrep-provider=" + GaleraCluster.LIBRARY,
                "--wsrep-slave-threads=2",
                "--wsrep-cluster-address=gcomm://" + String.join(",", others),
                "--wsrep-node-address=" + address(),
                "--wsrep-sst-method=rsync",
                "--wsrep-sst-receive-address=127.0.0.1:" + (port + 3),
                "--wsrep-provider-options=" + groupOptions()));
        command.addAll(GaleraCluster.asItsUser());
        process = Optional.of(started(command));
    }

    /** With a place of its own for temporary files: a server that starts clears away what it finds there. */
    private Process started(List<String> command) throws IOException {
        ProcessBuilder server = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        server.environment().put("TMPDIR", temporary.toString());
        return server.start();
    }

    /** So that a node that falls silent is given up after seconds. */
    private String groupOptions() {
        return String.join(
                ";",
                "base_port=" + (port + 1),
                "gmcast.listen_addr=tcp://" + address(),
                "ist.recv_addr=127.0.0.1:" + (port + 2),
                "evs.keepalive_period=PT0.5S",
                "evs.suspect_timeout=PT2S",
                "evs.inactive_timeout=PT5S",
                "gcache.size=32M");
    }

    /** Waits until it takes part. */
    void awaitReady() throws InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!ready()) {
            if (!process.orElseThrow().isAlive()) {
                throw failure("starting");
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(failure("joining the others").getMessage());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private boolean ready() {
        try {
            return Rows.of(place("mysql", "root", "").direct(), "SHOW STATUS LIKE 'wsrep_ready'").stream()
                    .anyMatch(row -> row.containsValue("ON"));
        } catch (SQLException e) {
            return false;
        }
    }

    TestServer.Place place(String database, String user, String password) {
        return new TestServer.Place(GaleraCluster.url("jdbc:mariadb:", clients(), database), user, password);
    }

    /** A database of the cluster by connections that all lead here. */
    TestServer.Place place(TestServer.Place everywhere) {
        String database = everywhere.url().replaceAll("^.*/|\\?.*$", "");
        return place(database, everywhere.user(), everywhere.password());
    }

    /** Ends it as a power cut does. */
    void kill() {
        process.ifPresent(running -> running.destroyForcibly().onExit().join());
    }

    private Path log() {
        return directory.resolveSibling(directory.getFileName() + ".log");
    }

    private IllegalStateException failure(String doing) {
        try {
            return new IllegalStateException(doing + " failed; its log says:\n" + Files.readString(log()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
