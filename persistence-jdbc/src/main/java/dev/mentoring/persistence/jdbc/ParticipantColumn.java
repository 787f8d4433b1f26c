package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.RelationshipId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One of the two columns that say who somebody is. */
final class ParticipantColumn {
    private final String of;
    private final String update;

    ParticipantColumn(String table, String name, String otherName) {
        this.of = "SELECT id, " + name + " FROM " + table + " WHERE tenant = ? AND " + name + " = ?";
        this.update = "UPDATE " + table + " SET " + name + " = ? WHERE tenant = ? AND id = ? AND " + name + " = ? AND "
                + otherName + " <> ?";
    }

    /** The relationships in which somebody is this. */
    List<RelationshipId> relationshipsOf(Connection connection, String tenant, ParticipantId person)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(of)) {
            statement.setString(1, tenant);
            statement.setString(2, person.value());
            try (ResultSet rows = statement.executeQuery()) {
                List<RelationshipId> found = new ArrayList<>();
                StoredRow row = new StoredRow(rows, "the relationships");
                while (rows.next()) {
                    // Exactly, whatever the database is set to take for equal.
                    if (person.value().equals(rows.getString(2))) {
                        found.add(row.value("id", RelationshipId::new));
                    }
                }
                return found;
            }
        }
    }

    /** Puts another id in place of somebody's, unless it is the other party's: a pair is two people. Whether that was done. */
    boolean replace(
            Connection connection,
            String tenant,
            RelationshipId relationship,
            ParticipantId person,
            ParticipantId substitute)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, substitute.value());
            statement.setString(2, tenant);
            statement.setString(3, relationship.value());
            statement.setString(4, person.value());
            statement.setString(5, substitute.value());
            return statement.executeUpdate() == 1;
        }
    }
}
