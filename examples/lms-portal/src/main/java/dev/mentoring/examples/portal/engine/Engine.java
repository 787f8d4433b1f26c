package dev.mentoring.examples.portal.engine;

import dev.mentoring.persistence.jdbc.JdbcMentoring;
import dev.mentoring.persistence.jdbc.Outbox;
import dev.mentoring.persistence.jdbc.Queries;
import dev.mentoring.store.Mentoring;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/** The one place that decides whose transaction the engine works in. */
@Component
public class Engine {
    private final JdbcMentoring jdbc;
    private final DataSource dataSource;

    Engine(JdbcMentoring jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /**
     * The engine in a transaction of its own for each call: what pages are read with.
     *
     * @return the engine
     */
    public Mentoring reading() {
        return jdbc.mentoring();
    }

    /**
     * What the platform asks over all pairs: status, dates and counts.
     *
     * @return the queries
     */
    public Queries queries() {
        return jdbc.queries();
    }

    /**
     * What happened and has not been told to anybody yet. Whoever takes it out is told it at least once.
     *
     * @return the outbox
     */
    public Outbox outbox() {
        return jdbc.outbox();
    }

    /**
     * The engine in Spring's transaction: what it changes is kept or lost together with the portal's own rows.
     *
     * @return the engine, for the transaction that runs now
     * @throws IllegalStateException if no transaction of Spring's runs
     */
    public Mentoring joining() {
        Assert.state(TransactionSynchronizationManager.isActualTransactionActive(), "only inside @Transactional");
        return jdbc.joining(DataSourceUtils.getConnection(dataSource));
    }
}
