package dev.mentoring.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.participant.Actor;
import dev.mentoring.persistence.jdbc.KeyServiceException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {
    @Test
    void whatIsSaidOpensUnderTheKeyInTheFileAndUnderNoOther(@TempDir Path folder) throws Exception {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:sealing;DB_CLOSE_DELAY=-1");
        var ben = Actor.participant("ben-2c91");
        Path file = folder.resolve("master-key.json");
        Sealing.makeKeyset(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        var pair = Sealing.sealed(dataSource, file)
                .mentoring()
                .propose(ben, Embedding.proposal())
                .relationship();

        assertThat(Sealing.sealed(dataSource, file)
                        .mentoring()
                        .view(pair, ben)
                        .agreement()
                        .proposal())
                .isPresent();
        try (var connection = dataSource.getConnection();
                ResultSet rows =
                        connection.createStatement().executeQuery("SELECT content FROM mentoring_relationship")) {
            assertThat(rows.next()).isTrue();
            assertThat(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Paris");
        }

        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> Sealing.makeKeyset(file));
        Files.delete(file);
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> Sealing.sealed(dataSource, file));
        Sealing.makeKeyset(file);
        assertThatExceptionOfType(KeyServiceException.class).isThrownBy(() -> Sealing.sealed(dataSource, file));
    }
}
