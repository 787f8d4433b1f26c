package dev.mentoring.store.contract.command;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.COORDINATOR;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.ODD_TEXT;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.day;
import static dev.mentoring.store.contract.Fixtures.goal;
import static dev.mentoring.store.contract.Fixtures.goalId;
import static dev.mentoring.store.contract.Fixtures.meetingOn;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static dev.mentoring.store.contract.Fixtures.session;
import static dev.mentoring.store.contract.Fixtures.smallGoal;
import static dev.mentoring.store.contract.command.KindOfCommand.active;
import static dev.mentoring.store.contract.command.KindOfCommand.coordinated;

import dev.mentoring.agreement.Disclosure;
import dev.mentoring.agreement.DisclosureGround;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.event.EventType;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.goal.ObjectivesReview.GoalReview;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.goal.SuggestedGoal;
import dev.mentoring.relationship.Permission;
import dev.mentoring.store.contract.Story;
import java.util.List;
import java.util.Set;

/** What is done to a relationship as a whole. */
final class RelationshipKinds {
    static final List<KindOfCommand> ALL = List.of(
            KindOfCommand.of(
                    Permission.PROPOSE,
                    EventType.RELATIONSHIP_PROPOSED,
                    story -> {},
                    new Given.Proposing(
                            COORDINATOR,
                            id -> proposal()
                                    .externalId(id)
                                    .addSuggestedGoal(new SuggestedGoal(goalId("g1"), goal("Speak up")))
                                    .build())),
            KindOfCommand.of(
                    Permission.DECLINE,
                    EventType.RELATIONSHIP_DECLINED,
                    RelationshipKinds::proposedByMaria,
                    new Given.ByParty<>(BEN, me -> me.decline(EndReason.NO_TIME, "Next year, perhaps"))),
            KindOfCommand.of(
                    Permission.WITHDRAW,
                    EventType.RELATIONSHIP_WITHDRAWN,
                    RelationshipKinds::proposedByMaria,
                    new Given.ByParty<>(MARIA, me -> me.withdraw())),
            KindOfCommand.of(
                            Permission.WITHDRAW,
                            EventType.RELATIONSHIP_WITHDRAWN,
                            RelationshipKinds::proposedByTheCoordinator,
                            new Given.ByCoordinator<>(me -> me.withdraw()))
                    .when("by the coordinator"),
            KindOfCommand.of(
                    Permission.EXPIRE,
                    EventType.RELATIONSHIP_EXPIRED,
                    RelationshipKinds::proposedByTheCoordinator,
                    new Given.ByCoordinator<>(me -> me.expire())),
            active(
                    Permission.PAUSE,
                    EventType.RELATIONSHIP_PAUSED,
                    story -> {},
                    MARIA,
                    me -> me.pause(EndReason.LEAVE, "Back in May")),
            coordinated(
                            Permission.PAUSE,
                            EventType.RELATIONSHIP_PAUSED,
                            story -> {},
                            me -> me.pause(EndReason.PROGRAMME))
                    .when("by the coordinator"),
            active(
                    Permission.RESUME,
                    EventType.RELATIONSHIP_RESUMED,
                    RelationshipKinds::paused,
                    BEN,
                    me -> me.resume()),
            coordinated(Permission.RESUME, EventType.RELATIONSHIP_RESUMED, RelationshipKinds::paused, me -> me.resume())
                    .when("by the coordinator"),
            active(
                    Permission.RECORD_OBJECTIVES,
                    EventType.OBJECTIVES_RECORDED,
                    story -> {},
                    MARIA,
                    me -> me.recordObjectives(List.of("To lead a team", ODD_TEXT))),
            active(
                    Permission.RECORD_SELF_ASSESSMENT,
                    EventType.SELF_ASSESSMENT_RECORDED,
                    story -> {},
                    MARIA,
                    me -> me.recordSelfAssessment(new SelfAssessment(List.of("Patience"), List.of("Voice")))),
            active(
                    Permission.RECORD_REVIEW,
                    EventType.OBJECTIVES_REVIEWED,
                    RelationshipKinds::withAGoal,
                    BEN,
                    me -> me.recordReview(new ObjectivesReview(
                            ObjectivesReview.Kind.MIDWAY,
                            "She is heard",
                            List.of(new GoalReview(goalId("g1"), "Slowly"))))),
            active(
                    Permission.RECORD_DISCLOSURE,
                    EventType.DISCLOSURE_RECORDED,
                    story -> {},
                    BEN,
                    me -> me.recordDisclosure(
                            new Disclosure(DisclosureGround.LEGAL_DUTY, "The court", ODD_TEXT, day(0)))),
            active(
                    Permission.COMPLETE,
                    EventType.RELATIONSHIP_COMPLETED,
                    RelationshipKinds::readyToPart,
                    MARIA,
                    me -> me.complete(Set.of(action("a1", 60).id()))),
            active(
                    Permission.END_EARLY,
                    EventType.RELATIONSHIP_ENDED_EARLY,
                    RelationshipKinds::withMuchOpen,
                    MARIA,
                    me -> me.endEarly(EndReason.NOT_A_MATCH, "Thank you, Ben")),
            coordinated(
                            Permission.END_EARLY,
                            EventType.RELATIONSHIP_ENDED_EARLY,
                            RelationshipKinds::withMuchOpen,
                            me -> me.endEarly(EndReason.LEFT_ORGANISATION))
                    .when("by the coordinator"));

    private RelationshipKinds() {}

    static void proposedByMaria(Story story) {
        story.propose(MARIA, proposal().build());
    }

    static void proposedByTheCoordinator(Story story) {
        story.propose(COORDINATOR, proposal().build());
    }

    private static void paused(Story story) {
        story.by(MARIA, me -> me.pause(EndReason.LEAVE));
    }

    private static void withAGoal(Story story) {
        story.by(MARIA, me -> me.goal(goalId("g1")).draft(smallGoal("Give a talk")));
        story.by(BEN, me -> me.goal(goalId("g1")).agree(1));
    }

    private static void readyToPart(Story story) {
        withAGoal(story);
        story.through("s1", 7);
        story.by(MARIA, me -> me.agreeAction(action("a1", 60)));
        story.by(BEN, me -> me.session(session("s2")).propose(meetingOn(40)));
        story.by(
                BEN,
                me -> me.recordReview(new ObjectivesReview(
                        ObjectivesReview.Kind.FINAL,
                        "We are content",
                        List.of(new GoalReview(goalId("g1"), "She spoke")))));
    }

    static void withMuchOpen(Story story) {
        withAGoal(story);
        story.by(MARIA, me -> me.agreeAction(action("a1", 60)));
        story.schedule("s1", 7).schedule("s2", 14);
    }
}
