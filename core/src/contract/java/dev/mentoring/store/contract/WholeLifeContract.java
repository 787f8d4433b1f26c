package dev.mentoring.store.contract;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.COORDINATOR;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.ODD_TEXT;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.agreement;
import static dev.mentoring.store.contract.Fixtures.day;
import static dev.mentoring.store.contract.Fixtures.goalId;
import static dev.mentoring.store.contract.Fixtures.meetingOn;
import static dev.mentoring.store.contract.Fixtures.record;
import static dev.mentoring.store.contract.Fixtures.resource;
import static dev.mentoring.store.contract.Fixtures.session;
import static dev.mentoring.store.contract.Fixtures.smallGoal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.Action;
import dev.mentoring.agreement.Disclosure;
import dev.mentoring.agreement.DisclosureGround;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.agreement.Visibility;
import dev.mentoring.author.AuthorKey;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.goal.ObjectivesReview.GoalReview;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.Rule;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.ConversationStage;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.SessionObjective;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionRevision;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One relationship's whole life, in chapters. After every command the store is read and must hold what the command left. */
interface WholeLifeContract extends StoreUnderTest {

    @Test
    default void everyStepOfAWholeLifeIsLoadedAsItWasSaved() {
        Story story = new Story(store(), "r1");
        story.lookingAfterEachStep(step -> assertThat(kept(story)).contains(step.relationship()));

        theyAgree(story);
        theySetGoals(story);
        theyPlanASeries(story);
        theyMeet(story);
        theyMissAndCancel(story);
        theyPauseAndAmend(story);
        theySeeThePolicyChange(story);
        theyObserveAndAchieve(story);
        theyReflect(story);
        theyFinish(story);

        assertThat(kept(story).orElseThrow().status()).isEqualTo(RelationshipStatus.COMPLETED);
        assertThat(story.journal()).isSubsetOf(story.told());
        assertThat(kinds(story)).containsExactlyInAnyOrder(JournalItem.class.getPermittedSubclasses());
    }

    private static Set<Class<?>> kinds(Story story) {
        Set<Class<?>> kinds = new HashSet<>();
        story.journal().forEach(entry -> kinds.add(entry.item().getClass()));
        return kinds;
    }

    private static void theyAgree(Story story) {
        story.propose(COORDINATOR, Fixtures.proposal().externalId("row-1").build());
        story.by(
                BEN,
                me -> me.proposeAgreement(agreement().toBuilder()
                        .confidentialityExtension(Optional.empty())
                        .build()));
        story.by(COORDINATOR, me -> me.attestAcceptance(Role.MENTEE, 2));
    }

    private static void theySetGoals(Story story) {
        story.by(MARIA, me -> me.recordObjectives(List.of("To be heard", ODD_TEXT)));
        story.by(MARIA, me -> me.recordSelfAssessment(new SelfAssessment(List.of("Patience"), List.of("Voice"))));
        story.by(
                MARIA,
                me -> me.goal(goalId("g1"))
                        .draft(GoalDefinition.builder().title("Speak up").build()));
        story.by(BEN, me -> me.goal(goalId("g1")).revise(Fixtures.goal("Speak up, often")));
        story.by(MARIA, me -> me.goal(goalId("g1")).agree(2));
        story.by(MARIA, me -> me.goal(goalId("g2")).draft(smallGoal("Give a talk")));
        story.by(BEN, me -> me.goal(goalId("g2")).agree(1));
        story.by(BEN, me -> me.goal(goalId("g2")).revise(smallGoal("Give a longer talk")));
        story.by(MARIA, me -> me.goal(goalId("g2")).declineRevision(2));
        story.by(MARIA, me -> me.goal(goalId("g2")).revise(smallGoal("Give a short talk")));
        story.by(BEN, me -> me.goal(goalId("g2")).agree(3));
        story.by(MARIA, me -> me.goal(goalId("g3")).draft(smallGoal("Sing")));
        story.by(MARIA, me -> me.goal(goalId("g3")).abandon("It was a joke"));
    }

