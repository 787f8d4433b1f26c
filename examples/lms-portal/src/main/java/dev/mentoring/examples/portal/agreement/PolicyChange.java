package dev.mentoring.examples.portal.agreement;

import dev.mentoring.agreement.Revision;
import dev.mentoring.agreement.Visibility;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A policy that waits for the two, and what would be another by it.
 *
 * @param revision the policy that waits
 * @param before what the organisation sees now
 * @param after what it would see
 * @param rules the rules that it makes more or less of
 */
record PolicyChange(Revision<MentoringPolicy> revision, String before, String after, List<RuleChange> rules) {

    /**
     * A rule that the programme makes something else of.
     *
     * @param rule the rule
     * @param before what it makes of it now
     * @param after what it would make of it
     */
    record RuleChange(Rule rule, Enforcement before, Enforcement after) {}

    static PolicyChange between(Optional<MentoringPolicy> inForce, Revision<MentoringPolicy> proposal) {
        MentoringPolicy now = inForce.orElseThrow();
        MentoringPolicy then = proposal.value();
        return new PolicyChange(
                proposal,
                Visibility.of(now).statement(),
                Visibility.of(then).statement(),
                Stream.of(Rule.values())
                        .map(rule -> new RuleChange(rule, now.enforcementOf(rule), then.enforcementOf(rule)))
                        .filter(change -> change.before() != change.after())
                        .toList());
    }
}
