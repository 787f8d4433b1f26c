package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.Story;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Inside a transaction that Spring begins and ends the host's row and ours are committed together, or vanish together. */
abstract class SpringContract {
    private final DataSource dataSource = server().newDatabase().direct();
    private final JdbcMentoring jdbc =
            server().opening(dataSource).migrateSchema().build();
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    private final JdbcTemplate sql = new JdbcTemplate(dataSource);
    private final Story story = Story.active(jdbc.store(), "r1");

    abstract TestServer server();

    @BeforeEach
    void theHostHasATableOfItsOwn() {
        sql.execute("CREATE TABLE booking (id VARCHAR(36) PRIMARY KEY)");
    }

    /** As a host gets at it: the connection that Spring has bound to the thread. */
    private Mentoring joined() {
        return jdbc.joining(DataSourceUtils.getConnection(dataSource)).at(Fixtures.tenOClock(1));
    }

    private void bookAndAgree() {
        sql.update("INSERT INTO booking (id) VALUES ('b1')");
        joined().change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30)));
    }

    @Test
    void theHostsRowAndOursAreCommittedTogether() {
        transaction.executeWithoutResult(status -> bookAndAgree());

        assertThat(bookings()).isEqualTo(1);
        assertThat(story.loaded().actions()).hasSize(1);
    }

    @Test
    void theHostsRowAndOursVanishTogether() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    bookAndAgree();
                    throw new IllegalStateException("the host's own");
                }));

        assertThat(bookings()).isZero();
        assertThat(story.loaded().actions()).isEmpty();
    }

    @Test
    void aRefusalLeavesTheTransactionToTheHost() {
        transaction.executeWithoutResult(status -> {
            bookAndAgree();
            assertThatExceptionOfType(RuleViolationException.class)
                    .isThrownBy(() -> joined().change(story.id(), BEN, me -> me.resume()));
        });

        assertThat(bookings()).isEqualTo(1);
        assertThat(story.loaded().actions()).hasSize(1);
    }

    private int bookings() {
        return sql.queryForObject("SELECT COUNT(*) FROM booking", Integer.class);
    }
}
