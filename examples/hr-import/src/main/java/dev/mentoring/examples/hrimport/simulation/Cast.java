package dev.mentoring.examples.hrimport.simulation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many pairs of which temperament there are.
 *
 * @param weights the share of each temperament; what is missing does not occur
 */
public record Cast(Map<Temperament, Integer> weights) {

    /**
     * Copies the weights.
     *
     * @throws IllegalArgumentException if a weight is negative, or none is positive
     */
    public Cast {
        weights = Map.copyOf(weights);
        if (weights.values().stream().anyMatch(weight -> weight < 0)
                || weights.values().stream().mapToInt(weight -> weight).sum() <= 0) {
            throw new IllegalArgumentException("a cast needs at least one positive weight, and no negative one");
        }
    }

    /** Most pairs do well; some do not. */
    public static Cast ordinary() {
        Map<Temperament, Integer> weights = new EnumMap<>(Temperament.class);
        Arrays.stream(Temperament.values()).forEach(temperament -> weights.put(temperament, temperament.weight()));
        return new Cast(weights);
    }

    /**
     * A cast from its form on the command line.
     *
     * @param text such as {@code steady=8,busy=2}, or {@code steady} for steady pairs alone
     * @return the cast
     * @throws IllegalArgumentException if the text has another form
     */
    public static Cast parse(String text) {
        Map<Temperament, Integer> weights = new EnumMap<>(Temperament.class);
        for (String part : text.split(",", -1)) {
            String[] pair = part.split("=", 2);
            weights.put(named(pair[0].strip()), pair.length == 1 ? 1 : Integer.parseInt(pair[1].strip()));
        }
        return new Cast(weights);
    }

    Temperament draw(Dice dice) {
        int ticket = dice.between(
                1, weights.values().stream().mapToInt(weight -> weight).sum());
        for (Temperament temperament : Temperament.values()) {
            ticket -= weights.getOrDefault(temperament, 0);
            if (ticket <= 0) {
                return temperament;
            }
        }
        throw new IllegalStateException("the weights add up to less than their sum");
    }

    private static Temperament named(String label) {
        Optional<Temperament> found = Arrays.stream(Temperament.values())
                .filter(temperament -> temperament.label().equalsIgnoreCase(label))
                .findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException("there is no temperament '" + label + "'"));
    }
}
