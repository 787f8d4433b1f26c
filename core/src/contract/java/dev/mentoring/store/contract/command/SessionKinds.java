package dev.mentoring.store.contract.command;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.meetingOn;
import static dev.mentoring.store.contract.Fixtures.record;
import static dev.mentoring.store.contract.Fixtures.resource;
import static dev.mentoring.store.contract.Fixtures.session;
import static dev.mentoring.store.contract.command.KindOfCommand.active;

import dev.mentoring.event.EventType;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Permission;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.ConversationStage;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.store.contract.Story;
import java.util.List;
import java.util.Set;

/** What is done when a session takes place, and afterwards. */
final class SessionKinds {
    static final List<KindOfCommand> ALL = List.of(
            active(
                    Permission.SESSION_RECORD_MISSED,
                    EventType.SESSION_MISSED,
                    SessionKinds::past,
                    BEN,
                    me -> me.session(session("s1")).recordMissed(Set.of(Role.MENTEE))),
            active(
                    Permission.SESSION_START,
                    EventType.SESSION_STARTED,
                    SessionKinds::due,
                    BEN,
                    me -> me.session(session("s1")).start()),
            active(
                    Permission.SESSION_ENTER_STAGE,
                    EventType.STAGE_ENTERED,
                    SessionKinds::running,
                    MARIA,
                    me -> me.session(session("s1")).enterStage(ConversationStage.EXPLORE_ISSUE)),
            active(
                    Permission.SESSION_FINISH,
                    EventType.SESSION_FINISHED,
                    SessionKinds::running,
                    MARIA,
                    me -> me.session(session("s1")).finish()),
            active(
                    Permission.SESSION_LOG_HELD,
                    EventType.SESSION_LOGGED,
                    story -> story.on(8),
                    MARIA,
                    me -> me.session(session("s1")).logHeld(meetingOn(7))),
            active(
                            Permission.SESSION_LOG_HELD,
                            EventType.SESSION_LOGGED,
                            SessionKinds::due,
                            MARIA,
                            me -> me.session(session("s1")).logHeld(meetingOn(7)))
                    .when("as planned"),
            active(
                    Permission.SESSION_CLOSE,
                    EventType.SESSION_CLOSED,
                    SessionKinds::heldWithActionsOpen,
                    BEN,
                    me -> me.session(session("s1")).close(fullRecord())),
            active(
                    Permission.SESSION_CORRECT,
                    EventType.SESSION_OUTCOME_CORRECTED,
                    SessionKinds::missed,
                    MARIA,
                    me -> me.session(session("s1")).correct(new Outcome.Held(), "We did meet")),
            active(
                            Permission.SESSION_CORRECT,
                            EventType.SESSION_OUTCOME_CORRECTED,
                            SessionKinds::cancelled,
                            BEN,
                            me -> me.session(session("s1"))
                                    .correct(new Outcome.Missed(Set.of(Role.MENTOR)), "I forgot"))
                    .when("from one end to another"),
            active(
                            Permission.SESSION_CORRECT,
                            EventType.SESSION_OUTCOME_CORRECTED,
                            SessionKinds::missedAndEnded,
                            MARIA,
                            me -> me.session(session("s1")).correct(meetingOn(6), "A day early"))
                    .when("after the end"),
            active(
                    Permission.SESSION_AMEND_RECORD,
                    EventType.SESSION_RECORD_AMENDED,
                    SessionKinds::closed,
                    MARIA,
                    me -> me.session(session("s1")).amendRecord("It was Tuesday")),
            active(
                            Permission.SESSION_AMEND_RECORD,
                            EventType.SESSION_RECORD_AMENDED,
                            SessionKinds::closedAndEnded,
                            BEN,
                            me -> me.session(session("s1")).amendRecord("Sent the slides"))
                    .when("after the end"),
            active(
                            Permission.SESSION_ATTACH,
                            EventType.SESSION_RESOURCE_ATTACHED,
                            SessionKinds::closed,
                            BEN,
                            me -> me.session(session("s1")).attach(resource("The slides")))
                    .when("to a closed one"));

    private SessionKinds() {}

    private static SessionRecord fullRecord() {
        return record().addActionReview(ActionReview.done(action("a1", 7).id(), "It reads well"))
                .addActionReview(ActionReview.carriedOver(action("a2", 7).id(), "Not yet"))
                .addAction(action("a3", 14))
                .addAction(action("a4", 14).ownedBy(Role.MENTOR))
                .nextMeeting(NextMeeting.planned(session("s2")))
                .build();
    }

    /** Its time has come, and what it is to bring is agreed. */
    private static void due(Story story) {
        story.schedule("s1", 7);
        story.by(MARIA, me -> me.session(session("s1")).proposeObjectives(SessionObjectives.of("The talk")));
        story.by(BEN, me -> me.session(session("s1")).agreeObjectives(1));
        story.on(7);
    }

    private static void running(Story story) {
        due(story);
        story.by(MARIA, me -> me.session(session("s1")).start());
    }

    private static void heldWithActionsOpen(Story story) {
        story.by(MARIA, me -> me.agreeAction(action("a1", 7)));
        story.by(BEN, me -> me.agreeAction(action("a2", 7)));
        story.schedule("s1", 7).schedule("s2", 14).hold("s1", 7);
    }

    private static void past(Story story) {
        story.schedule("s1", 7).on(8);
    }

    private static void missed(Story story) {
        past(story);
        story.by(BEN, me -> me.session(session("s1")).recordMissed(Set.of(Role.MENTEE)));
    }

    private static void missedAndEnded(Story story) {
        missed(story);
        story.endEarly();
    }

    private static void cancelled(Story story) {
        story.schedule("s1", 7);
        story.by(MARIA, me -> me.session(session("s1")).cancel(CancelReason.ILLNESS));
        story.on(8);
    }

    static void closed(Story story) {
        story.through("s1", 7);
    }

    private static void closedAndEnded(Story story) {
        closed(story);
        story.endEarly();
    }
}
