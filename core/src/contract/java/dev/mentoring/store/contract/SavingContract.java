package dev.mentoring.store.contract;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.goalId;
import static dev.mentoring.store.contract.Fixtures.meetingOn;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static dev.mentoring.store.contract.Fixtures.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.Unsaved;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.store.ConflictException;
import dev.mentoring.store.DuplicateIdException;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.store.Mentoring;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A unit of work is kept whole or not at all, and only on top of what it saw. */
interface SavingContract extends StoreUnderTest {

    @Test
    default void aStaleCommandIsAConflictAndLeavesNothing() {
        Story story = Story.active(store(), "r1");
        story.by(MARIA, me -> me.goal(goalId("g1")).draft(Fixtures.goal("Speak up")));
        Unsaved stale = story.decided(BEN, me -> me.session(session("stale")).propose(meetingOn(7)));
        Unsaved staleEnd = story.decided(BEN, me -> me.goal(goalId("g1")).abandon("Never mind"));
        MentoringRelationship winner =
                story.by(MARIA, me -> me.agreeAction(action("a1", 30))).relationship();

        assertConflict(story, stale);
        assertConflict(story, staleEnd);

        assertThat(kept(story)).contains(winner);
        assertThat(story.journal()).isEmpty();
    }

    @Test
    default void aCommandSavedTwiceIsAConflict() {
        Story story = Story.active(store(), "r1");
        Unsaved once = story.by(MARIA, me -> me.agreeAction(action("a1", 30)));

        assertConflict(story, once);

        assertThat(kept(story)).contains(once.relationship());
    }

    @Test
    default void aCommandOnARelationshipThatWasNeverSavedIsAConflict() {
        MentoringRelationship elsewhere = Story.active(ofAnotherTenant(), "r1").loaded();
        Unsaved step = Unsaved.of(elsewhere.as(BEN, Fixtures.tenOClock(0)).agreeAction(action("a1", 30)));
        Story story = new Story(store(), "r1");

        assertConflict(story, step);

        assertThat(kept(story)).isEmpty();
    }

