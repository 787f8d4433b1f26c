package dev.mentoring.examples.hrimport;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which database the program works on. */
final class DatabaseOptions {
    private static final String DEFAULT_URL = "jdbc:h2:file:./mentoring-data/hr-import";

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = DEFAULT_URL,
            description = "JDBC URL of the database; a file under the working directory by default: ${DEFAULT-VALUE}")
    private String url = DEFAULT_URL;

    @Option(names = "--user", paramLabel = "NAME", description = "database user")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            arity = "0..1",
            interactive = true,
            description = "database password; asked for if left out")
    private Optional<String> password = Optional.empty();

    String url() {
        return url;
    }

    Optional<String> user() {
        return user;
    }

    Optional<String> password() {
        return password;
    }

    /** The URL without what may follow it: settings, and sometimes a password among them. */
    String shownUrl() {
        return url.split("[;?]", 2)[0];
    }
}
