package dev.mentoring.persistence.jdbc;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Three nodes of Galera on this machine, by Debian's mariadb-server, galera-4 and rsync, which must be installed. */
final class GaleraCluster {
    static final String LIBRARY = "/usr/lib/galera/libgalera_smm.so";

    private static final int NODES = 3;
    private static final String SYSTEM_USER = "mysql";

    /** Below those that a client's side of a connection is given, so that nobody takes one while a node is down. */
    private static final int LOWEST_PORT = 20_000;

    private static final int HIGHEST_PORT = 32_000;

    private final Path directory;
    private final List<GaleraNode> nodes = new ArrayList<>();

    /** Started once a process. */
    private static final class Running {
        private static final GaleraCluster CLUSTER = started();

        private static GaleraCluster started() {
            try {
                GaleraCluster cluster = new GaleraCluster();
                Runtime.getRuntime().addShutdownHook(new Thread(cluster::stop));
                cluster.start();
                return cluster;
            } catch (IOException | TimeoutException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private GaleraCluster() throws IOException {
        directory = ownDirectory(Files.createTempDirectory("galera"));
        int port = LOWEST_PORT;
        for (int number = 0; number < NODES; number++) {
            port = firstOfFreePorts(port);
            nodes.add(new GaleraNode(newDirectory("node" + number), newDirectory("temporary" + number), port));
            port += GaleraNode.PORTS;
        }
    }

    private Path newDirectory(String name) throws IOException {
        return ownDirectory(Files.createDirectory(directory.resolve(name)));
    }

    static GaleraCluster running() {
        return Running.CLUSTER;
    }

    List<GaleraNode> nodes() {
        return nodes;
    }

    /** A connection reads what was committed before on any node, and waits for its own to catch up. */
    static String url(String driver, String hosts, String database) {
        return driver + "//" + hosts + "/" + database + "?sslMode=DISABLED&sessionVariables=wsrep_sync_wait=7";
    }

    /** Each connection leads to a node of the driver's choice. */
    TestServer.Place everywhere(String database) {
        String hosts = String.join(",", nodes.stream().map(GaleraNode::clients).toList());
        return new TestServer.Place(url("jdbc:mariadb:loadbalance:", hosts, database), "owner", "secret");
    }

    private void start() throws IOException, InterruptedException, TimeoutException {
        GaleraNode first = nodes.get(0);
        first.install();
        first.start(List.of());
        first.awaitReady();
        first.place("mysql", "root", "")
                .execute(
                        "CREATE USER owner IDENTIFIED BY 'secret'",
                        "GRANT ALL ON *.* TO owner WITH GRANT OPTION",
                        "DELETE FROM mysql.global_priv WHERE User = ''",
                        "FLUSH PRIVILEGES");
        for (GaleraNode joining : nodes.subList(1, NODES)) {
            restart(joining);
        }
        for (GaleraNode joining : nodes.subList(1, NODES)) {
            joining.awaitReady();
        }
    }

    /** Has a node join those that run. */
    void restart(GaleraNode node) throws IOException {
        node.start(nodes.stream().map(GaleraNode::address).toList());
    }

    private void stop() {
        nodes.forEach(GaleraNode::kill);
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a server is told that is started by root. It would run as root, but rsync would not hand it another's files. */
    static List<String> asItsUser() {
        return startedByRoot() ? List.of("--user=" + SYSTEM_USER) : List.of();
    }

    private static boolean startedByRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static Path ownDirectory(Path made) throws IOException {
        if (startedByRoot()) {
            Files.setOwner(
                    made,
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(SYSTEM_USER));
        }
        return made;
    }

    private static int firstOfFreePorts(int from) {
        return IntStream.iterate(from, port -> port < HIGHEST_PORT, port -> port + GaleraNode.PORTS)
                .filter(port -> IntStream.range(port, port + GaleraNode.PORTS).allMatch(GaleraCluster::free))
                .findFirst()
                .orElseThrow();
    }

    private static boolean free(int port) {
        try (ServerSocket listening = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return listening.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
