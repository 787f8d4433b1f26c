package dev.mentoring.examples.hrimport;

import dev.mentoring.examples.hrimport.programme.ProgrammeRow;
import dev.mentoring.examples.hrimport.simulation.Distribution;
import dev.mentoring.examples.hrimport.simulation.Tally;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.rule.Rule;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/**
 * Accounts for every relationship of a simulation.
 *
 * @param played what was played
 * @param tally what happened meanwhile
 * @param nanos how long it took
 */
record SimulationSummary(Played played, Tally tally, long nanos) {

    /**
     * What was played.
     *
     * @param relationships every relationship of the file, but for those left out
     * @param count how many of them were played now
     * @param leftOut rows whose programme or people are not known to be those of their relationship
     */
    record Played(Map<ProgrammeRow, RelationshipId> relationships, int count, int leftOut) {}

    Map<ProgrammeRow, RelationshipId> relationships() {
        return played.relationships();
    }

    int exitCode() {
        return tally.stopped().isEmpty() ? 0 : 1;
    }

    void print(Report report, Distribution distribution) {
        report.title("How they stand");
        report.count("relationships", relationships().size());
        for (RelationshipStatus status : RelationshipStatus.values()) {
            int count = distribution.statuses().getOrDefault(status, 0);
            if (count > 0) {
                report.part(status.name().toLowerCase(Locale.ROOT).replace('_', ' '), count);
            }
        }
        report.title("What they did");
        distribution.totals().forEach(report::count);
        report.title("This run");
        report.count("played now", played.count());
        tally.cast().forEach((temperament, count) -> report.part(temperament.label(), count));
        report.count("begun before, left as they stand", relationships().size() - played.count());
        if (played.leftOut() > 0) {
            report.count("left out, of another programme or other people", played.leftOut());
            report.note("the relationship was proposed before, and whom the row names now may not act in it");
        }
        report.count("commands", tally.commands());
        if (tally.commands() > 0) {
            report.note(tally.commands() * 1_000_000_000L / Math.max(1, nanos) + " a second, with imports and views");
        }
        if (!tally.stopped().isEmpty()) {
            report.count(
                    "stopped by a rule they did not expect", tally.stopped().size());
            tally.stopped()
                    .forEach((externalId, rules) -> report.note(externalId + ": "
                            + String.join(", ", rules.stream().map(Rule::id).toList())));
        }
        printRules(report, "Warnings, by rule", tally.warnings());
        printRules(report, "Commands refused, by rule", tally.refusals());
    }

    private static void printRules(Report report, String title, Map<Rule, Integer> counts) {
        if (!counts.isEmpty()) {
            report.title(title);
            counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .forEach(entry -> report.count(entry.getKey().id(), entry.getValue()));
        }
    }
}
