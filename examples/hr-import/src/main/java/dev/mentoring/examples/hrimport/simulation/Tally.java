package dev.mentoring.examples.hrimport.simulation;

import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happened while the simulation played. */
public final class Tally {
    private long commands;
    private final Map<String, List<Rule>> stopped = new LinkedHashMap<>();
    private final Map<Temperament, Integer> cast = new EnumMap<>(Temperament.class);
    private final Map<Rule, Integer> warnings = new EnumMap<>(Rule.class);
    private final Map<Rule, Integer> refusals = new EnumMap<>(Rule.class);

    void plays(Temperament temperament) {
        cast.merge(temperament, 1, Integer::sum);
    }

    void carriedOut(List<Violation> advice) {
        commands++;
        advice.forEach(violation -> warnings.merge(violation.rule(), 1, Integer::sum));
    }

    void refused(List<Violation> violations) {
        commands++;
        violations.forEach(violation -> refusals.merge(violation.rule(), 1, Integer::sum));
    }

    void stopped(String externalId, List<Violation> violations) {
        stopped.put(externalId, violations.stream().map(Violation::rule).toList());
    }

    /** Pairs that could not go on, by external id, with the rules that refused what they did: none, if all is well. */
    public Map<String, List<Rule>> stopped() {
        return Collections.unmodifiableMap(stopped);
    }

    /** Commands given, refused ones among them. */
    public long commands() {
        return commands;
    }

    /** Pairs played, by temperament. */
    public Map<Temperament, Integer> cast() {
        return Collections.unmodifiableMap(cast);
    }

    /** How often advice was not followed, by rule. */
    public Map<Rule, Integer> warnings() {
        return Collections.unmodifiableMap(warnings);
    }

    /** How often a command was refused for a rule. */
    public Map<Rule, Integer> refusals() {
        return Collections.unmodifiableMap(refusals);
    }
}
