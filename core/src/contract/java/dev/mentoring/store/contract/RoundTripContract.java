package dev.mentoring.store.contract;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.COORDINATOR;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.ODD_TEXT;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.goalId;
import static dev.mentoring.store.contract.Fixtures.meetingOn;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static dev.mentoring.store.contract.Fixtures.resource;
import static dev.mentoring.store.contract.Fixtures.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.Action;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.agreement.Visibility;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.goal.SuggestedGoal;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.relationship.Unsaved;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.session.ConversationStage;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.session.StageEntry;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.store.JournalPosition;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is saved is what is loaded: nothing less, and nothing where there is nothing. */
interface RoundTripContract extends StoreUnderTest {

    @Test
    default void whatWasNeverSavedIsAbsent() {
        Story story = Story.active(store(), "r1");

        store().inTransaction(work -> {
            assertThat(work.load(Fixtures.relationship("r2"))).isEmpty();
            assertThat(work.findByExternalId("r1")).isEmpty();
            assertThat(work.finishedSession(story.id(), session("s1"))).isEmpty();
            assertThat(work.finishedSession(Fixtures.relationship("r2"), session("s1")))
                    .isEmpty();
            assertThat(work.journal(story.id(), JournalPosition.START, 10)).isEmpty();
            assertThat(work.journal(Fixtures.relationship("r2"), JournalPosition.START, 10))
                    .isEmpty();
            return story;
        });
    }

    @Test
    default void aProposalByAPartyIsLoadedAsItWasSaved() {
        Story story = new Story(store(), "r1");

        Unsaved proposed =
                story.propose(MARIA, proposal().externalId("row-17/a").build());

        assertThat(kept(story)).contains(proposed.relationship());
    }

    @Test
    default void aProposalByACoordinatorIsLoadedWithItsSuggestedGoalsInTheirOrder() {
        Story story = new Story(store(), "r1");

        Unsaved proposed = story.propose(
                COORDINATOR,
                proposal()
                        .addSuggestedGoal(new SuggestedGoal(goalId("z"), Fixtures.goal("Speak up")))
                        .addSuggestedGoal(new SuggestedGoal(
                                goalId("a"),
                                GoalDefinition.builder().title("Listen").build()))
                        .addSuggestedGoal(new SuggestedGoal(goalId("m"), Fixtures.smallGoal("Give a talk")))
                        .build());

        assertThat(kept(story)).contains(proposed.relationship());
        assertThat(kept(story).orElseThrow().goals())
                .extracting(SmartGoal::id)
                .containsExactly(goalId("z"), goalId("a"), goalId("m"));
    }

    @Test
    default void anAgreementInNegotiationIsLoadedWithBothItsVersions() {
        Story story = Story.active(store(), "r1");

        Unsaved proposed = story.by(
                BEN,
                me -> me.proposeAgreement(
                        Fixtures.agreement().toBuilder().sessions(4).build()));

        assertThat(kept(story)).contains(proposed.relationship());
        assertThat(kept(story).orElseThrow().body().agreement().inForce()).isPresent();
        assertThat(kept(story).orElseThrow().body().agreement().proposal()).isPresent();
    }

    @Test
    default void aPolicyInNegotiationIsLoadedWithBothItsRevisions() {
        Story story = new Story(store(), "r1");
        story.propose(
                MARIA,
                proposal()
                        .agreement(Fixtures.agreement().toBuilder()
                                .visibility(Visibility.metadataOnly())
                                .build())
                        .build());
        story.by(BEN, me -> me.acceptAgreement(1));

        story.by(
                COORDINATOR,
                me -> me.changePolicy(MentoringPolicy.standard().toBuilder()
                        .ratingsOverGroups(true)
                        .build()));
        Unsaved accepted = story.by(MARIA, me -> me.acceptPolicy(2));

        assertThat(kept(story)).contains(accepted.relationship());
        assertThat(kept(story).orElseThrow().body().policy().revisionInForce()).isEqualTo(1);
        assertThat(kept(story).orElseThrow().body().policy().proposal()).isPresent();
    }

