package dev.mentoring.rule;

import java.util.Optional;

/** A fact that can say, in words for whoever gave the command, what it has to do with a refusal. */
public interface Explanation {
    /**
     * Why the command was refused.
     *
     * @param violation the violation whose fact this is
     * @return a sentence without anything that was said; empty if the rule's statement says it best
     */
    Optional<String> of(Violation violation);
}
