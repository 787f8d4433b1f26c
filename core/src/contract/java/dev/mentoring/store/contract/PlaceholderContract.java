package dev.mentoring.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Placeholder for the contract that every store keeps. */
public abstract class PlaceholderContract {
    protected abstract Optional<String> find(String id);

    @Test
    void findsNothingForAnUnknownId() {
        assertThat(find("unknown")).isEmpty();
    }
}
