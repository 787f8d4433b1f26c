package dev.mentoring.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.author.AuthorKey;
import dev.mentoring.author.PrivatePreparation;
import dev.mentoring.author.Reflection;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.author.ValueRating;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each party does for themselves: reflections, private preparation, ratings. */
class PrivateRulesTest {
    private static final ReflectionId THOUGHT = new ReflectionId("thought");
    /** An hour before the stories begin. */
    private static final Instant HELD_AT = Pairs.START.minus(Duration.ofHours(1));

    private static final Preparation TOPICS = Preparation.topics("what I do not say yet");

    private static Story closed(MentoringPolicy policy) {
        Story story = Story.active(policy).held(Story.FIRST);
        story.keep(story.ben()
                .session(Story.FIRST)
                .close(RecordDraws.complete(story.relationship(), story.today().plusDays(9))));
        return story.recall(Story.FIRST);
    }

    private static Story closed() {
        return closed(MentoringPolicy.standard());
    }

    @Test
    @ProofOf(value = Rule.ACCESS_AUTHOR_ONLY, kind = ProofOf.Kind.OBEYED)
    @ProofOf(value = Rule.SESSION_RECORD_SHARED, kind = ProofOf.Kind.OBEYED)
    void aReflectionStaysItsAuthorsUntilTheyShareIt() {
        Story story = Story.active();
        MentoringRelationship before = story.relationship();

        Transition<?> written = story.keep(story.ben().privately().writeReflection(THOUGHT, "I am stuck"));

        Reflection reflection = new Reflection(THOUGHT, Optional.empty(), "I am stuck", story.now());
        assertThat(written.authored()).containsExactly(AuthorChange.written(Role.MENTEE, reflection));
        assertThat(written.finished()).isEmpty();
        assertThat(story.relationship().body()).isEqualTo(before.body());

        Transition<?> shared = story.relationship()
                .recalling(reflection)
                .as(Pairs.BEN, story.now())
                .privately()
                .shareReflection(THOUGHT);
        assertThat(shared.authored()).containsExactly(AuthorChange.erased(Role.MENTEE, AuthorKey.of(THOUGHT)));
        assertThat(shared.finished())
                .containsExactly(new JournalItem.SharedReflection(
                        THOUGHT, Optional.empty(), "I am stuck", Role.MENTEE, story.now()));
    }

    @Test
    @ProofOf(value = Rule.ACCESS_AUTHOR_ONLY, kind = ProofOf.Kind.BROKEN)
    @ProofOf(value = Rule.SESSION_RECORD_SHARED, kind = ProofOf.Kind.BROKEN)
    void whatIsNotThereAmongOnesOwnIsRefusedAsIfItNeverWas() {
        Story story = Story.active();
        story.keep(story.ben().privately().writeReflection(THOUGHT, "I am stuck"));

        List<Violation> others = Story.refusal(() -> story.maria().privately().shareReflection(THOUGHT));
        List<Violation> nobodys =
                Story.refusal(() -> story.maria().privately().shareReflection(new ReflectionId("other")));

        assertThat(others).hasSize(1).extracting(Violation::rule).containsExactly(Rule.ACCESS_DENIED_BY_DEFAULT);
        assertThat(nobodys)
                .extracting(Violation::rule)
                .isEqualTo(others.stream().map(Violation::rule).toList());
        assertThat(Story.refusal(() -> story.maria().privately().eraseReflection(THOUGHT)))
                .extracting(Violation::rule)
                .containsExactly(Rule.ACCESS_DENIED_BY_DEFAULT);
    }

    @Test
    void aReflectionIsErasedByItsAuthor() {
        Story story = Story.active();
        story.keep(story.maria().privately().writeReflection(THOUGHT, "He is stuck"));

        Transition<?> erased = story.relationship()
                .recalling(new Reflection(THOUGHT, Optional.empty(), "He is stuck", story.now()))
                .as(Pairs.MARIA, story.now())
                .privately()
                .eraseReflection(THOUGHT);

        assertThat(erased.authored()).containsExactly(AuthorChange.erased(Role.MENTOR, AuthorKey.of(THOUGHT)));
        assertThat(erased.finished()).isEmpty();
    }

