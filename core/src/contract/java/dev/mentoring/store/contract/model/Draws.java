package dev.mentoring.store.contract.model;

import dev.mentoring.store.contract.Fixtures;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Chance, in the few forms in which it is needed. */
final class Draws {
    private final Random random;
    private int ids;

    Draws(Random random) {
        this.random = random;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From the least to the greatest, both among them. */
    int from(int least, int greatest) {
        return least + random.nextInt(greatest - least + 1);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T first, T... others) {
        int index = random.nextInt(others.length + 1);
        return index == 0 ? first : others[index - 1];
    }

    <T> List<T> some(Collection<T> all, int percent) {
        return all.stream().filter(one -> chance(percent)).toList();
    }

    <T> Optional<T> perhaps(int percent, T value) {
        return chance(percent) ? Optional.of(value) : Optional.empty();
    }

    /** Something said. */
    String text() {
        return "said " + random.nextInt(1_000_000) + (chance(3) ? Fixtures.ODD_TEXT : "");
    }

    /** The same, or now and then nothing. */
    String textOrBlank() {
        return chance(3) ? "  " : text();
    }

    List<String> texts(int least, int greatest) {
        return Stream.generate(this::text).limit(from(least, greatest)).toList();
    }

    /** An id that this relationship never had. Others have had it, which must make no difference. */
    String freshId(String kind) {
        ids++;
        return kind + "-" + ids;
    }

    /** Begins another relationship. */
    void beginIdsAnew() {
        ids = 0;
    }
}
