package dev.mentoring.rule;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A command was refused, and nothing has changed. It names every rule that the command broke, not only the first; only a
 * missing permission refuses alone, so that a stranger learns nothing else.
 */
public class RuleViolationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * A refusal for the given reasons.
     *
     * @param violations at least one violation
     * @throws IllegalArgumentException if there is none
     */
    public RuleViolationException(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("a refusal names at least one violation");
        }
        this.violations = List.copyOf(violations);
    }

    /**
     * Asks why not: what a judgement refuses for.
     *
     * @param judgement a command that is judged, and nothing else
     * @return every rule that it breaks; none if it is not refused
     */
    public static List<Violation> whyNot(Runnable judgement) {
        try {
            judgement.run();
            return List.of();
        } catch (RuleViolationException e) {
            return e.violations();
        }
    }

    /**
     * Every rule that the command broke.
     *
     * @return at least one violation, in the order in which the rules were judged
     */
    public final List<Violation> violations() {
        return violations;
    }
}
