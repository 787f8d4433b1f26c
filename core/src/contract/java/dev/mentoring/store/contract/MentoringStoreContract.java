package dev.mentoring.store.contract;

import dev.mentoring.store.MentoringStore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every {@link MentoringStore} must do. A store proves it with a test class that extends this one:
 *
 * <pre>{@code
 * class MyStoreTest extends MentoringStoreContract {
 *     protected MentoringStore emptyStore() {
 *         return new MyStore(freshDatabase(), "tenant");
 *     }
 * }
 * }</pre>
 */
public abstract class MentoringStoreContract
        implements RoundTripContract,
                WholeLifeContract,
                SavingContract,
                IdentityContract,
                JournalContract,
                CorrectionContract,
                AuthorContract,
                ReceiptContract,
                ConcurrencyContract,
                HistoryContract {
    private @Nullable MentoringStore store;

    /**
     * A store of one tenant that holds nothing. It is asked for before each test.
     *
     * @return an empty store
     */
    protected abstract MentoringStore emptyStore();

    /**
     * Another way to what a store holds, such as a second instance over the same database. What is saved through the one is
     * read through the other.
     *
     * @param store the store of this test
     * @return the same unless overridden
     */
    protected MentoringStore reopened(MentoringStore store) {
        return store;
    }

    /**
     * The store of another tenant, in the same database if tenants share one.
     *
     * @param store the store of this test
     * @return an empty store that shares nothing with the other one unless overridden
     */
    protected MentoringStore ofAnotherTenant(MentoringStore store) {
        return emptyStore();
    }

    /** Takes an empty store for the test. */
    @BeforeEach
    protected final void takeAnEmptyStore() {
        store = emptyStore();
    }

    @Override
    public final MentoringStore store() {
        return Objects.requireNonNull(store, "no test runs");
    }

    @Override
    public final MentoringStore reopened() {
        return reopened(store());
    }

    @Override
    public final MentoringStore ofAnotherTenant() {
        return ofAnotherTenant(store());
    }
}
