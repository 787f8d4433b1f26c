package dev.mentoring.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.rule.Violation;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Property;

/** A permission names the rules that judge its command: no other is checked ({@link Decision}), and each can be broken. */
class JudgedRulesProperties extends PlayProperties {

    /** From one seed, so that what seldom happens does so every time; what hardly ever does is told by {@link RareRefusals}. */
    @Property(tries = 1, seed = "17")
    void everyRuleOfEveryPermissionIsBroken() {
        Set<JudgedRule> broken = new HashSet<>(RareRefusals.all());
        Playthrough.any()
                .sampleStream()
                .limit(800)
                .forEach(play -> play.play((world, step) -> violations(step)
                        .map(violation -> new JudgedRule(step.command().permission(), violation.rule()))
                        .forEach(broken::add)));
        assertThat(broken)
                .containsAll(Stream.of(Permission.values())
                        .flatMap(
                                permission -> permission.rules().stream().map(rule -> new JudgedRule(permission, rule)))
                        .toList());
    }

    private static Stream<Violation> violations(Step step) {
        Stream<Violation> refusals = step.thrown().stream()
                .filter(RuleViolationException.class::isInstance)
                .flatMap(refusal -> ((RuleViolationException) refusal).violations().stream());
        Stream<Violation> warnings = step.accepted().stream().flatMap(accepted -> accepted.warnings().stream());
        return Stream.concat(refusals, warnings);
    }
}
