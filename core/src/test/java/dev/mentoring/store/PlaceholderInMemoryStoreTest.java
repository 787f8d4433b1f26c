package dev.mentoring.store;

import dev.mentoring.store.contract.PlaceholderContract;
import java.util.Optional;

class PlaceholderInMemoryStoreTest extends PlaceholderContract {
    @Override
    protected Optional<String> find(String id) {
        return Optional.empty();
    }
}
