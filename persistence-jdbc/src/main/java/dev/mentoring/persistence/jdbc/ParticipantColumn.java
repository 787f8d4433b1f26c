package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.InvalidValueException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One of the two columns that say who somebody is. */
final class ParticipantColumn {
    private final String of;
    private final String other;
    private final String update;

    ParticipantColumn(String table, String name, String otherName) {
        this.of = "SELECT id, " + name + " FROM " + table + " WHERE tenant = ? AND " + name + " = ?";
        this.other = "SELECT " + otherName + " FROM " + table + " WHERE tenant = ? AND id = ?";
        this.update = "UPDATE " + table + " SET " + name + " = ? WHERE tenant = ? AND id = ? AND " + name + " = ?";
    }

    /** The relationships in which somebody is this. */
    List<RelationshipId> relationshipsOf(Connection connection, String tenant, ParticipantId person)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(of)) {
            statement.setString(1, tenant);
            statement.setString(2, person.value());
            try (ResultSet rows = statement.executeQuery()) {
                List<RelationshipId> found = new ArrayList<>();
                while (rows.next()) {
                    // Exactly, whatever the database is set to take for equal.
                    if (person.value().equals(rows.getString(2))) {
                        found.add(new RelationshipId(rows.getString(1)));
                    }
                }
                return found;
            }
        }
    }

    /** Puts another id in place of somebody's; in how many rows. */
    int replace(
            Connection connection,
            String tenant,
            RelationshipId relationship,
            ParticipantId person,
            ParticipantId substitute)
            throws SQLException {
        requireNotTheOther(connection, tenant, relationship, substitute);
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, substitute.value());
            statement.setString(2, tenant);
            statement.setString(3, relationship.value());
            statement.setString(4, person.value());
            return statement.executeUpdate();
        }
    }

    /** A pair is two people, also when one of them is forgotten. */
    private void requireNotTheOther(
            Connection connection, String tenant, RelationshipId relationship, ParticipantId substitute)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(other)) {
            statement.setString(1, tenant);
            statement.setString(2, relationship.value());
            try (ResultSet row = statement.executeQuery()) {
                if (row.next() && substitute.value().equals(row.getString(1))) {
                    throw new InvalidValueException("substitute", "is the other party of relationship " + relationship);
                }
            }
        }
    }
}
