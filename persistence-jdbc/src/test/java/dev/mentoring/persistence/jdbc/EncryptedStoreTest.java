package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.contract.MentoringStoreContract;

/** The contract with a cipher that opens nothing in another place than it was sealed for. */
class EncryptedStoreTest extends MentoringStoreContract {
    private static final JdbcMentoring JDBC = JdbcMentoring.over(H2.inMemory())
            .cipher(new SealingCipher())
            .migrateSchema()
            .build();

    @Override
    protected MentoringStore emptyStore() {
        return JDBC.forTenant(TestServer.freshTenant()).store();
    }
}
