package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.StoreException;
import java.util.function.Supplier;

/**
 * How often something is tried that may meet another transaction.
 *
 * @param most how often at the most
 * @param backoff what happens in between
 */
record Attempts(int most, Backoff backoff) {

    /** Tries, and after a conflict again from the start. */
    <T> T at(Supplier<T> whole) {
        int attempt = 1;
        while (true) {
            try {
                return whole.get();
            } catch (StoreException e) {
                if (!e.isConflict() || attempt >= most || !backoff.pauseAfter(attempt)) {
                    throw e;
                }
                attempt++;
            }
        }
    }
}
