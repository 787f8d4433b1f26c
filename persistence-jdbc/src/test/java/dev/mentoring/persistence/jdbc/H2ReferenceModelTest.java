package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.contract.model.ReferenceModelContract;
import org.junit.jupiter.api.AfterEach;

/**
 * Beside the reference model on H2 in memory, in transactions of the library's own. In the end queries agree with what was
 * played.
 */
class H2ReferenceModelTest extends ReferenceModelContract {
    private static final int PAGE_SIZE = 7;

    private final JdbcMentoring jdbc = JdbcMentoring.over(H2.inMemory())
            .tenant(H2.freshTenant())
            .migrateSchema()
            .build();
    private final Kept kept = new Kept(jdbc.store());

    @Override
    protected MentoringStore emptyStore() {
        return kept;
    }

    /** Each costs some ten times what it does in memory. */
    @Override
    protected int commands() {
        return 25_000;
    }

    @AfterEach
    void queriesTellTheSame() {
        assertThat(kept.relationships()).hasSizeGreaterThan(PAGE_SIZE);
        new QueriesAgree(jdbc.queries(), kept, PAGE_SIZE).holds();
    }
}
