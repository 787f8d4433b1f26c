package dev.mentoring.examples.hrimport;

import dev.mentoring.examples.hrimport.programme.Column;
import dev.mentoring.examples.hrimport.programme.ProgrammeFile;
import dev.mentoring.examples.hrimport.programme.ProgrammeRow;
import dev.mentoring.examples.hrimport.programme.RowProblem;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Accounts for every row of a file. */
final class ImportSummary {
    private int rows;
    private int imported;
    private int alreadyThere;
    private int changed;
    private int refused;
    private int attested;
    private int rowsWithCoMentors;
    private final Set<String> coMentors = new HashSet<>();
    private int withoutOutcome;
    private int withoutDescription;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowProblem> changes = new ArrayList<>();
    private final Map<String, Integer> refusedByReason = new TreeMap<>();
    private final Map<Rule, Integer> warnings = new TreeMap<>();
    private final List<String> ignoredColumns;

    ImportSummary(ProgrammeFile file) {
        ignoredColumns = file.ignoredColumns();
        file.refused().values().forEach(this::refused);
    }

    /** Counts what became of a row, once it is certain. */
    void count(ProgrammeRow row, Outcome outcome) {
        if (outcome instanceof Outcome.Taken taken) {
            count(row, taken);
        } else if (outcome instanceof Outcome.Refused refusal) {
            refused(refusal.problems());
        }
    }

    private void count(ProgrammeRow row, Outcome.Taken taken) {
        took(row);
        if (taken.entry() instanceof Outcome.Imported proposal) {
            imported(proposal.advice());
        } else if (taken.entry() instanceof Outcome.Found found) {
            found(row, found.changes().orElse(List.of()));
        }
        attested += taken.attestation().activated() ? 1 : 0;
        taken.attestation().obstacle().ifPresent(violation -> notAttested(row, violation));
    }

    private void imported(List<Violation> advice) {
        imported++;
        advice.stream().map(Violation::rule).distinct().forEach(rule -> warnings.merge(rule, 1, Integer::sum));
    }

    private void found(ProgrammeRow row, List<Column> columns) {
        if (columns.isEmpty()) {
            alreadyThere++;
            return;
        }
        changed++;
        String names = String.join(", ", columns.stream().map(Column::header).toList());
        changes.add(new RowProblem(row.line(), names, "changed", "differs from what was imported; left as it was"));
    }

    /** A row is refused once, by its first problem; every problem is reported. */
    private void refused(List<RowProblem> found) {
        rows++;
        refused++;
        refusedByReason.merge(found.get(0).reason(), 1, Integer::sum);
        problems.addAll(found);
    }

    /** The row is in, but the acceptances could not be recorded. */
    private void notAttested(ProgrammeRow row, Violation violation) {
        problems.add(new RowProblem(
                row.line(),
                "row",
                violation.rule().id(),
                "is in, but not attested: " + violation.rule().statement()));
    }

    private void took(ProgrammeRow row) {
        rows++;
        rowsWithCoMentors += row.coMentors().isEmpty() ? 0 : 1;
        coMentors.addAll(row.coMentors());
        withoutOutcome += row.goal().criteria().measurable().isEmpty() ? 1 : 0;
        withoutDescription += row.goal().criteria().specific().isEmpty() ? 1 : 0;
    }

    /** 0 if all is well, 1 if something was refused. */
    int exitCode() {
        return problems.isEmpty() ? 0 : 1;
    }

    /** The rows, and what is wrong with some of them. */
    void printRows(Report report) {
        List<RowProblem> all = new ArrayList<>(problems);
        all.addAll(changes);
        report.problems(all);
        report.count("rows", rows);
        report.part("imported", imported);
        report.part("already there", alreadyThere);
        report.part("changed since", changed);
        report.part("refused", refused);
        refusedByReason.forEach((reason, rowsRefused) -> report.detail(reason, rowsRefused));
    }

    void print(Report report, boolean attesting) {
        printRows(report);
        if (attesting) {
            report.count("made active by attested acceptances", attested);
        }
        report.title("Worth knowing");
        report.count("rows with co-mentors", rowsWithCoMentors);
        if (!coMentors.isEmpty()) {
            report.note(coMentors.size() + " people; no party to a relationship, kept in the table hr_import_row");
        }
        report.count("rows without an expected outcome", withoutOutcome);
        report.count("rows without a description", withoutDescription);
        if (withoutOutcome + withoutDescription > 0) {
            report.note("left open in the goal's draft, for the pair to answer");
        }
        warnings.forEach((rule, count) -> report.count("advice not followed: " + rule.id(), count));
        if (!ignoredColumns.isEmpty()) {
            report.count("columns ignored", ignoredColumns.size());
            report.note(String.join(", ", ignoredColumns));
        }
    }
}
