package dev.mentoring.examples.portal.home;

import dev.mentoring.examples.portal.pair.Need;
import dev.mentoring.examples.portal.pair.NextSession;
import dev.mentoring.relationship.RelationshipStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is worth opening the portal for, over all my pairs.
 *
 * @param pairs my live pairs
 */
record Today(List<PairCard> pairs) {

    /**
     * Something that needs me.
     *
     * @param pair in which pair
     * @param need what
     */
    record NeedOfPair(PairCard pair, Need need) {}

    /** What needs me, the longest standing first. */
    public List<NeedOfPair> needs() {
        return pairs.stream()
                .flatMap(pair -> pair.needs().stream().map(need -> new NeedOfPair(pair, need)))
                .sorted(Comparator.comparing(needed -> needed.need().since()))
                .toList();
    }

    /** The pair whose session comes first; none of a pair on hold, whose sessions wait. */
    public Optional<PairCard> first() {
        return pairs.stream()
                .filter(pair -> pair.view().status() == RelationshipStatus.ACTIVE)
                .filter(pair -> pair.next().filter(Today::isAhead).isPresent())
                .min(Comparator.comparing(
                        pair -> pair.next().orElseThrow().meeting().startsAt()));
    }

    private static boolean isAhead(NextSession next) {
        return switch (next.state()) {
            case RUNNING, SCHEDULED -> true;
            case ASKS_ME, ASKS_OTHER, PASSED, WAITS_FOR_RECORD -> false;
        };
    }
}
