package dev.mentoring.goal;

import java.util.IntSummaryStatistics;
import java.util.stream.IntStream;

/**
 * Where something that is measured is going over time. A trend follows from comparisons of a later day with an earlier one;
 * what counts is how many of them came nearer to the target and how many went the other way, not by how much, since steps on
 * a scale of ratings or attainments have an order and no size. {@link ProgressMeasure#trend} says which days are compared.
 */
public enum Trend {
    /** More comparisons show it nearer to the target, or farther beyond it, than the other way. */
    TOWARDS_TARGET,
    /** More comparisons show it farther from the target, or falling back from beyond it, than the other way. */
    AWAY_FROM_TARGET,
    /** As many comparisons show the one as the other, or none shows a change. */
    STEADY,
    /** Nothing was observed yet. */
    NOT_YET_KNOWN;

    /** What comparisons show together: each is positive for nearer to the target and negative for farther. */
    static Trend of(IntStream comparisons) {
        IntSummaryStatistics compared = comparisons.map(Integer::signum).summaryStatistics();
        if (compared.getCount() == 0) {
            return NOT_YET_KNOWN;
        }
        if (compared.getSum() == 0) {
            return STEADY;
        }
        return compared.getSum() > 0 ? TOWARDS_TARGET : AWAY_FROM_TARGET;
    }

    /** What the trends of several measures show together; one that is not known yet does not count. */
    static Trend of(Iterable<Trend> trends) {
        IntStream.Builder comparisons = IntStream.builder();
        for (Trend trend : trends) {
            switch (trend) {
                case TOWARDS_TARGET -> comparisons.add(1);
                case AWAY_FROM_TARGET -> comparisons.add(-1);
                case STEADY -> comparisons.add(0);
                case NOT_YET_KNOWN -> {}
            }
        }
        return of(comparisons.build());
    }
}
