package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.StoreException;
import java.util.function.Supplier;

/**
 * How often something is tried that may meet somebody else.
 *
 * @param most how often at the most
 * @param backoff what happens in between
 */
record Attempts(int most, Backoff backoff) {

    /** Does it, and after a conflict again from the start. */
    <T> T of(Supplier<? extends T> work) {
        int attempt = 1;
        while (true) {
            try {
                return work.get();
            } catch (StoreException e) {
                if (!e.isConflict() || attempt >= most || !backoff.pauseAfter(attempt)) {
                    throw e;
                }
                attempt++;
            }
        }
    }
}
