package dev.mentoring.examples.hrimport.simulation;

import dev.mentoring.store.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;

/** Ids that repeat with the seed: each pair has a sequence of its own, dated with its term. */
public final class SeededIds implements Ids {
    private final long seed;
    private Ids current;

    /**
     * Ids for one seed.
     *
     * @param seed the seed
     */
    public SeededIds(long seed) {
        this.seed = seed;
        this.current = Ids.timeOrdered(Clock.systemUTC());
    }

    /**
     * Begins the sequence of a pair.
     *
     * @param externalId the pair's id in the HR system
     * @param from the time at which its ids are dated
     */
    public void begin(String externalId, Instant from) {
        Random random = new Random(31 * seed + externalId.hashCode());
        current = Ids.timeOrdered(Clock.fixed(from, ZoneOffset.UTC), random);
    }

    @Override
    public String next() {
        return current.next();
    }
}
