package dev.mentoring.store.contract.model;

import java.util.Set;

/**
 * What becomes of one command.
 *
 * @param kind carried out, or how it was turned away
 * @param rules the ids of exactly the rules that it breaks: the warnings of a command that is carried out, or what refuses it
 */
record Answer(Kind kind, Set<String> rules) {

    /** Whether a command is carried out, and if not, by what it is turned away. */
    enum Kind {
        /** It is carried out and saved. */
        CARRIED_OUT,
        /** Rules refuse it. */
        REFUSED,
        /** One of its values is out of its bounds. */
        INVALID,
        /** It brings in an id that is used already. */
        DUPLICATE
    }

    boolean isCarriedOut() {
        return kind == Kind.CARRIED_OUT;
    }
}
