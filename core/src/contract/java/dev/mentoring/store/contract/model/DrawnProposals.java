package dev.mentoring.store.contract.model;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Term;
import dev.mentoring.agreement.Visibility;
import dev.mentoring.rule.Enforcement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Draws programmes' policies, and agreements that mostly keep to them.
 *
 * @param draws chance
 */
record DrawnProposals(Draws draws) {

    /** What the guides recommend, or anything else; a rule that a programme does not speak of is missing. */
    ModelPolicy policy() {
        if (draws.chance(40)) {
            return ModelPolicy.STANDARD;
        }
        Map<String, Enforcement> enforcements = new HashMap<>();
        new TreeMap<>(ModelPolicy.BY_DEFAULT).forEach((rule, byDefault) -> {
            if (draws.chance(90)) {
                enforcements.put(rule, draws.chance(40) ? byDefault : draws.oneOf(List.of(Enforcement.values())));
            }
        });
        int shortest = draws.from(15, 90);
        int fewest = draws.from(1, 4);
        int gap = draws.from(1, 40);
        return new ModelPolicy(
                enforcements,
                shortest,
                shortest + draws.from(0, 90),
                fewest,
                fewest + draws.from(0, 5),
                gap,
                gap + draws.from(0, 30),
                Duration.ofMinutes(draws.from(0, 120)),
                Duration.ofHours(draws.from(0, 72)),
                draws.from(1, 4),
                draws.chance(40));
    }

    MentoringAgreement agreement(ModelPolicy policy, LocalDate today) {
        Optional<Term> term = draws.perhaps(60, term(today));
        return MentoringAgreement.builder()
                .confidentialityExtension(draws.perhaps(30, draws.text()))
                .furtherGroundRules(draws.texts(0, 2))
                .visibility(new Visibility(draws.chance(policy.ratingsOverGroups() ? 75 : 30)))
                .sessionLength(
                        Duration.ofMinutes(within(policy.shortestMinutes(), policy.longestMinutes(), 15, 8 * 60)))
                .sessions(within(policy.fewestSessions(), policy.mostSessions(), 1, 12))
                .cadence(Cadence.everyDays(within(policy.shortestGapDays(), policy.longestGapDays(), 1, 100)))
                .logistics(new Logistics(
                        draws.oneOf(List.of(MeetingMode.values())),
                        draws.oneOf(DrawnMeetings.ZONES),
                        draws.perhaps(20, draws.text())))
                .term(term)
                .build();
    }

    private Term term(LocalDate today) {
        LocalDate first = today.plusDays(draws.from(-10, 10));
        return new Term(first, first.plusDays(draws.from(20, 400)), Optional.empty(), Optional.empty());
    }

    /** Mostly what the programme likes. */
    private int within(int least, int greatest, int lowest, int highest) {
        return draws.chance(93) ? draws.from(least, greatest) : draws.from(lowest, highest);
    }
}