    private void assertConflict(Story story, Unsaved step) {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> save(step))
                .satisfies(conflict -> {
                    assertThat(conflict.relationship()).isEqualTo(story.id());
                    assertThat(conflict.expectedVersion())
                            .isEqualTo(step.before().orElseThrow().version());
                });
    }

    @Test
    default void workThatThrowsLeavesNothing() {
        Story story = Story.active(store(), "r1");
        MentoringRelationship before = story.loaded();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> store().inTransaction(work -> {
                    work.save(Unsaved.of(before.as(MARIA, Fixtures.tenOClock(1)).agreeAction(action("a1", 30))));
                    work.save(Unsaved.of(MentoringRelationship.propose(
                            MARIA,
                            Fixtures.tenOClock(1),
                            Fixtures.relationship("r2"),
                            proposal().externalId("x").build())));
                    throw new IllegalStateException("the host's own");
                }));

        assertThat(kept(story)).contains(before);
        assertThat(kept(new Story(store(), "r2"))).isEmpty();
        assertThat(found("x")).isEmpty();
    }

    @Test
    default void aFailedSaveTakesTheRestOfTheWorkWithIt() {
        Story story = Story.active(store(), "r1");
        Unsaved stale = story.decided(BEN, me -> me.agreeAction(action("a1", 30)));
        MentoringRelationship winner =
                story.by(MARIA, me -> me.agreeAction(action("a2", 30))).relationship();

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> store().inTransaction(work -> {
                    work.save(Unsaved.of(MentoringRelationship.propose(
                            MARIA,
                            Fixtures.tenOClock(1),
                            Fixtures.relationship("r2"),
                            proposal().build())));
                    work.save(stale);
                    return work;
                }));

        assertThat(kept(story)).contains(winner);
        assertThat(kept(new Story(store(), "r2"))).isEmpty();
    }

    @Test
    default void workSeesWhatItHasSaved() {
        Story story = Story.active(store(), "r1").through("s1", 7).schedule("s2", 14);
        store().inTransaction(work -> {
            Unsaved cancelled = Unsaved.of(work.load(story.id())
                    .orElseThrow()
                    .as(BEN, Fixtures.tenOClock(8))
                    .session(session("s2"))
                    .cancel(CancelReason.WORK));
            work.save(cancelled);
            assertThat(work.load(story.id())).contains(cancelled.relationship());
            assertThat(work.finishedSession(story.id(), session("s2"))).isPresent();
            assertThat(work.journal(story.id(), JournalPosition.START, 10)).hasSize(2);

            var next = work.load(story.id()).orElseThrow().as(MARIA, Fixtures.tenOClock(8));
            work.save(Unsaved.of(next.agreeAction(action("a1", 30))));

            Unsaved proposed = Unsaved.of(MentoringRelationship.propose(
                    MARIA,
                    Fixtures.tenOClock(8),
                    Fixtures.relationship("r2"),
                    proposal().externalId("x").build()));
            work.save(proposed);
            assertThat(work.findByExternalId("x")).contains(Fixtures.relationship("r2"));
            assertThat(work.load(Fixtures.relationship("r2"))).contains(proposed.relationship());
            return work;
        });

        assertThat(kept(story).orElseThrow().actions()).hasSize(1);
        assertThat(kept(new Story(store(), "r2"))).isPresent();
    }

    @Test
    default void aRelationshipIdIsUsedOnce() {
        Story story = Story.active(store(), "r1");
        MentoringRelationship before = story.loaded();

        assertDuplicate(
                "relationship",
                "r1",
                () -> new Story(store(), "r1")
                        .propose(MARIA, proposal().externalId("x").build()));

        assertThat(kept(story)).contains(before);
        assertThat(found("x")).isEmpty();
    }

    @Test
    default void anExternalIdIsUsedOnce() {
        Story story = new Story(store(), "r1");
        story.propose(MARIA, proposal().externalId("row-1").build());
        Mentoring mentoring = Mentoring.over(store()).build();

        assertDuplicate(
                "externalId",
                "row-1",
                () -> mentoring.propose(BEN, proposal().externalId("row-1").build()));

        assertThat(found("row-1")).contains(story.id());
    }

    @Test
    default void anIdWithinARelationshipIsUsedOnceEvenAfterItsEntityIsFinished() {
        Story story = Story.active(store(), "r1").through("s1", 7);
        story.by(MARIA, me -> me.goal(goalId("g1")).draft(Fixtures.goal("Speak up")));
        story.by(MARIA, me -> me.goal(goalId("g1")).abandon("Never mind"));
        story.by(MARIA, me -> me.agreeAction(action("a1", 30)));
        story.by(MARIA, me -> me.action(action("a1", 30).id()).complete("Done"));
        MentoringRelationship before = story.loaded();

        assertDuplicate(
                "session",
                "s1",
                () -> story.by(MARIA, me -> me.session(session("s1")).propose(meetingOn(20))));
        assertDuplicate(
                "goal", "g1", () -> story.by(MARIA, me -> me.goal(goalId("g1")).draft(Fixtures.goal("Speak up"))));
        assertDuplicate("action", "a1", () -> story.by(MARIA, me -> me.agreeAction(action("a1", 30))));

        assertThat(kept(story)).contains(before);
        assertThat(story.finishedSession("s1").orElseThrow().record()).isPresent();
    }

    @Test
    default void oneUsedIdAmongManyIsToldAndNothingIsKept() {
        Story story = Story.active(store(), "r1").through("s2", 7);
        MentoringRelationship before = story.loaded();

        assertDuplicate(
                "session",
                "s2",
                () -> story.by(
                        MARIA,
                        me -> me.proposeSeries(IntStream.rangeClosed(1, 5)
                                .mapToObj(i -> new ProposedSession(session("s" + i), meetingOn(20 + i)))
                                .toList())));

        assertThat(kept(story)).contains(before);
        story.schedule("s1", 30);
        assertThat(story.loaded().sessions()).hasSize(1);
    }

    @Test
    default void twoRelationshipsMayUseTheSameIdsWithin() {
        Story one = Story.active(store(), "r1").through("s1", 7).schedule("s2", 14);
        Story two = Story.active(store(), "r2").through("s1", 7).schedule("s2", 14);

        assertThat(one.finishedSession("s1")).isPresent();
        two.hold("s2", 14);

        assertThat(kept(one).orElseThrow().session(session("s2")).orElseThrow().startedAt())
                .isEmpty();
        assertThat(kept(two).orElseThrow().session(session("s2")).orElseThrow().startedAt())
                .isPresent();
    }

    @Test
    default void aRecordAndItsActionsAreOneChange() {
        Story story = Story.active(store(), "r1");
        story.by(MARIA, me -> me.agreeAction(action("a1", 3)));
        story.by(MARIA, me -> me.action(action("a1", 3).id()).complete("Done"));
        story.schedule("s1", 7).hold("s1", 7);
        MentoringRelationship before = story.loaded();

        assertDuplicate(
                "action",
                "a1",
                () -> story.close(
                        "s1",
                        Fixtures.record()
                                .addAction(action("a0", 20))
                                .addAction(action("a1", 20))
                                .nextMeeting(NextMeeting.thisWasTheLast())
                                .build()));

        assertThat(kept(story)).contains(before);
        assertThat(story.finishedSession("s1")).isEmpty();
        assertThat(story.journal()).hasSize(1);
    }

    private void save(Unsaved step) {
        store().inTransaction(work -> {
            work.save(step);
            return step;
        });
    }

    private static void assertDuplicate(String kind, String id, ThrowingCallable call) {
        assertThatExceptionOfType(DuplicateIdException.class).isThrownBy(call).satisfies(duplicate -> {
            assertThat(duplicate.kind()).isEqualTo(kind);
            assertThat(duplicate.id()).isEqualTo(id);
        });
    }
}
