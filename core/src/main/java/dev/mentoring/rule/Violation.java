package dev.mentoring.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One rule that a command breaks, with the facts that show it.
 *
 * <p>Facts are metadata: ids, roles, statuses, times, dates and counts. They never hold anything that was said, so a
 * violation is safe to log and to show to whoever gave the command.
 *
 * @param rule the rule that is broken
 * @param facts named values that show how, in the order in which they are worth reading
 */
public record Violation(Rule rule, Map<String, Object> facts) {

    /** Copies the facts and keeps their order. */
    public Violation {
        Objects.requireNonNull(rule, "rule");
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /**
     * A violation with its facts given as name, value, name, value.
     *
     * @param rule the rule that is broken
     * @param facts names, each followed by its value
     * @return the violation
     * @throws IllegalArgumentException if a name has no value
     */
    public static Violation of(Rule rule, Object... facts) {
        if (facts.length % 2 != 0) {
            throw new IllegalArgumentException("facts come in pairs of name and value");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            named.put((String) facts[i], facts[i + 1]);
        }
        return new Violation(rule, named);
    }

    /**
     * Why, in words for whoever gave the command: who alone may give it, or while the relationship stands how; and otherwise the
     * rule's statement, where a policy gives a range with that range and the value that lies outside.
     *
     * @return a sentence, fit to be shown to a person
     */
    public String explanation() {
        return facts.values().stream()
                .filter(Explanation.class::isInstance)
                .map(Explanation.class::cast)
                .flatMap(fact -> fact.of(this).stream())
                .findFirst()
                .orElseGet(this::statement);
    }

    private String statement() {
        String statement = rule.statement();
        return statement.substring(0, 1).toUpperCase(Locale.ROOT) + statement.substring(1) + range() + ".";
    }

    /** The range that a policy gives, and the value outside it: the fact that comes first, named by its unit. */
    private String range() {
        if (!facts.containsKey("from") || !facts.containsKey("to")) {
            return "";
        }
        Map.Entry<String, Object> value = facts.entrySet().iterator().next();
        return " (" + facts.get("from") + " to " + facts.get("to") + " " + value.getKey() + "; here " + value.getValue()
                + ")";
    }

    /** The rule's id and statement, and the facts. */
    @Override
    public String toString() {
        String shown = facts.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining(", "));
        return rule.id() + ": " + rule.statement() + (shown.isEmpty() ? "" : " (" + shown + ")");
    }
}