    private static void theyPlanASeries(Story story) {
        story.by(
                MARIA,
                me -> me.proposeSeries(List.of(
                        new ProposedSession(session("s1"), meetingOn(7)),
                        new ProposedSession(session("s2"), meetingOn(14)),
                        new ProposedSession(session("s3"), meetingOn(21)))));
        story.by(
                BEN,
                me -> me.confirmSeries(
                        List.of(new SessionRevision(session("s1"), 1), new SessionRevision(session("s2"), 1))));
        story.by(BEN, me -> me.session(session("s1")).reschedule(meetingOn(8)));
        story.by(MARIA, me -> me.session(session("s1")).confirm(2));
        story.by(MARIA, me -> me.session(session("s1")).reschedule(meetingOn(9)));
        story.by(BEN, me -> me.session(session("s1")).declineTime(3));
    }

    private static void theyMeet(Story story) {
        story.by(
                MARIA,
                me -> me.session(session("s1"))
                        .proposeObjectives(SessionObjectives.of("The talk", goalId("g2"))
                                .and(new SessionObjective(ODD_TEXT, Optional.empty()))));
        story.by(BEN, me -> me.session(session("s1")).agreeObjectives(1));
        story.by(MARIA, me -> me.session(session("s1")).prepare(Preparation.topics("Slides")));
        story.by(
                BEN,
                me -> me.session(session("s1"))
                        .prepare(new Preparation(List.of("Read the abstract"), List.of("Rhythm", "Pauses"))));
        story.on(8).by(MARIA, me -> me.session(session("s1")).start());
        story.by(BEN, me -> me.session(session("s1")).enterStage(ConversationStage.EXPLORE_ISSUE));
        story.by(MARIA, me -> me.session(session("s1")).enterStage(ConversationStage.AGREE_ACTIONS));
        story.by(BEN, me -> me.session(session("s1")).finish());
        SessionRecord record = record().addAction(action("a1", 14))
                .addAction(action("a2", 14).ownedBy(Role.MENTOR))
                .addAction(action("a3", 20))
                .nextMeeting(NextMeeting.planned(session("s2")))
                .build();
        story.by(BEN, me -> me.session(session("s1")).attach(resource("A talk worth hearing")));
        story.close("s1", record);
        story.by(MARIA, me -> me.action(action("a1", 14).id()).start());
        for (int note = 0; note <= Action.NOTES_KEPT; note++) {
            story.by(MARIA, me -> me.action(action("a1", 14).id()).note(ODD_TEXT));
        }
        story.by(BEN, me -> me.action(action("a1", 14).id()).attach(resource("A template")));
        story.by(BEN, me -> me.action(action("a1", 14).id()).detach(resource("A template")));
        story.by(MARIA, me -> me.action(action("a1", 14).id()).attach(resource("My abstract")));
        story.by(MARIA, me -> me.action(action("a1", 14).id()).stop());
        story.by(MARIA, me -> me.action(action("a3", 20).id()).complete("Two pages"));
    }

    private static void theyMissAndCancel(Story story) {
        story.on(15).by(BEN, me -> me.session(session("s2")).recordMissed(Set.of(Role.MENTOR, Role.MENTEE)));
        story.recalling(
                session("s2"), MARIA, me -> me.session(session("s2")).correct(new Outcome.Held(), "We did meet"));
        story.close(
                "s2",
                record().improvement(Optional.empty())
                        .nothingToImprove(true)
                        .addActionReview(ActionReview.done(action("a1", 14).id(), "It reads well"))
                        .addActionReview(
                                ActionReview.carriedOver(action("a2", 14).id(), "Not yet"))
                        .noActionsReason("Enough is open")
                        .nextMeeting(NextMeeting.deferred("Holidays", day(40)))
                        .build());
        story.by(BEN, me -> me.session(session("s3")).cancel(CancelReason.TRAVEL, "A train, alas"));
        story.schedule("s4", 16);
        story.by(MARIA, me -> me.session(session("s4")).cancel(CancelReason.ILLNESS));
        story.on(17).by(MARIA, me -> me.session(session("s5")).logHeld(meetingOn(16)));
        Outcome calledOff = new Outcome.Cancelled(Role.MENTEE, CancelReason.PERSONAL, false, Optional.of("My fault"));
        story.by(BEN, me -> me.session(session("s5")).correct(calledOff, "No"));
    }

