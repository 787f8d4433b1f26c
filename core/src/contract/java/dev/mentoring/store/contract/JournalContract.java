package dev.mentoring.store.contract;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.day;
import static dev.mentoring.store.contract.Fixtures.goalId;
import static dev.mentoring.store.contract.Fixtures.record;
import static dev.mentoring.store.contract.Fixtures.session;
import static dev.mentoring.store.contract.Fixtures.smallGoal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.Action;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.store.JournalPage;
import dev.mentoring.store.JournalPosition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is finished is read a page at a time, in the order in which it was finished or the latest first. */
interface JournalContract extends StoreUnderTest {

    /** A story whose journal holds entries of several kinds, several of them of one command. */
    private Story eventful() {
        Story story = Story.active(store(), "r1");
        story.by(MARIA, me -> me.goal(goalId("g1")).draft(smallGoal("Give a talk")));
        story.by(BEN, me -> me.goal(goalId("g1")).agree(1));
        story.by(MARIA, me -> me.goal(goalId("g1")).revise(smallGoal("Give a short talk")));
        story.by(BEN, me -> me.goal(goalId("g1")).agree(2));
        for (String id : List.of("a1", "a2", "a3")) {
            story.by(MARIA, me -> me.agreeAction(action(id, 5)));
        }
        story.schedule("s1", 7).hold("s1", 7);
        story.close(
                "s1",
                record().addActionReview(ActionReview.done(action("a1", 5).id(), "It went well"))
                        .addActionReview(ActionReview.dropped(action("a2", 5).id(), "Too much"))
                        .addActionReview(
                                ActionReview.carriedOver(action("a3", 5).id(), "Soon"))
                        .noActionsReason("Enough is open")
                        .nextMeeting(NextMeeting.deferred("Holidays", day(40)))
                        .build());
        story.recalling(session("s1"), MARIA, me -> me.session(session("s1")).amendRecord("It was Tuesday"));
        story.recalling(session("s1"), BEN, me -> me.session(session("s1")).amendRecord("It was Monday"));
        story.by(MARIA, me -> me.goal(goalId("g1")).abandon("Not now"));
        return story.endEarly();
    }

    @Test
    default void everyEntryIsReadInItsOrder() {
        Story story = eventful();

        List<JournalEntry> journal = story.journal();

        assertThat(journal).hasSize(8).isEqualTo(story.told());
        assertThat(journal).extracting(JournalEntry::position).isSorted().doesNotHaveDuplicates();
    }

    @Test
    default void pagesOfAnySizeAreTheWholeJournal() {
        Story story = eventful();

        for (int size = 1; size <= story.told().size() + 1; size++) {
            List<JournalEntry> read = new ArrayList<>();
            JournalPosition from = JournalPosition.START;
            while (true) {
                JournalPosition next = from;
                int limit = size;
                List<JournalEntry> page = store().inTransaction(work -> work.journal(story.id(), next, limit));
                read.addAll(page);
                if (page.size() < size) {
                    break;
                }
                JournalPosition last = page.get(page.size() - 1).position();
                from = new JournalPosition(last.version(), last.index() + 1);
            }
            assertThat(read).as("pages of " + size).isEqualTo(story.told());
        }
    }

    @Test
    default void aPageSaysWhereTheNextBegins() {
        Story story = eventful();
        List<JournalEntry> read = new ArrayList<>();

        JournalPage page = story.mentoring().journal(story.id(), BEN, JournalPosition.START, 3);
        read.addAll(page.entries());
        while (page.next().isPresent()) {
            page = story.mentoring().journal(story.id(), BEN, page.next().get(), 3);
            assertThat(page.entries()).isNotEmpty();
            read.addAll(page.entries());
        }

        assertThat(read).isEqualTo(story.told());
        assertThat(story.mentoring()
                        .journal(story.id(), BEN, JournalPosition.START, read.size())
                        .next())
                .isEmpty();
    }

    @Test
    default void pagesOfAnySizeReadBackwardsAreTheJournalReversed() {
        Story story = eventful();
        List<JournalEntry> latestFirst = latestFirst(story.told());

        for (int size = 1; size <= story.told().size() + 1; size++) {
            List<JournalEntry> read = new ArrayList<>();
            Optional<JournalPosition> before = Optional.of(JournalPosition.END);
            while (before.isPresent()) {
                JournalPage page = story.mentoring().journalBefore(story.id(), BEN, before.get(), size);
                assertThat(page.entries()).isNotEmpty().hasSizeLessThanOrEqualTo(size);
                read.addAll(page.entries());
                before = page.next();
            }
            assertThat(read).as("pages of " + size).isEqualTo(latestFirst);
        }
    }

    @Test
    default void whatIsFinishedBetweenTwoPagesChangesNoLaterPageReadBackwards() {
        Story story = eventful();
        List<JournalEntry> latestFirst = latestFirst(story.told());

        for (int size = 1; size <= latestFirst.size(); size++) {
            List<JournalEntry> expected = latestFirst(story.told());
            List<JournalEntry> read = new ArrayList<>();
            Optional<JournalPosition> before = Optional.of(JournalPosition.END);
            while (before.isPresent()) {
                JournalPage page = story.mentoring().journalBefore(story.id(), MARIA, before.get(), size);
                read.addAll(page.entries());
                before = page.next();
                story.recalling(
                        session("s1"), BEN, me -> me.session(session("s1")).amendRecord("It was May"));
            }
            assertThat(read)
                    .as("pages of " + size)
                    .isEqualTo(expected)
                    .endsWith(latestFirst.get(latestFirst.size() - 1));
        }
    }

