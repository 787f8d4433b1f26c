package dev.mentoring.relationship;

import dev.mentoring.agreement.Negotiated;
import dev.mentoring.agreement.Revision;
import dev.mentoring.event.SessionEvent.SeriesConfirmed;
import dev.mentoring.event.SessionEvent.SeriesProposed;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.Rule;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Proposes and confirms sessions, one or a whole series. */
final class SeriesCommands {
    private final Desk desk;
    private final MentoringRelationship relationship;

    SeriesCommands(Desk desk) {
        this.desk = desk;
        this.relationship = desk.relationship();
    }

    Transition<SeriesProposed> propose(List<ProposedSession> sessions) {
        Decision decision = desk.decide(Permission.PROPOSE_SERIES);
        List<ProposedSession> series = requireSome(Bounds.list("sessions", sessions));
        judgeProposal(decision, series);
        return decision.accept(new SeriesProposed(decision.stamp(), series));
    }

    Transition<SeriesConfirmed> confirm(List<SessionRevision> sessions) {
        Decision decision = desk.decide(Permission.CONFIRM_SERIES);
        List<SessionRevision> series = requireSome(Bounds.list("sessions", sessions));
        judgeConfirmation(decision, series);
        return decision.accept(new SeriesConfirmed(decision.stamp(), series));
    }

    /** Fresh ids, no overlap with one another or with what is already planned, and in advance. */
    void judgeProposal(Decision decision, List<ProposedSession> series) {
        long distinct = series.stream().map(ProposedSession::id).distinct().count();
        decision.require(distinct == series.size(), Rule.SESSION_RESCHEDULE_SAME_SESSION, "sessions", series.size());
        long open = relationship.sessionsById().size() + (long) series.size();
        decision.require(open <= Bounds.LIST, Rule.SESSION_OUTCOME_RECORDED, "openSessions", open);
        for (int i = 0; i < series.size(); i++) {
            ProposedSession proposed = series.get(i);
            decision.require(
                    relationship.session(proposed.id()).isEmpty(),
                    Rule.SESSION_RESCHEDULE_SAME_SESSION,
                    "session",
                    proposed.id());
            Optional<SessionId> within = clashWithin(series.subList(0, i), proposed.meeting());
            judgeTime(decision, proposed.id(), proposed.meeting(), within);
        }
    }

    void judgeConfirmation(Decision decision, List<SessionRevision> series) {
        List<ProposedSession> earlier = new ArrayList<>();
        for (SessionRevision confirmed : series) {
            Optional<Session> session = relationship
                    .session(confirmed.session())
                    .filter(s -> s.status().isAhead());
            Negotiated<Meeting> time = session.map(Session::meeting).orElse(Negotiated.nothing());
            boolean awaits = time.awaits(decision.by(), confirmed.revision());
            boolean once = series.stream()
                            .filter(s -> s.session().equals(confirmed.session()))
                            .count()
                    == 1;
            decision.require(
                    awaits && once,
                    Rule.SESSION_SCHEDULE_AGREED_BY_BOTH,
                    Decision.facts(time, confirmed.revision(), "session", confirmed.session()));
            time.proposal().map(Revision::value).ifPresent(meeting -> {
                judgeTime(decision, confirmed.session(), meeting, clashWithin(earlier, meeting));
                earlier.add(new ProposedSession(confirmed.session(), meeting));
            });
        }
    }

    /** Judges a time to which a session is about to move or come. */
    void judgeTime(Decision decision, SessionId id, Meeting meeting, Optional<SessionId> otherClash) {
        Optional<SessionId> clash = otherClash.or(() -> desk.clash(id, meeting));
        decision.require(
                        clash.isEmpty(),
                        Rule.SESSION_SCHEDULE_NO_OVERLAP,
                        "session",
                        id,
                        "overlaps",
                        clash.<Object>map(other -> other).orElse(""))
                .require(
                        meeting.startsAt().isAfter(desk.now()),
                        Rule.SESSION_SCHEDULE_IN_ADVANCE,
                        "session",
                        id,
                        "startsAt",
                        meeting.startsAt());
    }

    private static Optional<SessionId> clashWithin(List<ProposedSession> earlier, Meeting meeting) {
        return earlier.stream()
                .filter(other -> other.meeting().overlaps(meeting))
                .map(ProposedSession::id)
                .findFirst();
    }

    private static <T> List<T> requireSome(List<T> sessions) {
        if (sessions.isEmpty()) {
            throw new InvalidValueException("sessions", "must hold at least one");
        }
        return sessions;
    }
}
