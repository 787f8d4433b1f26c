package dev.mentoring.persistence.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wire between a driver and its server on which is counted what passes, whatever the driver makes of its calls. A round trip
 * begins whenever the driver says something after the server has spoken.
 */
final class Wire implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("localhost:(\\d+)");

    private final ServerSocket here;
    private final TestServer.Place place;
    private boolean serverSpoke = true;
    private long roundTrips;
    private long received;

    /** A wire to a database. */
    Wire(TestServer.Place there) {
        Matcher address = ADDRESS.matcher(there.url());
        if (!address.find()) {
            throw new IllegalArgumentException(there.url() + " names no port of this machine");
        }
        int port = Integer.parseInt(address.group(1));
        try {
            here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        place = new TestServer.Place(
                address.replaceFirst("localhost:" + here.getLocalPort()), there.user(), there.password());
        start(() -> connect(port));
    }

    /** The database as it is reached by the wire, with one connection at a time. */
    TestServer.Place place() {
        return place;
    }

    private void connect(int port) throws IOException {
        while (!here.isClosed()) {
            Socket driver = here.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
            driver.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            start(() -> pass(driver, server, false));
            start(() -> pass(server, driver, true));
        }
    }

    private void pass(Socket from, Socket to, boolean server) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[65_536];
            for (int length = in.read(some); length >= 0; length = in.read(some)) {
                count(server, length);
                out.write(some, 0, length);
            }
        }
    }

    private synchronized void count(boolean server, int length) {
        if (server) {
            received += length;
        } else if (serverSpoke) {
            roundTrips++;
        }
        serverSpoke = server;
    }

    /** Begins to count anew. */
    synchronized void forget() {
        roundTrips = 0;
        received = 0;
    }

    synchronized long roundTrips() {
        return roundTrips;
    }

    /** How many bytes came from the server. */
    synchronized long received() {
        return received;
    }

    /** What goes on until a socket is closed. */
    private interface Passing {
        void on() throws IOException;
    }

    private static void start(Passing passing) {
        Thread thread = new Thread(() -> {
            try {
                passing.on();
            } catch (IOException e) {
                // One of both has hung up.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        here.close();
    }
}
