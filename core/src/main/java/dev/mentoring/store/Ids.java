package dev.mentoring.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;

/** Where fresh ids come from. */
@FunctionalInterface
public interface Ids {

    /**
     * A fresh id.
     *
     * @return 1 to 36 ASCII letters, digits, {@code -} and {@code _} that were never returned before
     */
    String next();

    /**
     * UUIDs of version 7 (RFC 9562): they begin with the time, so that rows made together lie together.
     *
     * @param clock the time
     * @return a source of ids, safe for any number of threads
     */
    static Ids timeOrdered(Clock clock) {
        return timeOrdered(clock, new SecureRandom());
    }

    /**
     * UUIDs of version 7 from a given source of randomness, for simulations and tests that must repeat.
     *
     * @param clock the time
     * @param random the randomness
     * @return a source of ids
     */
    static Ids timeOrdered(Clock clock, Random random) {
        return () -> {
            long time = clock.millis() << 16;
            long high = time | 0x7000L | (random.nextInt() & 0x0FFFL);
            long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low).toString();
        };
    }
}
