package dev.mentoring.examples.portal.programme;

import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Strength;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A policy as it is read.
 *
 * @param rules what it makes of which rules
 * @param policy its numbers
 */
record PolicyInWords(Map<Enforcement, List<Rule>> rules, MentoringPolicy policy) {

    static PolicyInWords of(MentoringPolicy policy) {
        return new PolicyInWords(
                changeable().stream()
                        .collect(Collectors.groupingBy(policy::enforcementOf, TreeMap::new, Collectors.toList())),
                policy);
    }

    /** The rules that a programme may enforce, advise or turn off. */
    static List<Rule> changeable() {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.strength() == Strength.POLICY)
                .toList();
    }
}