    private static void theyPauseAndAmend(Story story) {
        story.by(
                BEN,
                me -> me.recordReview(new ObjectivesReview(
                        ObjectivesReview.Kind.MIDWAY, ODD_TEXT, List.of(new GoalReview(goalId("g1"), "Slowly")))));
        story.by(MARIA, me -> me.pause(EndReason.LEAVE, "Back in May"));
        story.by(COORDINATOR, me -> me.resume());
        story.by(
                MARIA,
                me -> me.proposeAgreement(agreement().toBuilder()
                        .sessions(3)
                        .visibility(Visibility.metadataOnly())
                        .build()));
        story.by(BEN, me -> me.acceptAgreement(3));
        story.recalling(session("s1"), MARIA, me -> me.session(session("s1")).amendRecord("It was Tuesday"));
        story.recalling(session("s1"), BEN, me -> me.session(session("s1")).attach(resource("The slides")));
    }

    private static void theySeeThePolicyChange(Story story) {
        MentoringPolicy relaxed = MentoringPolicy.standard().with(Rule.AGREEMENT_SERIES, Enforcement.OFF);
        MentoringPolicy reporting = relaxed.toBuilder().ratingsOverGroups(true).build();
        story.by(COORDINATOR, me -> me.changePolicy(relaxed));
        story.by(COORDINATOR, me -> me.changePolicy(reporting));
        story.by(COORDINATOR, me -> me.withdrawPolicy(3));
        story.by(COORDINATOR, me -> me.changePolicy(reporting));
        story.by(MARIA, me -> me.declinePolicy(4));
        story.by(COORDINATOR, me -> me.changePolicy(reporting));
        story.by(MARIA, me -> me.acceptPolicy(5));
        story.by(BEN, me -> me.acceptPolicy(5));
    }

    private static void theyObserveAndAchieve(Story story) {
        story.by(BEN, me -> me.goal(goalId("g1")).attach(resource("On nerves")));
        for (int number = 0; number < 13; number++) {
            BigDecimal value = new BigDecimal("1." + number);
            story.by(MARIA, me -> me.goal(goalId("g1")).observe(Observation.of("talks", value, day(12))));
        }
        story.by(MARIA, me -> me.goal(goalId("g1")).observe(Observation.milestone("steps", 2, day(12))));
        story.by(BEN, me -> me.goal(goalId("g1")).observe(Observation.of("nerve", 5, day(13))));
        story.by(BEN, me -> me.goal(goalId("g1")).observe(Observation.of("voice", -1, day(13))));
        story.by(BEN, me -> me.goal(goalId("g1")).proposeAchieved("She spoke"));
        story.by(MARIA, me -> me.goal(goalId("g1")).confirmAchieved(1));
        story.by(MARIA, me -> me.goal(goalId("g2")).observe(Observation.of("talks", 1, day(14))));
        story.by(MARIA, me -> me.goal(goalId("g2")).achieve());
    }

    private static void theyReflect(Story story) {
        ReflectionId thought = new ReflectionId("thought");
        story.by(MARIA, me -> me.privately().writeReflection(thought, ODD_TEXT));
        story.recallingOwn(AuthorKey.of(thought), MARIA, me -> me.privately().shareReflection(thought));
    }

    private static void theyFinish(Story story) {
        story.schedule("s6", 30).hold("s6", 30);
        story.close(
                "s6",
                record().addActionReview(ActionReview.dropped(action("a2", 14).id(), "No longer needed"))
                        .addAction(action("a4", 60))
                        .nextMeeting(NextMeeting.thisWasTheLast())
                        .build());
        story.by(BEN, me -> me.session(session("s7")).propose(meetingOn(40)));
        story.by(
                MARIA,
                me -> me.recordReview(new ObjectivesReview(ObjectivesReview.Kind.FINAL, "We are content", List.of())));
        story.by(MARIA, me -> me.complete(Set.of(action("a4", 60).id())));
        story.recalling(session("s6"), BEN, me -> me.session(session("s6")).amendRecord("Sent the slides"));
        story.by(
                BEN,
                me -> me.recordDisclosure(new Disclosure(DisclosureGround.LEGAL_DUTY, "The court", ODD_TEXT, day(29))));
    }
}
