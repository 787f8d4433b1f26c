package dev.mentoring.store.contract;

import static dev.mentoring.store.contract.AtOnce.atOnce;
import static dev.mentoring.store.contract.AtOnce.untilItSucceeds;
import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.Action;
import dev.mentoring.action.ProgressNote;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.Unsaved;
import dev.mentoring.store.ChangedMeanwhileException;
import dev.mentoring.store.Committed;
import dev.mentoring.store.ConflictException;
import dev.mentoring.store.DuplicateIdException;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.MentoringStore;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several at once: every command that was acknowledged is there, each at a version of its own. */
interface ConcurrencyContract extends StoreUnderTest {
    /** How many act at once. */
    int THREADS = AtOnce.THREADS;
    /** How many commands each of them gives. */
    int COMMANDS = 10;

    @Test
    default void noNoteIsLostWhenSeveralWriteAtOnce() throws Exception {
        Story story = Story.active(store(), "r1");
        story.by(MARIA, me -> me.agreeAction(action("a1", 30)));
        long before = story.loaded().version();

        List<List<Long>> versions = atOnce(thread -> {
            Mentoring mentoring = mentoring(reopened());
            return () -> IntStream.range(0, COMMANDS)
                    .mapToObj(i -> untilItSucceeds(() -> mentoring.change(
                            story.id(),
                            MARIA,
                            me -> me.action(action("a1", 30).id()).note("note " + thread + "/" + i))))
                    .map(Committed::version)
                    .toList();
        });

        long last = before + THREADS * COMMANDS;
        assertThat(kept(story).orElseThrow().version()).isEqualTo(last);
        assertThat(versions.stream().flatMap(List::stream).sorted().toList())
                .isEqualTo(LongStream.rangeClosed(before + 1, last).boxed().toList());
        versions.forEach(own -> assertThat(own).isSorted());
        assertThat(notes(story)).doesNotHaveDuplicates().hasSize(THREADS * COMMANDS);
    }

    @Test
    default void ofSeveralThatSawTheSameVersionOneWins() throws Exception {
        Story story = Story.active(store(), "r1");
        MentoringRelationship seen = story.loaded();

        List<Boolean> won = atOnce(thread -> () -> {
            try {
                reopened().inTransaction(work -> {
                    work.save(Unsaved.of(seen.as(BEN, Fixtures.tenOClock(1)).agreeAction(action("a" + thread, 30))));
                    return work;
                });
                return true;
            } catch (ConflictException e) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(kept(story).orElseThrow().version()).isEqualTo(seen.version() + 1);
        assertThat(kept(story).orElseThrow().actions()).hasSize(1);
    }

    @Test
    default void ofSeveralWhoHadTheSameFormOpenOneWinsAndTheOthersAreTold() throws Exception {
        Story story = Story.active(store(), "r1");
        long seen = story.loaded().sharedVersion();

        List<Boolean> won = atOnce(thread -> {
            Mentoring form = mentoring(reopened()).ifUnchangedSince(seen);
            return () -> {
                try {
                    untilItSucceeds(() ->
                            form.change(story.id(), BEN, me -> me.recordObjectives(List.of("objective " + thread))));
                    return true;
                } catch (ChangedMeanwhileException e) {
                    return false;
                }
            };
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(kept(story).orElseThrow().sharedVersion()).isEqualTo(seen + 1);
    }

    @Test
    default void aFormIsNotDisturbedByWhatSomebodyWritesForThemselvesMeanwhile() throws Exception {
        Story story = Story.active(store(), "r1");
        long seen = story.loaded().sharedVersion();

        atOnce(thread -> {
            Mentoring mentoring = mentoring(reopened());
            return () -> untilItSucceeds(() -> thread == 0
                    ? mentoring
                            .ifUnchangedSince(seen)
                            .change(story.id(), BEN, me -> me.recordObjectives(List.of("to be heard")))
                    : mentoring.change(
                            story.id(),
                            MARIA,
                            me -> me.privately().writeReflection(new ReflectionId("n" + thread), "a thought")));
        });

        MentoringRelationship kept = kept(story).orElseThrow();
        assertThat(kept.body().objectives()).containsExactly("to be heard");
        assertThat(kept.version()).isEqualTo(seen + THREADS);
    }

    @Test
    default void ofSeveralProposalsUnderOneExternalIdOneIsKept() throws Exception {
        List<Boolean> won = atOnce(thread -> () -> {
            try {
                mentoring(reopened())
                        .propose(MARIA, proposal().externalId("row-1").build());
                return true;
            } catch (DuplicateIdException e) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(found("row-1")).isPresent();
    }

    @Test
    default void pairsDoNotWaitForOneAnother() throws Exception {
        List<Story> stories = IntStream.range(0, THREADS)
                .mapToObj(i -> Story.active(store(), "r" + i))
                .toList();

        atOnce(thread -> () -> {
            Story story = stories.get(thread);
            for (int i = 0; i < COMMANDS; i++) {
                String id = "a" + i;
                untilItSucceeds(() ->
                        mentoring(reopened()).change(story.id(), MARIA, me -> me.agreeAction(action(id, 30))));
            }
            return story;
        });

        stories.forEach(story -> assertThat(kept(story).orElseThrow().actions()).hasSize(COMMANDS));
    }

    private static Mentoring mentoring(MentoringStore store) {
        return Mentoring.over(store).build().at(Fixtures.tenOClock(1));
    }

    private static List<String> notes(Story story) {
        Stream<ProgressNote> earlier = story.journal().stream()
                .map(JournalEntry::item)
                .map(item -> ((JournalItem.EarlierProgressNote) item).note());
        Action action = story.loaded().actions().get(0);
        return Stream.concat(earlier, action.notes().stream())
                .map(ProgressNote::text)
                .toList();
    }
}
