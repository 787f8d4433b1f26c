package dev.mentoring.examples.portal.agreement;

import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Term;
import dev.mentoring.examples.portal.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One point of an agreement, or of what two agreements say about it.
 *
 * @param name the point, as messages name it
 * @param before what the one says; with only one, what it says
 * @param after what the other says
 */
record Clause(String name, List<String> before, List<String> after) {

    /** What the other leaves out. */
    public List<String> removed() {
        return before.stream().filter(Predicate.not(after::contains)).toList();
    }

    /** What the other adds. */
    public List<String> added() {
        return after.stream().filter(Predicate.not(before::contains)).toList();
    }

    /** Only the order differs. */
    public boolean isReordered() {
        return removed().isEmpty() && added().isEmpty();
    }

    /** What differs between two agreements, in the order in which one is read. */
    static List<Clause> differences(MentoringAgreement one, MentoringAgreement other, Words words) {
        List<Clause> before = clauses(one, words);
        List<Clause> after = clauses(other, words);
        List<Clause> differences = new ArrayList<>();
        for (int n = 0; n < before.size(); n++) {
            Clause both = new Clause(
                    before.get(n).name(), before.get(n).before(), after.get(n).before());
            if (!both.before().equals(both.after())) {
                differences.add(both);
            }
        }
        return differences;
    }

    private static List<Clause> clauses(MentoringAgreement agreement, Words words) {
        Logistics logistics = agreement.logistics();
        Optional<Term> term = agreement.term();
        return List.of(
                clause("groundRules", agreement.groundRules()),
                clause("visibility", List.of(agreement.visibility().statement())),
                clause("sessionLength", List.of(agreement.sessionLength().toMinutes() + " minutes")),
                clause("sessions", List.of(Integer.toString(agreement.sessions()))),
                clause("cadence", List.of(agreement.cadence().days() + " days")),
                clause("mode", List.of(words.of("meeting-mode", logistics.mode()))),
                clause("zone", List.of(logistics.zone().getId())),
                clause("note", logistics.note().stream().toList()),
                clause("startsOn", day(term.map(Term::startsOn), words)),
                clause("endsOn", day(term.map(Term::endsOn), words)),
                clause("midwayReviewOn", day(term.flatMap(Term::midwayReviewOn), words)),
                clause("finalReviewOn", day(term.flatMap(Term::finalReviewOn), words)));
    }

    private static Clause clause(String name, List<String> lines) {
        return new Clause(name, lines, List.of());
    }

    private static List<String> day(Optional<LocalDate> day, Words words) {
        return day.map(words::day).stream().toList();
    }
}
