package dev.mentoring.store.contract.command;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.ODD_TEXT;
import static dev.mentoring.store.contract.Fixtures.meetingOn;
import static dev.mentoring.store.contract.Fixtures.resource;
import static dev.mentoring.store.contract.Fixtures.session;
import static dev.mentoring.store.contract.command.KindOfCommand.active;

import dev.mentoring.event.EventType;
import dev.mentoring.relationship.Permission;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRevision;
import dev.mentoring.store.contract.Story;
import java.util.List;

/** What is done about a session before it takes place. */
final class PlanningKinds {
    static final List<KindOfCommand> ALL = List.of(
            active(
                    Permission.PROPOSE_SERIES,
                    EventType.SERIES_PROPOSED,
                    story -> {},
                    MARIA,
                    me -> me.proposeSeries(series())),
            active(
                    Permission.CONFIRM_SERIES,
                    EventType.SERIES_CONFIRMED,
                    PlanningKinds::seriesProposed,
                    BEN,
                    me -> me.confirmSeries(List.of(
                            new SessionRevision(session("s1"), 1),
                            new SessionRevision(session("s2"), 1),
                            new SessionRevision(session("s3"), 1)))),
            active(
                    Permission.SESSION_PROPOSE,
                    EventType.SESSION_PROPOSED,
                    story -> {},
                    MARIA,
                    me -> me.session(session("s1")).propose(meetingOn(7))),
            active(
                    Permission.SESSION_CONFIRM,
                    EventType.SESSION_CONFIRMED,
                    PlanningKinds::seriesProposed,
                    BEN,
                    me -> me.session(session("s1")).confirm(1)),
            active(
                    Permission.SESSION_RESCHEDULE,
                    EventType.SESSION_TIME_PROPOSED,
                    PlanningKinds::scheduled,
                    BEN,
                    me -> me.session(session("s1")).reschedule(meetingOn(8))),
            active(
                    Permission.SESSION_DECLINE_TIME,
                    EventType.SESSION_TIME_DROPPED,
                    PlanningKinds::anotherTimeProposed,
                    MARIA,
                    me -> me.session(session("s1")).declineTime(2)),
            active(
                    Permission.SESSION_CANCEL,
                    EventType.SESSION_CANCELLED,
                    PlanningKinds::scheduled,
                    MARIA,
                    me -> me.session(session("s1")).cancel(CancelReason.TRAVEL, "A train, alas")),
            active(
                    Permission.SESSION_PROPOSE_OBJECTIVES,
                    EventType.SESSION_OBJECTIVES_PROPOSED,
                    PlanningKinds::scheduled,
                    MARIA,
                    me -> me.session(session("s1")).proposeObjectives(SessionObjectives.of("The talk"))),
            active(
                    Permission.SESSION_AGREE_OBJECTIVES,
                    EventType.SESSION_OBJECTIVES_AGREED,
                    PlanningKinds::objectivesProposed,
                    BEN,
                    me -> me.session(session("s1")).agreeObjectives(1)),
            active(
                    Permission.SESSION_DECLINE_OBJECTIVES,
                    EventType.SESSION_OBJECTIVES_DROPPED,
                    PlanningKinds::objectivesProposed,
                    BEN,
                    me -> me.session(session("s1")).declineObjectives(1)),
            active(
                    Permission.SESSION_PREPARE,
                    EventType.SESSION_PREPARED,
                    PlanningKinds::scheduled,
                    BEN,
                    me -> me.session(session("s1")).prepare(new Preparation(List.of("Read it"), List.of(ODD_TEXT)))),
            active(
                    Permission.SESSION_ATTACH,
                    EventType.SESSION_RESOURCE_ATTACHED,
                    PlanningKinds::scheduled,
                    BEN,
                    me -> me.session(session("s1")).attach(resource("A talk worth hearing"))),
            active(
                    Permission.SESSION_DETACH,
                    EventType.SESSION_RESOURCE_DETACHED,
                    PlanningKinds::resourceAttached,
                    BEN,
                    me -> me.session(session("s1")).detach(resource("A talk worth hearing"))));

    private PlanningKinds() {}

    private static List<ProposedSession> series() {
        return List.of(
                new ProposedSession(session("s1"), meetingOn(7)),
                new ProposedSession(session("s2"), meetingOn(14)),
                new ProposedSession(session("s3"), meetingOn(21)));
    }

    private static void seriesProposed(Story story) {
        story.by(MARIA, me -> me.proposeSeries(series()));
    }

    static void scheduled(Story story) {
        story.schedule("s1", 7);
    }

    private static void anotherTimeProposed(Story story) {
        scheduled(story);
        story.by(BEN, me -> me.session(session("s1")).reschedule(meetingOn(8)));
    }

    private static void objectivesProposed(Story story) {
        scheduled(story);
        story.by(MARIA, me -> me.session(session("s1")).proposeObjectives(SessionObjectives.of("The talk")));
    }

    private static void resourceAttached(Story story) {
        scheduled(story);
        story.by(BEN, me -> me.session(session("s1")).attach(resource("A talk worth hearing")));
    }
}
