package dev.mentoring.persistence.jdbc;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.persistence.jdbc.TestServer.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** A process of its own in which several write, and which tells line by line what they are told. */
final class WriterProcess {
    static final int WRITERS = 4;
    private static final String MARK = "writer:";

    private WriterProcess() {}

    /** Starts one whose writers share so many connections to a database. */
    static Process start(Place place, int connections, long seed, List<RelationshipId> pairs) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WriterProcess.class.getName(),
                place.url(),
                place.user(),
                place.password(),
                Integer.toString(connections),
                Long.toString(seed)));
        pairs.forEach(pair -> command.add(pair.value()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Passes on what it tells, until it has ended. */
    static void listen(Process process, Witness witness) throws IOException {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                String[] words = line.split(" ");
                if (words[0].equals(MARK) && words.length == 5) { // the last one may be cut off
                    hear(words, witness);
                }
                line = lines.readLine();
            }
        }
    }

    private static void hear(String[] words, Witness witness) {
        switch (words[1]) {
            case "begins" -> witness.begins(new RelationshipId(words[3]), words[2]);
            case "acknowledged" -> witness.acknowledged(words[2], Long.parseLong(words[3]));
            case "refused" -> witness.refused(words[2]);
            default -> throw new AssertionError(words[1]);
        }
    }

    /** Writes to the database that it is given until it is killed. */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        Place place = new Place(arguments[0], arguments[1], arguments[2]);
        int connections = Integer.parseInt(arguments[3]);
        long seed = Long.parseLong(arguments[4]);
        List<RelationshipId> pairs =
                Stream.of(arguments).skip(5).map(RelationshipId::new).toList();
        JdbcMentoring jdbc = JdbcMentoring.over(place.pool(false, connections)).build();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<KeyedWriter> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.add(new KeyedWriter(
                    jdbc.mentoring(), pairs, "w" + writer + "-" + seed, seed + writer, new Telling(System.out)));
        }
        System.exit(threads.invokeAny(writers).length()); // none ends by itself unless the database is gone
    }

    /** Tells it in lines, each of five words. */
    private record Telling(PrintStream out) implements Witness {
        @Override
        public void begins(RelationshipId pair, String text) {
            tell("begins " + text + " " + pair);
        }

        @Override
        public void acknowledged(String text, long version) {
            tell("acknowledged " + text + " " + version);
        }

        @Override
        public void refused(String text) {
            tell("refused " + text + " -");
        }

        private void tell(String words) {
            synchronized (out) {
                out.println(MARK + " " + words + " .");
                out.flush();
            }
        }
    }
}
