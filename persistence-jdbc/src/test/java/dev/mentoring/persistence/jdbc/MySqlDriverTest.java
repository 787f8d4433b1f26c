package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.Story;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** On MariaDB by the driver of MySQL, in the dialect of MySQL: as near to it as a test can come that starts its server. */
class MySqlDriverTest extends DatabaseContract {
    @Override
    TestServer server() {
        return MariaDbServer.byTheDriverOfMySql();
    }

    /** MariaDB would let it pass. */
    @Test
    void nothingIsAskedInWordsThatMySqlDoesNotKnow() {
        Spy spy = new Spy(server().newDatabase().direct());
        JdbcMentoring jdbc =
                JdbcMentoring.over(spy.dataSource()).migrateSchema().build();

        Story story = Story.active(jdbc.store(), "r1").through("s1", 7);
        story.mentoring().own(story.id(), Fixtures.MARIA, dev.mentoring.store.OwnPage.LATEST, 20);
        assertThat(story.journal()).hasSize(1);

        assertThat(spy.statements()).isNotEmpty().noneMatch(sql -> sql.contains("FETCH"));
    }

    /** The driver makes one statement of a batch, and cannot say which of its rows was refused. */
    @Nested
    class WithRewrittenBatches extends JdbcStoreContract {
        @Override
        JdbcMentoring.Builder builder() {
            return opened(
                            getClass(),
                            place -> over(
                                    place.with("rewriteBatchedStatements=true").pool(true)))
                    .builder();
        }
    }
}