    @Test
    default void aPlaceBetweenTwoEntriesReadBackwardsBeginsWithTheEarlierOne() {
        Story story = eventful();
        List<JournalEntry> told = story.told();

        for (JournalEntry entry : told) {
            JournalPosition place = entry.position();
            JournalPosition after = new JournalPosition(place.version(), place.index() + 1);
            assertThat(story.<List<JournalEntry>>read(work -> work.journalBefore(story.id(), after, 1)))
                    .containsExactly(entry);
        }
        assertThat(story.<List<JournalEntry>>read(
                        work -> work.journalBefore(story.id(), told.get(0).position(), 5)))
                .isEmpty();
        assertThat(story.<List<JournalEntry>>read(work -> work.journalBefore(story.id(), JournalPosition.START, 5)))
                .isEmpty();
    }

    private static List<JournalEntry> latestFirst(List<JournalEntry> entries) {
        List<JournalEntry> reversed = new ArrayList<>(entries);
        Collections.reverse(reversed);
        return reversed;
    }

    @Test
    default void aPlaceBeyondTheLastEntryIsEmpty() {
        Story story = eventful();

        assertThat(story.<List<JournalEntry>>read(work -> work.journal(
                        story.id(), new JournalPosition(story.loaded().version() + 1, 0), 5)))
                .isEmpty();
        assertThat(story.<List<JournalEntry>>read(work -> work.journal(story.id(), JournalPosition.END, 5)))
                .isEmpty();
    }

    @Test
    default void aPlaceBetweenTwoEntriesBeginsWithTheLaterOne() {
        Story story = eventful();
        List<JournalEntry> told = story.told();

        for (int i = 1; i < told.size(); i++) {
            JournalPosition before = told.get(i - 1).position();
            JournalPosition from = new JournalPosition(before.version(), before.index() + 1);
            int expected = i;
            assertThat(story.<List<JournalEntry>>read(work -> work.journal(story.id(), from, 1)))
                    .containsExactly(told.get(expected));
        }
    }

    @Test
    default void whatIsLiveIsNotInTheJournal() {
        Story story = Story.active(store(), "r1").schedule("s1", 7);
        story.by(MARIA, me -> me.goal(goalId("g1")).draft(smallGoal("Give a talk")));
        story.by(MARIA, me -> me.agreeAction(action("a1", 5)));

        assertThat(story.journal()).isEmpty();
        assertThat(story.<List<JournalEntry>>read(work -> work.journalBefore(story.id(), JournalPosition.END, 5)))
                .isEmpty();
    }

    @Test
    default void earlierObservationsAreKeptThereAndTheGoalKeepsTheLatest() {
        Story story = Story.active(store(), "r1");
        story.by(MARIA, me -> me.goal(goalId("g1")).draft(smallGoal("Give a talk")));
        story.by(BEN, me -> me.goal(goalId("g1")).agree(1));
        int observed = SmartGoal.OBSERVATIONS_KEPT + 5;
        story.on(30);
        for (int i = 0; i < observed; i++) {
            Observation observation = Observation.of("talks", i, day(i));
            story.by(MARIA, me -> me.goal(goalId("g1")).observe(observation));
        }

        assertThat(story.journal()).isEqualTo(story.told()).hasSize(5);
        assertThat(story.journal())
                .extracting(JournalEntry::item)
                .extracting(item -> ((JournalItem.EarlierObservation) item)
                        .observation()
                        .observation()
                        .day())
                .containsExactly(day(0), day(1), day(2), day(3), day(4));
        assertThat(kept(story).orElseThrow().goal(goalId("g1")).orElseThrow().observations())
                .hasSize(SmartGoal.OBSERVATIONS_KEPT);
    }

    @Test
    default void earlierNotesAreKeptThereAndTheActionKeepsTheLatest() {
        Story story = Story.active(store(), "r1");
        story.by(MARIA, me -> me.agreeAction(action("a1", 30)));
        for (int i = 0; i < Action.NOTES_KEPT + 2; i++) {
            String note = "note " + i;
            story.by(MARIA, me -> me.action(action("a1", 30).id()).note(note));
        }

        assertThat(story.journal()).isEqualTo(story.told()).hasSize(2);
        assertThat(kept(story).orElseThrow().actions().get(0).notes()).hasSize(Action.NOTES_KEPT);
    }

    @Test
    default void relationshipsHaveJournalsOfTheirOwn() {
        Story one = Story.active(store(), "r1").through("s1", 7);
        Story two = Story.active(store(), "r2").through("s1", 8).through("s2", 9);

        assertThat(one.journal()).isEqualTo(one.told()).hasSize(1);
        assertThat(two.journal()).isEqualTo(two.told()).hasSize(2);
        assertThat(one.<List<JournalEntry>>read(work -> work.journalBefore(one.id(), JournalPosition.END, 5)))
                .isEqualTo(one.told());
    }
}
