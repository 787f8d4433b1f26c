package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.contract.MentoringStoreContract;
import javax.sql.DataSource;

/** The contract, in transactions of the library's own, on H2 in memory. */
class H2StoreTest extends MentoringStoreContract {
    private static final DataSource DATA_SOURCE = H2.inMemory();
    private static final JdbcMentoring JDBC =
            JdbcMentoring.over(DATA_SOURCE).migrateSchema().build();

    private String tenant = "";

    @Override
    protected MentoringStore emptyStore() {
        tenant = H2.freshTenant();
        return JDBC.forTenant(tenant).store();
    }

    @Override
    protected MentoringStore reopened(MentoringStore store) {
        return JdbcMentoring.over(DATA_SOURCE).tenant(tenant).build().store();
    }

    @Override
    protected MentoringStore ofAnotherTenant(MentoringStore store) {
        return JDBC.forTenant(H2.freshTenant()).store();
    }
}
