package dev.mentoring.persistence.jdbc;

import java.util.concurrent.ThreadLocalRandom;

/** What happens between two attempts at a unit of work. */
@FunctionalInterface
interface Backoff {
    /** The longest pause before the second attempt, in milliseconds; it doubles with each. */
    long FIRST = 8;

    /**
     * Waits.
     *
     * @return whether to try again
     */
    boolean pauseAfter(int attempt);

    /** A random pause, so that those who were in each other's way do not meet again. An interrupted thread gives up. */
    static Backoff jittered() {
        return attempt -> {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextLong(FIRST << Math.min(attempt, 6)));
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
