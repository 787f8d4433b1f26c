package dev.mentoring.examples.hrimport;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Runs the program as somebody at a terminal would, on a database in memory of its own. */
final class Cli implements AutoCloseable {
    static final Path SAMPLE = Path.of("sample/programme.csv");

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    /** What one run left behind. */
    record Run(int exitCode, String out, String err) {
        /** The number that stands behind a label of the summary. */
        int count(String label) {
            Matcher matcher = Pattern.compile("(?m)^ +" + Pattern.quote(label) + " +([\\d,]+)")
                    .matcher(out);
            return matcher.find() ? Integer.parseInt(matcher.group(1).replace(",", "")) : 0;
        }
    }

    Run run(String... arguments) {
        return runAt(
                Stream.concat(Arrays.stream(arguments), Stream.of("--url", url)).toArray(String[]::new));
    }

    static Run runAt(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                HrImport.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Run(commandLine.execute(arguments), out.toString(), err.toString());
    }

    String url() {
        return url;
    }

    /** The real programme file beside the repository, where there is one; -Dmentoring.data names another place. */
    static Optional<Path> realFile() {
        Stream<Path> named =
                Stream.ofNullable(System.getProperty("mentoring.data")).map(Path::of);
        Stream<Path> beside = Stream.<Path>iterate(
                        Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
                .map(directory -> directory.resolve("shared/data"));
        return Stream.concat(named, beside)
                .map(directory -> directory.resolve("lfx-mentorships-2021-2024.csv"))
                .filter(Files::isReadable)
                .findFirst();
    }

    @Override
    public void close() throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}
