package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.relationship.RelationshipStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts a programme in one statement. Its sums are bare, which is what a database over several servers adds up rightly. */
final class ProgrammeCounts {
    private final String sql;

    ProgrammeCounts(String relationships) {
        String sums = TrackCounts.COLUMNS.stream()
                .map(column -> "SUM(" + column + ") AS " + column)
                .collect(Collectors.joining(", "));
        this.sql = "SELECT status, COUNT(*) AS relationships, " + sums + " FROM " + relationships
                + " WHERE tenant = ? AND programme = ? GROUP BY status";
    }

    ProgrammeReport of(Connection connection, String tenant, ProgrammeId programme) throws SQLException {
        Map<RelationshipStatus, Long> relationships = new EnumMap<>(RelationshipStatus.class);
        TrackCounts counts = TrackCounts.NONE;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            statement.setString(2, programme.value());
            try (ResultSet rows = statement.executeQuery()) {
                StoredRow row = new StoredRow(rows, "programme " + programme);
                while (rows.next()) {
                    RelationshipStatus status = row.value("status", RelationshipStatus::valueOf);
                    relationships.put(status, row.number("relationships", 0));
                    counts = counts.plus(TrackCounts.read(row));
                }
            }
        }
        return new ProgrammeReport(programme, relationships, counts);
    }
}
