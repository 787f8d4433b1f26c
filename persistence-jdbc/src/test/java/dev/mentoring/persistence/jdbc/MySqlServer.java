package dev.mentoring.persistence.jdbc;

import java.util.List;
import java.util.Objects;

/** A MySQL that somebody has started for tests alone. There is none that a test could start by itself. */
final class MySqlServer implements TestServer {
    private static final String URL = "mysql.url";

    @Override
    public Dialect dialect() {
        return Dialect.MYSQL;
    }

    @Override
    public Place newDatabase() {
        String name = "contract" + COUNT.incrementAndGet();
        place("").execute("CREATE DATABASE " + name);
        return place(name);
    }

    private static Place place(String database) {
        String url =
                Objects.requireNonNull(System.getProperty(URL), "-D" + URL + "=jdbc:mysql://host:port/ is not given");
        return new Place(
                url + database, System.getProperty("mysql.user", "root"), System.getProperty("mysql.password", ""));
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
