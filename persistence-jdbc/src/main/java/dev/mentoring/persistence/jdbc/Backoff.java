package dev.mentoring.persistence.jdbc;

import java.util.concurrent.ThreadLocalRandom;

/** What happens between two attempts at a unit of work. */
@FunctionalInterface
interface Backoff {
    /** The pause before the second attempt is shorter than this, in milliseconds; it doubles with each, five times at the most. */
    long FIRST = 16;

    /**
     * Waits.
     *
     * @return whether to try again
     */
    boolean pauseAfter(int attempt);

    /** What the pause after an attempt is shorter than, in milliseconds. */
    static long bound(int attempt) {
        return FIRST << Math.min(attempt - 1, 5);
    }

    /** A random pause, so that those who were in each other's way do not meet again. An interrupted thread gives up. */
    static Backoff jittered() {
        return attempt -> {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextLong(bound(attempt)));
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
