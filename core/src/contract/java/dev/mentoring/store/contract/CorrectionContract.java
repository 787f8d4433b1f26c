package dev.mentoring.store.contract;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.record;
import static dev.mentoring.store.contract.Fixtures.resource;
import static dev.mentoring.store.contract.Fixtures.session;
import static dev.mentoring.store.contract.Fixtures.tenOClock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.participant.Role;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.store.JournalPosition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A finished session comes back, moves, or gains an amendment or a resource, reached through the façade as a host does it. */
interface CorrectionContract extends StoreUnderTest {

    private Story missed() {
        Story story =
                Story.active(store(), "r1").through("s0", 7).schedule("s1", 14).on(15);
        story.by(BEN, me -> me.session(session("s1")).recordMissed(Set.of(Role.MENTEE)));
        return story;
    }

    @Test
    default void aMissedSessionThatWasHeldAfterAllIsLiveAgain() {
        Story story = missed();

        story.mentoring()
                .change(
                        story.id(),
                        MARIA,
                        me -> me.session(session("s1")).correct(new Outcome.Held(), "We met in the hall"));

        Session again = kept(story).orElseThrow().session(session("s1")).orElseThrow();
        assertThat(again.status()).isEqualTo(SessionStatus.HELD);
        assertThat(again.outcomes()).hasSize(2);
        assertThat(again.number()).isEqualTo(2);
        assertThat(finishedIn(story)).containsExactly("s0");
        assertThat(story.finishedSession("s1")).isEmpty();
    }

    @Test
    default void itCanThenBeClosedAndStandsWhereItWasClosed() {
        Story story = missed();
        story.by(BEN, me -> me.agreeAction(Fixtures.action("a1", 30).ownedBy(Role.MENTOR)));
        story.by(BEN, me -> me.action(Fixtures.action("a1", 30).id()).complete("Done"));
        story.mentoring()
                .change(story.id(), MARIA, me -> me.session(session("s1")).correct(new Outcome.Held(), "We met"));

        var closed = story.by(
                BEN,
                me -> me.session(session("s1"))
                        .close(record().noActionsReason("None")
                                .nextMeeting(NextMeeting.thisWasTheLast())
                                .build()));

        List<JournalEntry> journal = story.journal();
        assertThat(finishedIn(story)).containsExactly("s0", "s1");
        assertThat(journal).hasSize(3);
        assertThat(journal.get(2).position().version())
                .isEqualTo(closed.relationship().version());
        assertThat(journal.get(2).item())
                .isEqualTo(closed.finished().get(closed.finished().size() - 1));
    }

    @Test
    default void aMissedSessionThatWasCalledOffMovesToItsNewPlace() {
        Story story = missed();
        story.schedule("s2", 20);
        story.by(MARIA, me -> me.session(session("s2")).cancel(CancelReason.WORK));

        var corrected = story.mentoring()
                .change(
                        story.id(),
                        MARIA,
                        me -> me.session(session("s1"))
                                .correct(
                                        new Outcome.Cancelled(
                                                Role.MENTEE, CancelReason.ILLNESS, true, Optional.of("I had written")),
                                        "I had called it off"));

        assertThat(finishedIn(story)).containsExactly("s0", "s2", "s1");
        JournalEntry last = story.journal().get(2);
        assertThat(last.position().version()).isEqualTo(corrected.version());
        assertThat(last.at()).isEqualTo(corrected.event().at());
        assertThat(story.finishedSession("s1").orElseThrow().status()).isEqualTo(SessionStatus.CANCELLED);
        assertThat(kept(story).orElseThrow().session(session("s1"))).isEmpty();
    }

    @Test
    default void aHeldSessionThatWasNotIsFinishedByItsCorrection() {
        Story story = Story.active(store(), "r1").schedule("s1", 7).hold("s1", 7);
        story.on(8);

        story.mentoring()
                .change(
                        story.id(),
                        BEN,
                        me -> me.session(session("s1"))
                                .correct(new Outcome.Missed(Set.of(Role.MENTEE, Role.MENTOR)), "We did not"));

        assertThat(finishedIn(story)).containsExactly("s1");
        assertThat(kept(story).orElseThrow().sessions()).isEmpty();
    }

    @Test
    default void aRecordIsAmendedAlsoAfterTheEnd() {
        Story story = Story.active(store(), "r1").through("s1", 7).endEarly();
        Session closed = story.finishedSession("s1").orElseThrow();

        var amended = story.mentoring()
                .change(story.id(), MARIA, me -> me.session(session("s1")).amendRecord("It was Tuesday"));

        assertThat(story.finishedSession("s1")).contains(closed);
        List<JournalEntry> journal = story.journal();
        assertThat(journal).hasSize(2);
        assertThat(journal.get(1).item())
                .isEqualTo(new JournalItem.Amendment(amended.event().amendment()));
        assertThat(kept(story).orElseThrow().version()).isEqualTo(amended.version());
    }

    @Test
    default void aLateResourceStandsBesideTheClosedSession() {
        Story story = Story.active(store(), "r1").through("s1", 7);
        Session closed = story.finishedSession("s1").orElseThrow();

        var attached = story.on(9)
                .mentoring()
                .change(story.id(), BEN, me -> me.session(session("s1")).attach(resource("The slides")));

        assertThat(story.finishedSession("s1")).contains(closed);
        List<JournalEntry> journal = story.journal();
        assertThat(journal).hasSize(2);
        assertThat(journal.get(1))
                .isEqualTo(new JournalEntry(
                        new JournalPosition(attached.version(), 0),
                        tenOClock(9),
                        new JournalItem.AttachedResource(
                                session("s1"), new SharedResource(resource("The slides"), Role.MENTOR, tenOClock(9)))));
        assertThat(kept(story).orElseThrow().version()).isEqualTo(attached.version());
    }

    @Test
    default void anUnknownSessionIsRefusedAndNothingIsSaved() {
        Story story = Story.active(store(), "r1").through("s1", 7);
        var before = story.loaded();

        assertThat(story.mentoring()
                        .whyNot(
                                story.id(),
                                MARIA,
                                me -> me.session(session("s9")).amendRecord("Nothing")))
                .isNotEmpty();
        assertThat(story.mentoring()
                        .whyNot(
                                story.id(),
                                MARIA,
                                me -> me.session(session("s1")).amendRecord("Tuesday")))
                .isEmpty();

        assertThat(kept(story)).contains(before);
        assertThat(story.journal()).hasSize(1);
    }

    private static List<String> finishedIn(Story story) {
        return story.journal().stream()
                .map(JournalEntry::item)
                .flatMap(item -> item instanceof JournalItem.FinishedSession finished
                        ? Stream.of(finished.session().id().value())
                        : Stream.empty())
                .toList();
    }
}