    @Test
    default void aProposalThatCameToNothingIsLoadedAsItEnded() {
        Story declined = new Story(store(), "declined");
        declined.propose(MARIA, proposal().build());
        Story withdrawn = new Story(store(), "withdrawn");
        withdrawn.propose(MARIA, proposal().build());
        Story expired = new Story(store(), "expired");
        expired.propose(COORDINATOR, proposal().build());

        assertThat(kept(declined, declined.by(BEN, me -> me.decline(EndReason.NO_TIME, ODD_TEXT))))
                .isEqualTo(RelationshipStatus.DECLINED);
        assertThat(kept(withdrawn, withdrawn.by(MARIA, me -> me.withdraw()))).isEqualTo(RelationshipStatus.WITHDRAWN);
        assertThat(kept(expired, expired.by(COORDINATOR, me -> me.expire()))).isEqualTo(RelationshipStatus.EXPIRED);
    }

    @Test
    default void anEarlyEndTakesEverythingOpenIntoTheJournal() {
        Story story = Story.active(store(), "r1");
        story.by(MARIA, me -> me.goal(goalId("g1")).draft(Fixtures.goal("Speak up")));
        story.by(BEN, me -> me.agreeAction(action("a1", 30).ownedBy(Role.MENTOR)));
        story.schedule("held", 7).hold("held", 7);
        story.schedule("running", 8);
        story.by(MARIA, me -> me.session(session("running")).proposeObjectives(SessionObjectives.of("More")));
        story.by(BEN, me -> me.session(session("running")).agreeObjectives(1));
        story.schedule("ahead", 14);
        story.by(BEN, me -> me.session(session("proposed")).propose(meetingOn(21)));
        story.on(8).by(BEN, me -> me.session(session("running")).start());

        Unsaved ended = story.by(MARIA, me -> me.endEarly(EndReason.LEFT_ORGANISATION, ODD_TEXT));

        assertThat(kept(story, ended)).isEqualTo(RelationshipStatus.ENDED_EARLY);
        assertThat(kept(story).orElseThrow().sessions()).isEmpty();
        assertThat(story.journal()).isEqualTo(story.told());
        assertThat(story.journal())
                .extracting(JournalEntry::item)
                .filteredOn(JournalItem.FinishedSession.class::isInstance)
                .extracting(
                        item -> ((JournalItem.FinishedSession) item).session().status())
                .containsExactlyInAnyOrder(
                        SessionStatus.HELD, SessionStatus.HELD, SessionStatus.CANCELLED, SessionStatus.CANCELLED);
    }

    @Test
    default void goalsAndActionsKeepTheOrderInWhichTheyCame() {
        Story story = Story.active(store(), "r1");
        for (String id : List.of("z", "a", "m")) {
            story.by(MARIA, me -> me.goal(goalId(id)).draft(Fixtures.smallGoal("Goal")));
            story.by(MARIA, me -> me.agreeAction(action(id, 30)));
        }
        story.by(BEN, me -> me.goal(goalId("z")).revise(Fixtures.smallGoal("Another goal")));
        story.by(MARIA, me -> me.action(action("z", 30).id()).note("Begun"));

        assertThat(kept(story).orElseThrow().goals())
                .extracting(goal -> goal.id().value())
                .containsExactly("z", "a", "m");
        assertThat(kept(story).orElseThrow().actions())
                .extracting(Action::id)
                .extracting(Object::toString)
                .containsExactly("z", "a", "m");
    }

    @Test
    default void longTextsAndLargeListsSurvive() {
        Story story = Story.active(store(), "r1").schedule("s1", 7);
        String longest = "\uD83C\uDF89ß".repeat(Bounds.LINE / 3);
        List<String> lines = Collections.nCopies(50, longest);

        Unsaved prepared =
                story.by(MARIA, me -> me.session(session("s1")).prepare(new Preparation(lines, List.of(longest))));

        assertThat(kept(story)).contains(prepared.relationship());
    }

