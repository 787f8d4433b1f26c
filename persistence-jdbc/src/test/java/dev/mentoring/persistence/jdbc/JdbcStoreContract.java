package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.contract.MentoringStoreContract;

/** The contract over one database for all its tests, each of which has a tenant of its own. */
abstract class JdbcStoreContract extends MentoringStoreContract {
    private String tenant = "";

    /** What opens the database, which is migrated. */
    abstract JdbcMentoring.Builder builder();

    /** The store of one tenant. */
    MentoringStore of(JdbcMentoring jdbc) {
        return jdbc.store();
    }

    @Override
    protected MentoringStore emptyStore() {
        tenant = TestServer.freshTenant();
        return opened(tenant);
    }

    @Override
    protected MentoringStore reopened(MentoringStore store) {
        return opened(tenant);
    }

    @Override
    protected MentoringStore ofAnotherTenant(MentoringStore store) {
        return opened(TestServer.freshTenant());
    }

    private MentoringStore opened(String tenant) {
        return of(builder().tenant(tenant).build());
    }
}
