package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Repertoire.Frequency.AFTERWARDS;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.SELDOM;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.SETTLING;

import dev.mentoring.participant.Role;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the commands that say how a session came out, or how it did after all, come to be given. */
final class OutcomeMoves {
    private OutcomeMoves() {}

    static void enter(Repertoire repertoire) {
        repertoire.add("SessionCommands.cancel(CancelReason)", SELDOM, OutcomeMoves::cancel);
        repertoire.add("SessionCommands.cancel(CancelReason, String)", SELDOM, OutcomeMoves::cancelWithNote);
        repertoire.add("SessionCommands.recordMissed(Set)", SETTLING, OutcomeMoves::recordMissed);
        repertoire.add("SessionCommands.correct(Outcome, String)", AFTERWARDS, OutcomeMoves::correct);
        repertoire.add("SessionCommands.correct(Meeting, String)", AFTERWARDS, OutcomeMoves::correctTheTime);
        repertoire.add("SessionCommands.amendRecord(String)", AFTERWARDS, OutcomeMoves::amendRecord);
    }

    private static Move cancel(Scene scene) {
        SessionId id = scene.session(ModelSession::isAhead);
        CancelReason reason = reason(scene);
        Expectation expected = rules(scene).cancel(scene.caller(), id, reason, Optional.empty());
        return scene.party(me -> me.session(id).cancel(reason), expected, id, reason);
    }

    private static Move cancelWithNote(Scene scene) {
        SessionId id = scene.session(ModelSession::isAhead);
        CancelReason reason = reason(scene);
        String note = scene.draws().textOrBlank();
        Expectation expected = rules(scene).cancel(scene.caller(), id, reason, Optional.of(note));
        return scene.party(me -> me.session(id).cancel(reason, note), expected, id, reason);
    }

    private static Move recordMissed(Scene scene) {
        SessionId id = scene.session(session -> session.status == SessionStatus.SCHEDULED);
        Set<Role> by = scene.draws().chance(96) ? missing(scene) : EnumSet.noneOf(Role.class);
        if (scene.draws().chance(2)) {
            by.add(Role.COORDINATOR);
        }
        Expectation expected = rules(scene).recordMissed(scene.caller(), id, by);
        return scene.party(me -> me.session(id).recordMissed(by), expected, id, by);
    }

    private static Move correct(Scene scene) {
        SessionId id = scene.session(OutcomeMoves::isCorrectable);
        Outcome outcome = outcome(scene);
        String reason = scene.draws().textOrBlank();
        Expectation expected = rules(scene).correct(scene.caller(), id, outcome, Optional.empty(), reason);
        return scene.party(me -> me.session(id).correct(outcome, reason), expected, id, outcome);
    }

    private static Move correctTheTime(Scene scene) {
        SessionId id = scene.session(OutcomeMoves::isCorrectable);
        Meeting held = new DrawnMeetings(scene).held(scene.model().session(id));
        String reason = scene.draws().textOrBlank();
        Expectation expected = rules(scene).correct(scene.caller(), id, new Outcome.Held(), Optional.of(held), reason);
        return scene.party(me -> me.session(id).correct(held, reason), expected, id, held);
    }

    private static boolean isCorrectable(ModelSession session) {
        return session.status == SessionStatus.HELD
                || session.status == SessionStatus.MISSED
                || session.status == SessionStatus.CANCELLED;
    }

    private static Move amendRecord(Scene scene) {
        SessionId id = scene.session(session -> session.status == SessionStatus.CLOSED);
        String text = scene.draws().textOrBlank();
        Expectation expected = rules(scene).amendRecord(scene.caller(), id, text);
        return scene.party(me -> me.session(id).amendRecord(text), expected, id);
    }

    private static Outcome outcome(Scene scene) {
        Draws draws = scene.draws();
        return switch (draws.from(1, 3)) {
            case 1 -> new Outcome.Held();
            case 2 -> new Outcome.Missed(missing(scene));
            default ->
                new Outcome.Cancelled(
                        draws.oneOf(Role.MENTOR, Role.MENTEE),
                        reason(scene),
                        draws.chance(50),
                        draws.perhaps(30, draws.text()));
        };
    }

    private static Set<Role> missing(Scene scene) {
        return scene.draws()
                .oneOf(EnumSet.of(Role.MENTOR), EnumSet.of(Role.MENTEE), EnumSet.of(Role.MENTOR, Role.MENTEE));
    }

    private static CancelReason reason(Scene scene) {
        return scene.draws().oneOf(List.of(CancelReason.values()));
    }

    private static OutcomeRules rules(Scene scene) {
        return new OutcomeRules(scene.model());
    }
}
