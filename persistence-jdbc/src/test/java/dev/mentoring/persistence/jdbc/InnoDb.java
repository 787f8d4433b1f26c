package dev.mentoring.persistence.jdbc;

import java.util.List;

/** How MariaDB and MySQL say what other databases say otherwise. */
final class InnoDb {
    private InnoDb() {}

    static String newUser(String user) {
        return "CREATE USER " + user + " IDENTIFIED BY 'secret'";
    }

    static List<String> grants(String user) {
        return List.of("GRANT SELECT, INSERT, UPDATE, DELETE ON * TO " + user);
    }

    /** Servers that are just started know no zones by name. */
    static String elsewhere() {
        return "SET time_zone = '-02:30'";
    }
}
