package dev.mentoring.store.contract;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.ODD_TEXT;
import static dev.mentoring.store.contract.Fixtures.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.AuthorKey;
import dev.mentoring.author.PrivatePreparation;
import dev.mentoring.author.Reflection;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.author.ValueRating;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.relationship.Unsaved;
import dev.mentoring.session.Preparation;
import dev.mentoring.store.Authored;
import dev.mentoring.store.ConflictException;
import dev.mentoring.store.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one party wrote for themselves is theirs alone, and stands as they wrote it last. */
interface AuthorContract extends StoreUnderTest {

    @Test
    default void whatAPartyWroteIsFoundAsTheyWroteItAndByNobodyElse() {
        Story story = Story.active(store(), "r1").schedule("s1", 7);
        Preparation preparation = new Preparation(List.of(ODD_TEXT), List.of("Fear"));
        story.by(MARIA, me -> me.privately().writeReflection(thought(1), session("s1"), ODD_TEXT));
        story.by(MARIA, me -> me.privately().writePreparation(session("s1"), preparation));

        Reflection reflection = new Reflection(thought(1), Optional.of(session("s1")), ODD_TEXT, now());
        assertThat(own(story, Role.MENTEE, AuthorKey.of(thought(1)))).contains(reflection);
        assertThat(own(story, Role.MENTEE, AuthorKey.preparationOf(session("s1"))))
                .contains(new PrivatePreparation(session("s1"), preparation, now()));
        assertThat(own(story, Role.MENTOR, AuthorKey.of(thought(1)))).isEmpty();
        assertThat(latest(story, Role.MENTOR)).isEmpty();
        assertThat(latest(Story.active(store(), "r2"), Role.MENTEE)).isEmpty();
        assertThat(latest(Story.active(ofAnotherTenant(), "r1"), Role.MENTEE)).isEmpty();
    }

    @Test
    default void ofTheSameKeyEachPartyHasTheirOwn() {
        Story story = Story.active(store(), "r1").through("s1", 7);
        story.recalling(session("s1"), MARIA, me -> me.privately().giveRating(session("s1"), 5));
        story.recalling(session("s1"), BEN, me -> me.privately().declineRating(session("s1")));
        story.by(BEN, me -> me.privately().writeReflection(thought(1), "She listens"));
        story.by(MARIA, me -> me.privately().writeReflection(thought(1), "He talks"));

        assertThat(own(story, Role.MENTEE, AuthorKey.ratingOf(session("s1"))))
                .get()
                .extracting(rating -> ((ValueRating) rating).value())
                .isEqualTo(Optional.of(5));
        assertThat(own(story, Role.MENTOR, AuthorKey.ratingOf(session("s1"))))
                .get()
                .extracting(rating -> ((ValueRating) rating).value())
                .isEqualTo(Optional.empty());
        assertThat(text(story, Role.MENTOR)).contains("She listens");
        assertThat(text(story, Role.MENTEE)).contains("He talks");
    }

    @Test
    default void writingAgainReplacesAndErasingLeavesNothing() {
        Story story = Story.active(store(), "r1");
        story.by(MARIA, me -> me.privately().writeReflection(thought(1), "First thought"));
        story.by(MARIA, me -> me.privately().writeReflection(thought(1), "Second thought"));
        assertThat(text(story, Role.MENTEE)).contains("Second thought");
        assertThat(latest(story, Role.MENTEE)).hasSize(1);

        story.recallingOwn(AuthorKey.of(thought(1)), MARIA, me -> me.privately().eraseReflection(thought(1)));

        assertThat(latest(story, Role.MENTEE)).isEmpty();
        assertThat(own(story, Role.MENTEE, AuthorKey.of(thought(1)))).isEmpty();
        assertThat(story.journal()).isEmpty();
    }

    @Test
    default void whatIsSharedLeavesItsAuthorsOwnForTheJournal() {
        Story story = Story.active(store(), "r1").schedule("s1", 7);
        story.by(MARIA, me -> me.privately().writeReflection(thought(1), ODD_TEXT));
        story.by(MARIA, me -> me.privately().writePreparation(session("s1"), Preparation.topics(ODD_TEXT)));

        story.recallingOwn(AuthorKey.of(thought(1)), MARIA, me -> me.privately().shareReflection(thought(1)));
        story.recallingOwn(
                AuthorKey.preparationOf(session("s1")),
                MARIA,
                me -> me.privately().sharePreparation(session("s1")));

        assertThat(latest(story, Role.MENTEE)).isEmpty();
        assertThat(story.journal())
                .extracting(JournalEntry::item)
                .containsExactly(
                        new JournalItem.SharedReflection(thought(1), Optional.empty(), ODD_TEXT, Role.MENTEE, now()));
        assertThat(kept(story)
                        .orElseThrow()
                        .session(session("s1"))
                        .orElseThrow()
                        .preparations())
                .containsEntry(Role.MENTEE, Preparation.topics(ODD_TEXT));
    }

    @Test
    default void aPageHoldsTheLatestBeforeAVersion() {
        Story story = Story.active(store(), "r1");
        IntStream.rangeClosed(1, 7)
                .forEach(n -> story.by(MARIA, me -> me.privately().writeReflection(thought(n), "Thought " + n)));
        story.by(MARIA, me -> me.privately().writeReflection(thought(2), "Thought again"));

        List<Authored> first = page(story, Long.MAX_VALUE, 3);
        List<Authored> second = page(story, first.get(2).version(), 3);
        List<Authored> third = page(story, second.get(2).version(), 3);

        assertThat(ids(first)).containsExactly(thought(2), thought(7), thought(6));
        assertThat(ids(second)).containsExactly(thought(5), thought(4), thought(3));
        assertThat(ids(third)).containsExactly(thought(1));
        assertThat(first.get(0).version()).isEqualTo(story.loaded().version());
    }

    @Test
    default void aStaleCommandLeavesNothingOfOnesOwn() {
        Story story = Story.active(store(), "r1");
        Unsaved stale = story.decided(MARIA, me -> me.privately().writeReflection(thought(1), "Too late"));
        story.by(BEN, me -> me.privately().writeReflection(thought(2), "In time"));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> store().inTransaction(work -> {
                    work.save(stale);
                    return work;
                }));

        assertThat(latest(story, Role.MENTEE)).isEmpty();
        assertThat(latest(story, Role.MENTOR)).hasSize(1);
    }

    private static ReflectionId thought(int number) {
        return new ReflectionId("thought-" + number);
    }

    private static Instant now() {
        return Fixtures.tenOClock(0);
    }

    private static List<ReflectionId> ids(List<Authored> page) {
        return page.stream()
                .map(authored -> ((Reflection) authored.content()).id())
                .toList();
    }

    private Optional<AuthorContent> own(Story story, Role author, AuthorKey key) {
        return reopened().inTransaction(work -> work.authored(story.id(), author, key));
    }

    private Optional<String> text(Story story, Role author) {
        return own(story, author, AuthorKey.of(thought(1))).map(content -> ((Reflection) content).text());
    }

    private List<Authored> latest(Story story, Role author) {
        return story.read(work -> work.authored(story.id(), author, Long.MAX_VALUE, 100));
    }

    private List<Authored> page(Story story, long before, int limit) {
        return reopened().inTransaction(work -> work.authored(story.id(), Role.MENTEE, before, limit));
    }
}
