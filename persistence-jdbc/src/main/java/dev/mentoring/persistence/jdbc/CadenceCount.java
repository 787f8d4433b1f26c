package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.relationship.RelationshipStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Counts the active relationships of a programme that have gone beyond their agreed gap, in one statement. */
final class CadenceCount {
    /** Divided, not multiplied: a gap in milliseconds is beyond what a database multiplies integers to. */
    private static final String DAYS_SINCE = "(? - %s) / 86400000 >= cadence_days + 1";

    private final String sql;

    CadenceCount(String relationships) {
        this.sql = "SELECT COUNT(*) FROM " + relationships
                + " WHERE tenant = ? AND programme = ? AND status = ? AND held < sessions_planned AND ("
                + DAYS_SINCE.formatted("last_held_at")
                + " OR last_held_at IS NULL AND " + DAYS_SINCE.formatted("activated_at") + ")";
    }

    long beyond(Connection connection, String tenant, ProgrammeId programme, long at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            statement.setString(2, programme.value());
            statement.setString(3, RelationshipStatus.ACTIVE.name());
            statement.setLong(4, at);
            statement.setLong(5, at);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
