package dev.mentoring.guidance;

import static dev.mentoring.relationship.Pairs.START;
import static dev.mentoring.rule.ProofOf.Kind.ARISES;
import static dev.mentoring.rule.ProofOf.Kind.DOES_NOT_ARISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.author.ValueRating;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.relationship.Story;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.session.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The advice to a party by their own ratings. */
class RatingNudgeTest {
    private static final int DECLINED = 0;

    private final Story story = Story.active();

    @Test
    @ProofOfNudge(value = NudgeKind.VALUE_RATING, kind = ARISES)
    void aLowRatingIsBroughtToItsAuthorAlone() {
        for (Role author : List.of(Role.MENTOR, Role.MENTEE)) {
            assertThat(ratingNudge(author, ratings(5, 2)))
                    .contains(Nudge.of(NudgeKind.VALUE_RATING, author, START.plus(Duration.ofDays(1)))
                            .about(new SessionId("s1")));
        }
        assertThat(ratingNudge(Role.MENTEE, ratings(1))).isPresent();
    }

    @Test
    @ProofOfNudge(value = NudgeKind.VALUE_RATING, kind = ARISES)
    void threeFallingRatingsAreToo() {
        assertThat(ratingNudge(Role.MENTEE, ratings(5, 4, 3))).isPresent();
        assertThat(ratingNudge(Role.MENTEE, ratings(3, 5, DECLINED, 4, DECLINED, 3, DECLINED)))
                .map(Nudge::session)
                .contains(Optional.of(new SessionId("s5")));
    }

    @Test
    @ProofOfNudge(value = NudgeKind.VALUE_RATING, kind = DOES_NOT_ARISE)
    void whatIsNeitherLowNorFallingNeedsNoAdvice() {
        for (List<ValueRating> fine : List.of(
                ratings(),
                ratings(DECLINED),
                ratings(3),
                ratings(5, 4),
                ratings(5, 4, 4),
                ratings(4, 4, 3),
                ratings(5, 4, 3, 3),
                ratings(1, 3),
                ratings(2, DECLINED, 5))) {
            assertThat(ratingNudge(Role.MENTEE, fine)).isEmpty();
        }
    }

    @Test
    void aCoordinatorRatesNothing() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> ratingNudge(Role.COORDINATOR, ratings(1)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("author"));
    }

    @Test
    @ProofOfNudge(value = NudgeKind.VALUE_RATING, kind = DOES_NOT_ARISE)
    void itSleepsOnHoldAndDoesNotOutlastTheRelationship() {
        for (RelationshipStatus status : RelationshipStatus.values()) {
            assertThat(Guidance.ratingNudge(Story.in(status).relationship(), Role.MENTEE, ratings(1))
                            .isPresent())
                    .isEqualTo(status == RelationshipStatus.ACTIVE);
        }
    }

    private Optional<Nudge> ratingNudge(Role author, List<ValueRating> ratings) {
        return Guidance.ratingNudge(story.relationship(), author, ratings);
    }

    /** A rating a day. */
    private static List<ValueRating> ratings(int... values) {
        List<ValueRating> ratings = new ArrayList<>();
        for (int value : values) {
            int n = ratings.size();
            ratings.add(new ValueRating(
                    new SessionId("s" + n),
                    START.plus(Duration.ofDays(n)),
                    Optional.of(value).filter(v -> v != DECLINED),
                    START.plus(Duration.ofDays(n))));
        }
        return ratings;
    }
}
