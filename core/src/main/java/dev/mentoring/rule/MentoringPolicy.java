package dev.mentoring.rule;

import dev.mentoring.style.MentoringStyle;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.immutables.value.Value;

/**
 * What a programme asks of its pairs: which rules of strength {@link Strength#POLICY} it enforces, advises or turns off,
 * their numbers, and what it wants to see. It travels with the relationship, so that a later change of the programme does not
 * judge a pair by rules they never saw: a coordinator changes it pair by pair, and where the organisation would see more by
 * it, it waits until both parties have accepted it.
 *
 * @param enforcements what the programme makes of each policy rule; one that is missing is advised
 * @param shortestSession the least session length that {@link Rule#AGREEMENT_SESSION_LENGTH} takes, 60 minutes by default
 * @param longestSession the greatest, 120 minutes by default
 * @param fewestSessions the smallest series that {@link Rule#AGREEMENT_SERIES} takes, 3 by default
 * @param mostSessions the largest, 6 by default
 * @param shortestGapDays the least cadence in days that {@link Rule#AGREEMENT_CADENCE} takes, 28 by default
 * @param longestGapDays the greatest, 42 by default
 * @param startTolerance how long before its time a session may start, 30 minutes by default
 * @param lateCancellation how close to the start a cancellation counts as late, 24 hours by default
 * @param goalBySession the session by which a goal should be agreed ({@link Rule#GOAL_EARLY}), 2 by default
 * @param ratingsOverGroups whether the programme reports ratings over groups, not by default; the agreement states it
 *     ({@link Rule#AGREEMENT_VISIBILITY_STATED})
 */
@Value.Builder
@MentoringStyle
public record MentoringPolicy(
        Map<Rule, Enforcement> enforcements,
        Duration shortestSession,
        Duration longestSession,
        int fewestSessions,
        int mostSessions,
        int shortestGapDays,
        int longestGapDays,
        Duration startTolerance,
        Duration lateCancellation,
        int goalBySession,
        boolean ratingsOverGroups) {

    /**
     * Checks the numbers.
     *
     * @throws InvalidValueException if a range is empty, a number is negative or a rule of another strength is given an
     *     enforcement
     */
    public MentoringPolicy {
        enforcements = Map.copyOf(enforcements);
        enforcements.keySet().forEach(MentoringPolicy::requirePolicy);
        requireRange("longestSession", shortestSession.compareTo(longestSession) <= 0 && !shortestSession.isNegative());
        requireRange("mostSessions", fewestSessions <= mostSessions && fewestSessions >= 0);
        requireRange("longestGapDays", shortestGapDays <= longestGapDays && shortestGapDays >= 0);
        requireRange("startTolerance", !startTolerance.isNegative());
        requireRange("lateCancellation", !lateCancellation.isNegative());
        requireRange("goalBySession", goalBySession > 0);
    }

    /**
     * The policy that the practice guides recommend: every rule as its {@link Rule#enforcementByDefault()} says.
     *
     * @return the default policy
     */
    public static MentoringPolicy standard() {
        Map<Rule, Enforcement> defaults = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            rule.enforcementByDefault().ifPresent(byDefault -> defaults.put(rule, byDefault));
        }
        return new Builder()
                .enforcements(defaults)
                .shortestSession(Duration.ofMinutes(60))
                .longestSession(Duration.ofMinutes(120))
                .fewestSessions(3)
                .mostSessions(6)
                .shortestGapDays(28)
                .longestGapDays(42)
                .startTolerance(Duration.ofMinutes(30))
                .lateCancellation(Duration.ofHours(24))
                .goalBySession(2)
                .ratingsOverGroups(false)
                .build();
    }

    /**
     * What this policy makes of a rule: an invariant is always enforced; guidance is only ever advised, and so is a policy rule
     * that it does not know.
     *
     * @param rule any rule
     * @return its enforcement
     */
    public Enforcement enforcementOf(Rule rule) {
        return rule.strength() == Strength.INVARIANT
                ? Enforcement.ENFORCED
                : enforcements.getOrDefault(rule, Enforcement.ADVISED);
    }

    /**
     * This policy with another enforcement of one rule.
     *
     * @param rule a rule of strength {@link Strength#POLICY}
     * @param enforcement what to make of it
     * @return the changed policy
     * @throws InvalidValueException if the rule is of another strength
     */
    public MentoringPolicy with(Rule rule, Enforcement enforcement) {
        Map<Rule, Enforcement> changed = new EnumMap<>(Rule.class);
        changed.putAll(enforcements);
        changed.put(rule, enforcement);
        return toBuilder().enforcements(changed).build();
    }

    /**
     * A builder that starts from this policy, for other numbers or another visibility.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    private static void requirePolicy(Rule rule) {
        if (rule.strength() != Strength.POLICY) {
            throw new InvalidValueException(
                    "enforcements", "names an invariant or guidance, which no policy changes", rule);
        }
    }

    private static void requireRange(String field, boolean holds) {
        if (!holds) {
            throw new InvalidValueException(field, "makes the range empty or negative");
        }
    }

    /** Builds a {@link MentoringPolicy} from another one. */
    public static final class Builder extends MentoringPolicyBuilder {
        Builder() {}
    }
}
