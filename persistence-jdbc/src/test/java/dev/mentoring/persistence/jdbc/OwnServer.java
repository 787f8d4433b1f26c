package dev.mentoring.persistence.jdbc;

import dev.mentoring.persistence.jdbc.TestServer.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A database server that a test may kill and start again on the same directory. What it commits is on the disk first. */
abstract class OwnServer implements AutoCloseable {
    private final int port = freePort();
    private List<ProcessHandle> processes = List.of();

    OwnServer() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final int port() {
        return port;
    }

    /** What starts it. */
    abstract List<String> command();

    /** What it says when it answers. */
    abstract String readiness();

    /** The database on it. */
    abstract Place place();

    /** Starts it, and waits until it answers. */
    final void start() throws IOException {
        Process process = run(command());
        processes = List.of(process.toHandle());
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        Thread listening = new Thread(() -> listen(process, ready));
        listening.setDaemon(true);
        listening.start();
        if (!ready.join()) {
            throw new IOException("the server has ended: " + process.info());
        }
    }

    static Process run(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Goes on listening, since a server whose output nobody takes would stand still. */
    private void listen(Process process, CompletableFuture<Boolean> ready) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                if (line.contains(readiness())) {
                    ready.complete(true);
                }
                line = lines.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ready.complete(false);
        }
    }

    /** Kills all its processes, as {@code kill -9} does. */
    final synchronized void kill() {
        List<ProcessHandle> all = new ArrayList<>(processes);
        processes.forEach(process -> process.descendants().forEach(all::add));
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        processes = List.of();
    }

    @Override
    public void close() {
        kill();
    }
}
