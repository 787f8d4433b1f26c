package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Repertoire.Frequency.OFTEN;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.SELDOM;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.USUAL;

import dev.mentoring.session.Meeting;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRevision;
import java.util.ArrayList;
import java.util.List;

/** How the commands about the times of sessions come to be given. */
final class SchedulingMoves {
    private static final int TOO_MANY = 101;

    private SchedulingMoves() {}

    static void enter(Repertoire repertoire) {
        repertoire.add("PartyCommands.proposeSeries(List)", SELDOM, SchedulingMoves::proposeSeries);
        repertoire.add("PartyCommands.confirmSeries(List)", USUAL, SchedulingMoves::confirmSeries);
        repertoire.add("SessionCommands.propose(Meeting)", USUAL, SchedulingMoves::propose);
        repertoire.add("SessionCommands.confirm(int)", OFTEN, SchedulingMoves::confirm);
        repertoire.add("SessionCommands.reschedule(Meeting)", USUAL, SchedulingMoves::reschedule);
        repertoire.add("SessionCommands.declineTime(int)", OFTEN, SchedulingMoves::declineTime);
    }

    private static Move propose(Scene scene) {
        SessionId id = scene.freshSession();
        Meeting meeting = new DrawnMeetings(scene).ahead();
        Expectation expected = rules(scene).propose(scene.caller(), id, meeting);
        return scene.party(me -> me.session(id).propose(meeting), expected, id, meeting);
    }

    private static Move proposeSeries(Scene scene) {
        int count = scene.draws().chance(95)
                ? scene.draws().from(1, 3)
                : scene.draws().oneOf(0, 25, TOO_MANY);
        List<ProposedSession> series = new ArrayList<>();
        for (Meeting meeting : new DrawnMeetings(scene).series(count)) {
            boolean again = !series.isEmpty() && scene.draws().chance(3);
            series.add(new ProposedSession(again ? series.get(0).id() : scene.freshSession(), meeting));
        }
        Expectation expected = rules(scene).proposeSeries(scene.caller(), series);
        return scene.party(me -> me.proposeSeries(series), expected, series);
    }

    private static Move confirm(Scene scene) {
        SessionId id = scene.session(session -> session.isAhead() && session.meeting.open.isPresent());
        int revision = revision(scene, id);
        Expectation expected = rules(scene).confirm(scene.caller(), id, revision);
        return scene.party(me -> me.session(id).confirm(revision), expected, id, revision);
    }

    /** Those that wait for this party, and now and then another one or one of them twice. */
    private static Move confirmSeries(Scene scene) {
        List<SessionRevision> series = new ArrayList<>();
        for (ModelSession session : scene.model().liveSessions()) {
            boolean awaits = scene.caller()
                    .role()
                    .filter(by -> session.meeting.awaits(by, session.meeting.lastRevision))
                    .isPresent();
            if (session.isAhead() && awaits && scene.draws().chance(80)) {
                series.add(new SessionRevision(session.id, scene.revision(session.meeting)));
            }
        }
        if (scene.draws().chance(10)) {
            series.add(new SessionRevision(scene.session(ModelSession::isAhead), 1));
        }
        if (!series.isEmpty() && scene.draws().chance(3)) {
            series.add(series.get(0));
        }
        Expectation expected = rules(scene).confirmSeries(scene.caller(), series);
        return scene.party(me -> me.confirmSeries(series), expected, series);
    }

    private static Move reschedule(Scene scene) {
        SessionId id = scene.session(ModelSession::isAhead);
        Meeting meeting = new DrawnMeetings(scene).ahead();
        Expectation expected = rules(scene).reschedule(scene.caller(), id, meeting);
        return scene.party(me -> me.session(id).reschedule(meeting), expected, id, meeting);
    }

    private static Move declineTime(Scene scene) {
        SessionId id = scene.session(session -> session.isAhead() && session.meeting.open.isPresent());
        int revision = revision(scene, id);
        Expectation expected = rules(scene).declineTime(scene.caller(), id, revision);
        return scene.party(me -> me.session(id).declineTime(revision), expected, id, revision);
    }

    private static int revision(Scene scene, SessionId id) {
        return scene.model()
                .session(id)
                .map(session -> scene.revision(session.meeting))
                .orElse(1);
    }

    private static SchedulingRules rules(Scene scene) {
        return new SchedulingRules(scene.model());
    }
}
