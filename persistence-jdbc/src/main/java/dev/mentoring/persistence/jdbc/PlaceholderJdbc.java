package dev.mentoring.persistence.jdbc;

import dev.mentoring.rule.PlaceholderRecord;
import java.sql.Connection;
import java.sql.SQLException;

/** Placeholder. */
public final class PlaceholderJdbc {
    private PlaceholderJdbc() {}

    /**
     * Names the database.
     *
     * @param connection an open connection
     * @return the product's name
     * @throws SQLException if the database does not answer
     */
    public static PlaceholderRecord product(Connection connection) throws SQLException {
        return PlaceholderRecord.builder()
                .name(connection.getMetaData().getDatabaseProductName())
                .build();
    }
}
