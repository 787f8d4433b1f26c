package dev.mentoring.examples.hrimport.simulation;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Chance, the same for the same seed and pair, whichever pairs are played before. */
final class Dice {
    private final Random random;

    Dice(long seed, String externalId) {
        // Neighbouring seeds give neighbouring first numbers; splitting mixes them.
        this.random = new Random(new SplittableRandom(31 * seed + externalId.hashCode()).nextLong());
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
