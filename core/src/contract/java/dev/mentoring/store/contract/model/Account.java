package dev.mentoring.store.contract.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Remembers the latest commands, and tells of them when something is not as the model expects. */
final class Account {
    private static final int REMEMBERED = 12;

    private final long seed;
    private final Deque<Given> latest = new ArrayDeque<>();
    private int commands;

    /**
     * A command, before one knows what comes of it.
     *
     * @param number its number in the play
     * @param method which
     * @param said what it is given
     * @param caller by whom and when
     * @param expected what the model expects of it
     */
    private record Given(int number, String method, List<Object> said, Object caller, Answer expected) {
        @Override
        public String toString() {
            return number + ". " + method + " " + said + " by " + caller + ": " + expected;
        }
    }

    Account(long seed) {
        this.seed = seed;
    }

    void note(String method, List<Object> said, Object caller, Answer expected) {
        commands++;
        latest.addLast(new Given(commands, method, said, caller, expected));
        if (latest.size() > REMEMBERED) {
            latest.removeFirst();
        }
    }

    /** Does what compares, and if it fails tells what came before, and how a thing now stands by the model. */
    void telling(Object stands, Runnable comparison) {
        try {
            comparison.run();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "The store does not agree with the reference model: " + e.getMessage()
                            + "\nseed " + seed + " (repeat it with -Dmodel.seed=" + seed + "), command " + commands
                            + ", the last of these, each with what the model expects:\n"
                            + latest.stream().map(Given::toString).collect(Collectors.joining("\n"))
                            + "\nBy the model there is now: " + stands,
                    e);
        }
    }
}
