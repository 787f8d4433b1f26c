package dev.mentoring.store;

import dev.mentoring.store.contract.model.ReferenceModelContract;

class InMemoryReferenceModelTest extends ReferenceModelContract {

    @Override
    protected MentoringStore emptyStore() {
        return new InMemoryMentoringStore();
    }
}
