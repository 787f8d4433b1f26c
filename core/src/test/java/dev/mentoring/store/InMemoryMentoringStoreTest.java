package dev.mentoring.store;

import dev.mentoring.store.contract.MentoringStoreContract;

class InMemoryMentoringStoreTest extends MentoringStoreContract {

    @Override
    protected MentoringStore emptyStore() {
        return new InMemoryMentoringStore();
    }
}