    @Test
    void aReflectionOnASessionNamesOneOfTheRelationship() {
        Story story = closed();

        assertThat(story.ben()
                        .privately()
                        .writeReflection(THOUGHT, Story.FIRST, "It went well")
                        .event()
                        .reflection()
                        .session())
                .contains(Story.FIRST);
        assertThatExceptionOfType(UnknownEntityException.class)
                .isThrownBy(() -> story.ben().privately().writeReflection(THOUGHT, Story.SECOND, "?"))
                .satisfies(unknown -> assertThat(unknown.id()).isEqualTo(Story.SECOND));
    }

    @Test
    void aReflectionMayComeAfterTheEnd() {
        Story story = Story.in(RelationshipStatus.COMPLETED);

        assertThat(story.ben()
                        .privately()
                        .writeReflection(THOUGHT, "A good year")
                        .authored())
                .hasSize(1);
    }

    @Test
    void aPrivatePreparationDoesNotCountUntilItIsShared() {
        Story story = Story.active().scheduled(Story.FIRST, Pairs.meetingAt(Pairs.START.plus(Duration.ofDays(7))));

        Transition<?> written = story.keep(story.ben().privately().writePreparation(Story.FIRST, TOPICS));

        PrivatePreparation own = new PrivatePreparation(Story.FIRST, TOPICS, story.now());
        assertThat(written.authored()).containsExactly(AuthorChange.written(Role.MENTEE, own));
        assertThat(story.relationship().session(Story.FIRST).orElseThrow().preparations())
                .isEmpty();

        Transition<?> shared = story.relationship()
                .recalling(own)
                .as(Pairs.BEN, story.now())
                .privately()
                .sharePreparation(Story.FIRST);
        assertThat(shared.relationship().session(Story.FIRST).orElseThrow().preparations())
                .containsEntry(Role.MENTEE, TOPICS);
        assertThat(shared.authored())
                .containsExactly(AuthorChange.erased(Role.MENTEE, AuthorKey.preparationOf(Story.FIRST)));
    }

    @Test
    void aPrivatePreparationIsErasedAlsoOnceTheSessionIsClosed() {
        Story story = closed();
        PrivatePreparation own = new PrivatePreparation(Story.FIRST, TOPICS, story.now());

        Transition<?> erased = story.relationship()
                .recalling(own)
                .as(Pairs.BEN, story.now())
                .privately()
                .erasePreparation(Story.FIRST);

        assertThat(erased.authored())
                .containsExactly(AuthorChange.erased(Role.MENTEE, AuthorKey.preparationOf(Story.FIRST)));
        assertThat(rules(() -> story.maria().privately().erasePreparation(Story.FIRST)))
                .containsExactly(Rule.ACCESS_DENIED_BY_DEFAULT);
    }

    @Test
    void nobodyPreparesForWhatIsClosed() {
        Story story = closed();

        assertThat(rules(() -> story.ben().privately().writePreparation(Story.FIRST, TOPICS)))
                .containsExactly(Rule.SESSION_PREPARED_BY_EACH);
    }

    @Test
    void aPreparationSharedAfterTheStartIsWarnedOf() {
        Story story = Story.active().held(Story.FIRST);
        PrivatePreparation own = new PrivatePreparation(Story.FIRST, TOPICS, story.now());

        Transition<?> shared = story.relationship()
                .recalling(own)
                .as(Pairs.BEN, story.now())
                .privately()
                .sharePreparation(Story.FIRST);

        assertThat(shared.warnings()).extracting(Violation::rule).containsExactly(Rule.SESSION_PREPARED_BY_EACH);
    }

