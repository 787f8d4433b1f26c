package dev.mentoring.examples.hrimport.programme;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.Term;
import dev.mentoring.rule.MentoringPolicy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A set of sessions that fits a term: the first on its first working day, the last no later than the final review.
 *
 * @param firstOn the day of the first session
 * @param sessions how many
 * @param cadence the gap between them
 */
public record Series(LocalDate firstOn, int sessions, Cadence cadence) {

    /**
     * As many sessions as the policy takes, in whole weeks, so that they keep their day of the week. A term too short for
     * the smallest set gets that set at a shorter gap: the rule for it is advice, the dates of the term are not.
     *
     * @param term the programme's dates
     * @param policy the programme's policy
     * @return a series within the term
     */
    public static Series fitting(Term term, MentoringPolicy policy) {
        LocalDate first = firstWorkingDay(term);
        int days = Math.toIntExact(
                ChronoUnit.DAYS.between(first, term.finalReviewOn().orElse(term.endsOn())));
        for (int sessions = policy.mostSessions(); sessions >= policy.fewestSessions(); sessions--) {
            int gap = Math.min(gap(days, sessions), policy.longestGapDays());
            if (gap >= policy.shortestGapDays()) {
                return new Series(first, sessions, Cadence.everyDays(gap));
            }
        }
        int fewest = Math.max(1, Math.min(policy.fewestSessions(), days + 1));
        return new Series(first, fewest, Cadence.everyDays(Math.max(1, gap(days, fewest))));
    }

    /** The days of the sessions. */
    public List<LocalDate> days() {
        return IntStream.range(0, sessions)
                .mapToObj(index -> firstOn.plusDays((long) index * cadence.days()))
                .toList();
    }

    private static int gap(int days, int sessions) {
        int gap = days / Math.max(1, sessions - 1);
        return gap < 7 ? gap : gap / 7 * 7;
    }

    private static LocalDate firstWorkingDay(Term term) {
        LocalDate day = term.startsOn();
        while ((day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)
                && day.isBefore(term.finalReviewOn().orElse(term.endsOn()))) {
            day = day.plusDays(1);
        }
        return day;
    }
}
