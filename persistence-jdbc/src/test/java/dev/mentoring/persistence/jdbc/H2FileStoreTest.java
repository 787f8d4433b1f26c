package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.contract.Story;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on H2 in a file, with names of the host's choice. */
class H2FileStoreTest extends JdbcStoreContract {
    @TempDir
    static Path directory;

    /** Keeps the database open, which H2 closes with its last connection. */
    @AutoClose
    private static Connection open;

    @BeforeAll
    static void makeTheSchema() throws SQLException {
        open = dataSource().getConnection();
        try (Statement statement = open.createStatement()) {
            statement.execute("CREATE SCHEMA hr");
        }
        named().schema().migrate();
    }

    private static DataSource dataSource() {
        return H2.at("jdbc:h2:file:" + directory.resolve("mentoring"));
    }

    @Override
    JdbcMentoring.Builder builder() {
        return named();
    }

    private static JdbcMentoring.Builder named() {
        return JdbcMentoring.over(dataSource()).schemaName("hr").tablePrefix("coaching_");
    }

    @Test
    void theDatabaseMayBeClosedInBetween(@TempDir Path other) {
        DataSource closing = H2.at("jdbc:h2:file:" + other.resolve("closing"));
        MentoringStore before =
                JdbcMentoring.over(closing).migrateSchema().build().store();
        Story story = Story.active(before, "r1").through("s1", 7).schedule("s2", 14);

        MentoringStore after = JdbcMentoring.over(closing).build().store();

        assertThat(new Story(after, "r1").loaded()).isEqualTo(story.loaded());
        assertThat(new Story(after, "r1").journal()).isEqualTo(story.told());
    }
}
