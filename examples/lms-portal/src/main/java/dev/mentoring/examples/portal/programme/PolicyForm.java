package dev.mentoring.examples.portal.programme;

import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.Rule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A policy as it is typed: one choice a rule, and the numbers.
 *
 * @param typed what was typed, by the field's name; a rule's field has the rule's name
 */
record PolicyForm(Map<String, String> typed) {
    static final List<String> NUMBERS = List.of(
            "shortestSession",
            "longestSession",
            "fewestSessions",
            "mostSessions",
            "shortestGapDays",
            "longestGapDays",
            "startTolerance",
            "lateCancellation",
            "goalBySession");

    private static final String RATINGS = "ratingsOverGroups";

    static PolicyForm of(MentoringPolicy policy) {
        Map<String, String> typed = new HashMap<>();
        PolicyInWords.changeable()
                .forEach(rule ->
                        typed.put(rule.name(), policy.enforcementOf(rule).name()));
        typed.put("shortestSession", String.valueOf(policy.shortestSession().toMinutes()));
        typed.put("longestSession", String.valueOf(policy.longestSession().toMinutes()));
        typed.put("fewestSessions", String.valueOf(policy.fewestSessions()));
        typed.put("mostSessions", String.valueOf(policy.mostSessions()));
        typed.put("shortestGapDays", String.valueOf(policy.shortestGapDays()));
        typed.put("longestGapDays", String.valueOf(policy.longestGapDays()));
        typed.put("startTolerance", String.valueOf(policy.startTolerance().toMinutes()));
        typed.put("lateCancellation", String.valueOf(policy.lateCancellation().toHours()));
        typed.put("goalBySession", String.valueOf(policy.goalBySession()));
        if (policy.ratingsOverGroups()) {
            typed.put(RATINGS, "true");
        }
        return new PolicyForm(typed);
    }

    /**
     * What was meant.
     *
     * @throws dev.mentoring.rule.InvalidValueException if a field cannot be read, or a range is empty
     */
    MentoringPolicy policy() {
        MentoringPolicy policy = MentoringPolicy.standard();
        for (Rule rule : PolicyInWords.changeable()) {
            policy = policy.with(rule, Typed.choice(rule.name(), Enforcement.class, typed.get(rule.name())));
        }
        return policy.toBuilder()
                .shortestSession(Duration.ofMinutes(number("shortestSession")))
                .longestSession(Duration.ofMinutes(number("longestSession")))
                .fewestSessions(number("fewestSessions"))
                .mostSessions(number("mostSessions"))
                .shortestGapDays(number("shortestGapDays"))
                .longestGapDays(number("longestGapDays"))
                .startTolerance(Duration.ofMinutes(number("startTolerance")))
                .lateCancellation(Duration.ofHours(number("lateCancellation")))
                .goalBySession(number("goalBySession"))
                .ratingsOverGroups(typed.containsKey(RATINGS))
                .build();
    }

    private int number(String field) {
        return Typed.number(field, typed.get(field));
    }
}
