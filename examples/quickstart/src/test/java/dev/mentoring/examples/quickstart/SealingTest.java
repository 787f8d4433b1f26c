package dev.mentoring.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.participant.Actor;
import dev.mentoring.persistence.jdbc.KeyServiceException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

        Files.delete(file);
        var withAnotherKey = Sealing.sealed(dataSource, file).mentoring();
        assertThatExceptionOfType(KeyServiceException.class).isThrownBy(() -> withAnotherKey.view(pair, ben));
    }
}