    @Test
    @ProofOf(value = Rule.SESSION_CLOSE_VALUE_REVIEW, kind = ProofOf.Kind.OBEYED)
    void eachRatesAClosedSessionByTheirOwnCommandOrDeclines() {
        Story story = closed();
        Instant last = story.relationship()
                .dayOf(story.now())
                .plusDays(15)
                .atStartOfDay(Pairs.ZONE)
                .toInstant()
                .minusMillis(1);

        assertThat(story.ben().privately().giveRating(Story.FIRST, 4).authored())
                .containsExactly(AuthorChange.written(
                        Role.MENTEE, new ValueRating(Story.FIRST, HELD_AT, Optional.of(4), story.now())));
        assertThat(story.at(last).maria().privately().declineRating(Story.FIRST).authored())
                .containsExactly(AuthorChange.written(
                        Role.MENTOR, new ValueRating(Story.FIRST, HELD_AT, Optional.empty(), last)));
    }

    @Test
    @ProofOf(value = Rule.SESSION_CLOSE_VALUE_REVIEW, kind = ProofOf.Kind.BROKEN)
    void aSessionIsNotRatedAfterAFortnight() {
        Story story = closed();
        Instant late = story.today().plusDays(15).atStartOfDay(Pairs.ZONE).toInstant();
        story.at(late);

        assertThat(rules(() -> story.ben().privately().giveRating(Story.FIRST, 4)))
                .containsExactly(Rule.SESSION_CLOSE_VALUE_REVIEW);
        assertThat(rules(() -> story.maria().privately().declineRating(Story.FIRST)))
                .containsExactly(Rule.SESSION_CLOSE_VALUE_REVIEW);
    }

    @Test
    void aProgrammeThatAdvisesOrDropsTheRuleTakesALateRating() {
        for (Enforcement enforcement : Set.of(Enforcement.ADVISED, Enforcement.OFF)) {
            Story story = closed(MentoringPolicy.standard().with(Rule.SESSION_CLOSE_VALUE_REVIEW, enforcement))
                    .later(Duration.ofDays(20));

            Transition<?> late = story.ben().privately().giveRating(Story.FIRST, 4);

            assertThat(late.warnings()).hasSize(enforcement == Enforcement.ADVISED ? 1 : 0);
        }
    }

    @Test
    void aSessionWithoutARecordIsNotRatedWhateverThePolicy() {
        Story story = Story.active(MentoringPolicy.standard().with(Rule.SESSION_CLOSE_VALUE_REVIEW, Enforcement.OFF))
                .held(Story.FIRST);

        assertThat(rules(() -> story.ben().privately().giveRating(Story.FIRST, 4)))
                .containsExactly(Rule.SESSION_CLOSE_VALUE_REVIEW);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void aRatingIsFromOneToFive(int value) {
        Story story = closed();

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> story.ben().privately().giveRating(Story.FIRST, value))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("value"));
    }

    @Test
    void whetherASessionWasRatedOrDeclinedShowsInNoWords() {
        Story story = closed();
        MentoringEvent rated =
                story.ben().privately().giveRating(Story.FIRST, 5).event();
        MentoringEvent declined =
                story.ben().privately().declineRating(Story.FIRST).event();

        assertThat(rated).hasToString(declined.toString());
        assertThat(new ValueRating(Story.FIRST, HELD_AT, Optional.of(5), story.now()))
                .hasToString(new ValueRating(Story.FIRST, HELD_AT, Optional.empty(), story.now()).toString());
    }

    private static List<Rule> rules(Supplier<?> command) {
        return Story.refusal(command).stream().map(Violation::rule).toList();
    }

    /** So that an id is not mistaken for another's. */
    @Test
    void keysTellWhatTheyAreOf() {
        SessionId session = new SessionId("thought");
        assertThat(Set.of(AuthorKey.of(THOUGHT), AuthorKey.preparationOf(session), AuthorKey.ratingOf(session)))
                .hasSize(3);
    }
}
