package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.contract.model.ReferenceModelContract;

/** Beside the reference model on H2 in memory, in transactions of the library's own. */
class H2ReferenceModelTest extends ReferenceModelContract {

    @Override
    protected MentoringStore emptyStore() {
        JdbcMentoring jdbc = JdbcMentoring.over(H2.inMemory()).migrateSchema().build();
        return jdbc.forTenant(H2.freshTenant()).store();
    }

    /** Each costs some ten times what it does in memory. */
    @Override
    protected int commands() {
        return 25_000;
    }
}
