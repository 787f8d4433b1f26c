package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.store.contract.Story;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H2 as hosts set it for their own tests: in the manner of the database that they have in production, or with names as they are. */
class H2SettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                ";MODE=MariaDB;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                ";MODE=MySQL",
                ";MODE=MSSQLServer",
                ";MODE=DB2",
                ";MODE=HSQLDB",
                ";MODE=Derby",
                ";MODE=LEGACY",
                ";MODE=STRICT;DATABASE_TO_UPPER=FALSE",
                ";DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            })
    void aPairIsKeptListedAndToldOf(String settings) throws SQLException {
        DataSource dataSource = H2.inMemory(settings);
        JdbcMentoring jdbc = JdbcMentoring.over(dataSource)
                .tablePrefix("Coaching_")
                .outbox(URI.create("https://hr.example/mentoring"))
                .sealing(TinkSealing.under(new MasterKey()))
                .migrateSchema()
                .build();

        Story story = Story.active(new KeyedStore(jdbc.store()), "r1")
                .through("s1", 7)
                .schedule("s2", 14);

        assertThat(story.journal()).isNotEmpty();
        assertThat(AllPages.of(1, page -> jdbc.queries().relationshipsOf(MARIA.id(), page)))
                .hasSize(1);
        assertThat(Rows.of(dataSource, "SELECT * FROM Coaching_session_report")).hasSize(2);
        assertThat(jdbc.keys().rotate(story.id())).isTrue();
        long version = story.loaded().version();
        assertThat(jdbc.outbox().dispatchOnce(event -> {}, 100, Instant.MAX).delivered())
                .isEqualTo((int) version);
        assertThat(jdbc.retention().remove(story.id())).isTrue();
    }
}
