package dev.mentoring.examples.hrimport;

import dev.mentoring.examples.hrimport.programme.Column;
import dev.mentoring.examples.hrimport.programme.ProgrammeRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The HR product's own book of what it has imported, a table beside the library's. It keeps the co-mentors, who are no party
 * to a relationship, and a fingerprint of each column, so that a changed row is noticed without reading what the pair has
 * made of it: that is the pair's alone.
 */
final class ImportLedger {
    private static final String CREATE = """
            CREATE TABLE IF NOT EXISTS hr_import_row (
              external_id  VARCHAR(128)  NOT NULL PRIMARY KEY,
              co_mentors   VARCHAR(%d)   NOT NULL,
              fingerprints VARCHAR(1000) NOT NULL,
              imported_at  BIGINT        NOT NULL)""".formatted(ProgrammeRow.CO_MENTORS_LENGTH);
    private static final String SELECT = "SELECT fingerprints FROM hr_import_row WHERE external_id = ?";
    private static final String INSERT =
            "INSERT INTO hr_import_row (external_id, co_mentors, fingerprints, imported_at) VALUES (?, ?, ?, ?)";
    private static final int FINGERPRINT_BYTES = 6;

    private final Connection connection;

    ImportLedger(Connection connection) {
        this.connection = connection;
    }

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
    }

    /** Which columns say something else than when the row was imported; empty if this program never imported it. */
    Optional<List<Column>> changesOf(ProgrammeRow row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setString(1, row.externalId());
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(differences(row, result.getString(1))) : Optional.empty();
            }
        }
    }

    void record(ProgrammeRow row, Instant importedAt) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, row.externalId());
            statement.setString(2, String.join(";", row.coMentors()));
            statement.setString(
                    3,
                    Arrays.stream(Column.values())
                            .map(column -> fingerprint(row, column))
                            .collect(Collectors.joining(" ")));
            statement.setLong(4, importedAt.toEpochMilli());
            statement.executeUpdate();
        }
    }

    private static List<Column> differences(ProgrammeRow row, String fingerprints) {
        Set<String> known = Set.of(fingerprints.split(" ", -1));
        return Arrays.stream(Column.values())
                .filter(column -> !known.contains(fingerprint(row, column)))
                .toList();
    }

    /** The column's name with a hash of its value, such as {@code ends_on:4f2a01c3d9be}. */
    private static String fingerprint(ProgrammeRow row, Column column) {
        String value = row.values().getOrDefault(column, "").strip();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return column.header() + ":" + HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
