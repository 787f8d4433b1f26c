package dev.mentoring.guidance;

import dev.mentoring.author.ValueRating;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.rule.InvalidValueException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What people should be reminded of. A nudge never blocks and is stored nowhere: it follows from the state of a relationship
 * and a time. {@link NudgeKind} says of each kind when it stands and for whom.
 *
 * <p>A store keeps {@link #attentionAt} beside each relationship, as of the time of its last change. Until the next change no
 * nudge stands before that time; so a host that looks through the relationships whose time has come, and asks each for its
 * {@link #nudges}, misses none.
 */
public final class Guidance {
    private static final Comparator<Nudge> BY_DUE_TIME =
            Comparator.comparing(Nudge::dueAt).thenComparing(Nudge::kind).thenComparing(Nudge::recipient);

    private Guidance() {}

    /**
     * The nudges that stand.
     *
     * @param relationship the relationship
     * @param now the time
     * @return those of all recipients, in the order of their due times; each recipient is shown their own
     */
    public static List<Nudge> nudges(MentoringRelationship relationship, Instant now) {
        return Candidates.of(relationship).stream()
                .filter(candidate -> candidate.standsAt(now))
                .map(Candidate::nudge)
                .sorted(BY_DUE_TIME)
                .toList();
    }

    /**
     * When somebody should next look at a relationship that nobody changes: the earliest due time of any nudge that stands or
     * will stand.
     *
     * @param relationship the relationship
     * @param now the time
     * @return past if a nudge stands, else ahead; empty if none stands and, without a change, none ever will
     */
    public static Optional<Instant> attentionAt(MentoringRelationship relationship, Instant now) {
        return Candidates.of(relationship).stream()
                .filter(candidate -> !candidate.isOverBy(now))
                .map(candidate -> candidate.nudge().dueAt())
                .min(Comparator.naturalOrder());
    }

    /**
     * The advice to a party whose ratings of the value are low or falling. It is for its author alone: the other party does not
     * learn of it, nor does the coordinator. Sessions that the party declined to rate are passed over.
     *
     * @param relationship the relationship
     * @param author whose ratings they are, mentor or mentee
     * @param ratings the author's own ratings, in the order of their sessions; the last {@value Notice#FALLING_RATINGS} that were
     *     not declined are enough
     * @return the nudge, about the session that was rated last; empty also where the relationship or its programme wants none
     * @throws InvalidValueException if the author is no party
     */
    public static Optional<Nudge> ratingNudge(
            MentoringRelationship relationship, Role author, List<ValueRating> ratings) {
        if (!author.isParty()) {
            throw new InvalidValueException("author", "must be the mentor or the mentee");
        }
        List<ValueRating> rated =
                ratings.stream().filter(rating -> rating.value().isPresent()).toList();
        List<Integer> values =
                rated.stream().flatMap(rating -> rating.value().stream()).toList();
        if (!NudgeKind.VALUE_RATING.isKnownTo(relationship) || !(isLow(values) || isFalling(values))) {
            return Optional.empty();
        }
        ValueRating latest = rated.get(rated.size() - 1);
        return Optional.of(Nudge.of(NudgeKind.VALUE_RATING, author, latest.at()).about(latest.session()));
    }

    private static boolean isLow(List<Integer> values) {
        return !values.isEmpty() && values.get(values.size() - 1) <= Notice.LOW_RATING;
    }

    private static boolean isFalling(List<Integer> values) {
        int first = values.size() - Notice.FALLING_RATINGS;
        if (first < 0) {
            return false;
        }
        for (int i = first + 1; i < values.size(); i++) {
            if (values.get(i) >= values.get(i - 1)) {
                return false;
            }
        }
        return true;
    }
}
