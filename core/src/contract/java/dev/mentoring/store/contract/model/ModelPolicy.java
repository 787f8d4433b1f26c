package dev.mentoring.store.contract.model;

import static dev.mentoring.rule.Enforcement.ADVISED;
import static dev.mentoring.rule.Enforcement.ENFORCED;

import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.Rule;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a programme asks of its pairs, by the ids of the rules.
 *
 * @param enforcements what it makes of each rule; one that is missing is advised
 * @param shortestMinutes the shortest session it likes
 * @param longestMinutes the longest
 * @param fewestSessions the smallest series
 * @param mostSessions the largest
 * @param shortestGapDays the least gap
 * @param longestGapDays the greatest
 * @param startTolerance how early a session may start
 * @param lateCancellation how close to the start it is late to call off
 * @param goalBySession by which session a goal should be agreed
 * @param ratingsOverGroups whether it reports ratings over groups
 */
record ModelPolicy(
        Map<String, Enforcement> enforcements,
        int shortestMinutes,
        int longestMinutes,
        int fewestSessions,
        int mostSessions,
        int shortestGapDays,
        int longestGapDays,
        Duration startTolerance,
        Duration lateCancellation,
        int goalBySession,
        boolean ratingsOverGroups) {

    /** Every rule that a programme can enforce, advise or turn off, and what it is unless the programme says otherwise. */
    static final Map<String, Enforcement> BY_DEFAULT = Map.ofEntries(
            Map.entry("agreement.session-length", ADVISED),
            Map.entry("agreement.series", ADVISED),
            Map.entry("agreement.cadence", ADVISED),
            Map.entry("relationship.objectives", ENFORCED),
            Map.entry("relationship.midway-review", ADVISED),
            Map.entry("relationship.final-review", ENFORCED),
            Map.entry("session.schedule.in-advance", ADVISED),
            Map.entry("session.objectives.agreed-before-start", ENFORCED),
            Map.entry("session.objectives.serve-a-goal", ADVISED),
            Map.entry("session.prepared-by-each", ADVISED),
            Map.entry("session.start.not-early", ENFORCED),
            Map.entry("session.start.previous-closed", ADVISED),
            Map.entry("session.close.value-review", ENFORCED),
            Map.entry("goal.early", ADVISED),
            Map.entry("goal.after-self-assessment", ADVISED));

    /** What the practice guides recommend. */
    static final ModelPolicy STANDARD =
            new ModelPolicy(BY_DEFAULT, 60, 120, 3, 6, 28, 42, Duration.ofMinutes(30), Duration.ofHours(24), 2, false);

    ModelPolicy {
        enforcements = Map.copyOf(enforcements);
    }

    Enforcement of(String rule) {
        if (!BY_DEFAULT.containsKey(rule)) {
            throw new IllegalArgumentException("no programme decides about " + rule);
        }
        return enforcements.getOrDefault(rule, ADVISED);
    }

    MentoringPolicy asPolicy() {
        Map<Rule, Enforcement> byRule = new EnumMap<>(Rule.class);
        enforcements.forEach((id, enforcement) -> byRule.put(Rule.ofId(id), enforcement));
        return MentoringPolicy.standard().toBuilder()
                .enforcements(byRule)
                .shortestSession(Duration.ofMinutes(shortestMinutes))
                .longestSession(Duration.ofMinutes(longestMinutes))
                .fewestSessions(fewestSessions)
                .mostSessions(mostSessions)
                .shortestGapDays(shortestGapDays)
                .longestGapDays(longestGapDays)
                .startTolerance(startTolerance)
                .lateCancellation(lateCancellation)
                .goalBySession(goalBySession)
                .ratingsOverGroups(ratingsOverGroups)
                .build();
    }
}
