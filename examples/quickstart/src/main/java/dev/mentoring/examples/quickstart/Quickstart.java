package dev.mentoring.examples.quickstart;

import dev.mentoring.persistence.jdbc.PlaceholderJdbc;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Placeholder. */
public final class Quickstart {
    private Quickstart() {}

    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            System.out.println(
                    "Quickstart on " + PlaceholderJdbc.product(connection).name());
        }
    }
}
