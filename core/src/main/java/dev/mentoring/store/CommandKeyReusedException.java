package dev.mentoring.store;

import java.util.Set;

/**
 * A command was given under a key that stands for another one. Nothing was done. It is a mistake of the host's, which gave two
 * commands one name; to try the same again is of no use. What the other command was, it does not tell.
 */
public final class CommandKeyReusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** In what two commands under one key may differ. */
    public enum Difference {
        /** They are about two relationships, or one of them proposes. */
        RELATIONSHIP,
        /** Somebody else gave the command, or the same person in another capacity. */
        ACTOR,
        /** The host's fingerprint of what is asked for is another, or one of them has none. */
        FINGERPRINT
    }

    private final transient CommandKey key;
    private final transient Set<Difference> differences;

    CommandKeyReusedException(CommandKey key, Set<Difference> differences) {
        super("the command key " + key + " was given for another command; the two differ in " + differences);
        this.key = key;
        this.differences = Set.copyOf(differences);
    }

    /**
     * The key.
     *
     * @return used already
     */
    public CommandKey key() {
        return key;
    }

    /**
     * In what the two commands differ.
     *
     * @return at least one difference
     */
    public Set<Difference> differences() {
        return differences;
    }
}
