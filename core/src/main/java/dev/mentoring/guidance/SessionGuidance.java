package dev.mentoring.guidance;

import dev.mentoring.agreement.Revision;
import dev.mentoring.participant.Role;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Session;
import java.time.Duration;
import java.time.Instant;

/** The nudges about a session. */
final class SessionGuidance {
    private SessionGuidance() {}

    static void add(Candidates candidates, Session session) {
        switch (session.status()) {
            case PROPOSED -> addTimeWaiting(candidates, session);
            case SCHEDULED -> {
                addTimeWaiting(candidates, session);
                addReadiness(candidates, session, session.currentMeeting());
                addOutcome(candidates, session, session.currentMeeting().endsAt());
            }
            case IN_PROGRESS -> addOutcome(candidates, session, endOfRunning(session));
            case HELD -> addRecord(candidates, session);
            case CLOSED, CANCELLED, MISSED -> {}
        }
    }

    private static void addTimeWaiting(Candidates candidates, Session session) {
        session.meeting()
                .proposal()
                .ifPresent(proposal -> Role.PARTIES.stream()
                        .filter(party -> !proposal.acceptedBy(party))
                        .forEach(party ->
                                candidates.add(Nudge.of(NudgeKind.TIME_WAITING, party, waitsFrom(candidates, proposal))
                                        .about(session.id()))));
    }

    private static Instant waitsFrom(Candidates candidates, Revision<Meeting> proposal) {
        Instant afterProposal = candidates.daysAfter(proposal.at(), Notice.TIME_DAYS);
        Instant beforeStart = proposal.value().startsAt().minus(Duration.ofHours(Notice.TIME_HOURS));
        return beforeStart.isBefore(afterProposal) ? beforeStart : afterProposal;
    }

    private static void addReadiness(Candidates candidates, Session session, Meeting meeting) {
        Instant start = meeting.startsAt();
        if (session.objectives().inForce().isEmpty()) {
            Role next = session.objectives().proposal().isPresent() ? Role.MENTOR : Role.MENTEE;
            Instant from = candidates.daysAfter(start, -Notice.OBJECTIVES_DAYS);
            candidates.add(Nudge.of(NudgeKind.OBJECTIVES_DUE, next, from).about(session.id()), meeting.endsAt());
        }
        Instant from = candidates.daysAfter(start, -Notice.PREPARATION_DAYS);
        Role.PARTIES.stream()
                .filter(party -> !session.preparations().containsKey(party))
                .forEach(party -> candidates.add(
                        Nudge.of(NudgeKind.PREPARATION_DUE, party, from).about(session.id()), start));
        if (meeting.link().isPresent()) {
            Instant check = start.minus(Duration.ofHours(Notice.REMOTE_CHECK_HOURS));
            candidates.addForBoth(NudgeKind.REMOTE_CHECK, check, start, nudge -> nudge.about(session.id()));
        }
    }

    private static void addOutcome(Candidates candidates, Session session, Instant end) {
        candidates.addForBoth(NudgeKind.OUTCOME_DUE, end, Instant.MAX, nudge -> nudge.about(session.id()));
    }

    /** A session that started late is not over when it was planned to be. */
    private static Instant endOfRunning(Session session) {
        Meeting meeting = session.currentMeeting();
        return session.startedAt()
                .map(started -> started.plus(meeting.duration()))
                .filter(meeting.endsAt()::isBefore)
                .orElseGet(meeting::endsAt);
    }

    private static void addRecord(Candidates candidates, Session session) {
        Instant heldUntil = session.loggedAs()
                .map(Meeting::endsAt)
                .or(session::finishedAt)
                .orElseGet(() -> session.currentMeeting().endsAt());
        Instant from = candidates.daysAfter(heldUntil, Notice.RECORD_DAYS);
        candidates.addForBoth(NudgeKind.RECORD_OVERDUE, from, Instant.MAX, nudge -> nudge.about(session.id()));
    }
}