    @Test
    default void stagesAndResourcesAreKeptInTheirOrderAlsoWhenTheSessionIsFinished() {
        Story story = Story.active(store(), "r1").schedule("s1", 7);
        story.by(MARIA, me -> me.session(session("s1")).proposeObjectives(SessionObjectives.of("The talk")));
        story.by(BEN, me -> me.session(session("s1")).agreeObjectives(1));
        story.on(7).by(BEN, me -> me.session(session("s1")).start());
        for (ConversationStage stage : ConversationStage.values()) {
            story.by(BEN, me -> me.session(session("s1")).enterStage(stage));
        }
        story.by(BEN, me -> me.session(session("s1")).attach(resource("z")));
        Unsaved attached = story.by(MARIA, me -> me.session(session("s1")).attach(resource("a")));

        assertThat(kept(story)).contains(attached.relationship());
        story.by(BEN, me -> me.session(session("s1")).finish());
        story.close(
                "s1",
                Fixtures.record()
                        .noActionsReason("None")
                        .nextMeeting(NextMeeting.thisWasTheLast())
                        .build());
        Session closed = story.finishedSession("s1").orElseThrow();
        assertThat(closed.stages()).extracting(StageEntry::stage).containsExactly(ConversationStage.values());
        assertThat(closed.resources())
                .extracting(shared -> shared.resource().title())
                .containsExactly("z", "a");
        assertThat(story.journal()).isEqualTo(story.told());
    }

    @Test
    default void goalsAndActionsKeepWhatIsAttachedToThem() {
        Story story = Story.active(store(), "r1");
        story.by(MARIA, me -> me.goal(goalId("g1")).draft(Fixtures.smallGoal("Give a talk")));
        story.by(MARIA, me -> me.agreeAction(action("a1", 30)));
        story.by(BEN, me -> me.goal(goalId("g1")).attach(resource("On nerves")));
        story.by(BEN, me -> me.action(action("a1", 30).id()).attach(resource("A template")));
        story.by(MARIA, me -> me.action(action("a1", 30).id()).attach(resource("My abstract")));

        Unsaved detached = story.by(BEN, me -> me.action(action("a1", 30).id()).detach(resource("A template")));

        assertThat(kept(story)).contains(detached.relationship());
        assertThat(kept(story).orElseThrow().goals().get(0).resources()).hasSize(1);
        assertThat(kept(story).orElseThrow().actions().get(0).resources())
                .extracting(SharedResource::by)
                .containsExactly(Role.MENTEE);
    }

    @Test
    default void aFullSeriesIsSavedAtOnce() {
        Story story = Story.active(store(), "r1");

        Unsaved proposed = story.by(
                MARIA,
                me -> me.proposeSeries(IntStream.rangeClosed(1, Bounds.LIST)
                        .mapToObj(i -> new ProposedSession(session("s" + i), meetingOn(i)))
                        .toList()));

        assertThat(kept(story)).contains(proposed.relationship());
        assertThat(kept(story).orElseThrow().sessions())
                .extracting(Session::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, Bounds.LIST).boxed().toList());
    }

    @Test
    default void aFinishedSessionIsFoundAloneAndALiveOneIsNot() {
        Story story = Story.active(store(), "r1").through("s1", 7).schedule("s2", 14);
        story.on(15).by(BEN, me -> me.session(session("s2")).recordMissed(Set.of(Role.MENTEE)));
        story.schedule("s3", 21);

        assertThat(story.finishedSession("s1").orElseThrow().record()).isPresent();
        assertThat(story.finishedSession("s2").orElseThrow().status()).isEqualTo(SessionStatus.MISSED);
        assertThat(story.finishedSession("s3")).isEmpty();
        assertThat(kept(story).orElseThrow().sessions()).extracting(Session::id).containsExactly(session("s3"));
    }

    private RelationshipStatus kept(Story story, Unsaved last) {
        assertThat(kept(story)).contains(last.relationship());
        return kept(story).orElseThrow().status();
    }
}
