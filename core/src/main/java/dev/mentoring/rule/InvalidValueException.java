package dev.mentoring.rule;

import java.util.Optional;

/**
 * A value handed to the library is not one it can hold: a text too long, a date out of order, a list too large. It names
 * the field and the problem, never the value, since the value may be something that was said.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String problem;
    private final transient Optional<Rule> rule;

    /**
     * A value refused for its form.
     *
     * @param field the name of the field, as the API spells it
     * @param problem what is wrong and what would be right, without the value
     */
    public InvalidValueException(String field, String problem) {
        this(field, problem, Optional.empty());
    }

    /**
     * A value refused because a rule could never hold with it.
     *
     * @param field the name of the field, as the API spells it
     * @param problem what is wrong and what would be right, without the value
     * @param rule the rule that the value breaks
     */
    public InvalidValueException(String field, String problem, Rule rule) {
        this(field, problem, Optional.of(rule));
    }

    private InvalidValueException(String field, String problem, Optional<Rule> rule) {
        super(field + " " + problem + rule.map(r -> " (" + r.id() + ")").orElse(""));
        this.field = field;
        this.problem = problem;
        this.rule = rule;
    }

    /**
     * The field whose value is refused.
     *
     * @return its name, as the API spells it
     */
    public String field() {
        return field;
    }

    /**
     * What is wrong and what would be right.
     *
     * @return a phrase that follows the field's name
     */
    public String problem() {
        return problem;
    }

    /**
     * The rule that the value breaks.
     *
     * @return the rule, or empty if the value breaks only a bound of {@link Bounds}
     */
    public Optional<Rule> rule() {
        return rule;
    }
}
