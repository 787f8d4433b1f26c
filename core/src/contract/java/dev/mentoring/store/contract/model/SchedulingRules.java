package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Standing.ACTIVE;
import static dev.mentoring.store.contract.model.Standing.PARTIES;
import static dev.mentoring.store.contract.model.Standing.RUNNING;

import dev.mentoring.participant.Role;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRevision;
import dev.mentoring.session.SessionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What becomes of the commands about the times of sessions. */
final class SchedulingRules {
    private static final String AGREED_BY_BOTH = "session.schedule.agreed-by-both";
    private static final String IN_ADVANCE = "session.schedule.in-advance";
    private static final String NO_OVERLAP = "session.schedule.no-overlap";
    private static final String SAME_SESSION = "session.reschedule.same-session";
    private static final int MOST = 100;

    private final ModelRelationship model;

    SchedulingRules(ModelRelationship model) {
        this.model = model;
    }

    Expectation propose(Caller caller, SessionId id, Meeting meeting) {
        Expectation expected = model.plan(caller, PARTIES, ACTIVE);
        return expected.judge(() -> propose(expected, caller, List.of(new ProposedSession(id, meeting))));
    }

    Expectation proposeSeries(Caller caller, List<ProposedSession> series) {
        Expectation expected = model.plan(caller, PARTIES, ACTIVE);
        return expected.judge(() -> {
            expected.valid(!series.isEmpty() && series.size() <= MOST);
            propose(expected, caller, series);
        });
    }

    private void propose(Expectation expected, Caller caller, List<ProposedSession> series) {
        boolean distinct = series.stream().map(ProposedSession::id).distinct().count() == series.size();
        expected.must(distinct, SAME_SESSION);
        expected.must(model.liveSessions().size() + series.size() <= MOST, "session.outcome-recorded");
        List<Meeting> earlier = new ArrayList<>();
        for (ProposedSession proposed : series) {
            expected.must(model.liveSession(proposed.id()).isEmpty(), SAME_SESSION);
            expected.fresh(!model.isUsed(proposed.id()));
            judgeTime(expected, proposed.id(), proposed.meeting(), earlier, caller.now());
            earlier.add(proposed.meeting());
        }
        expected.then(() -> series.forEach(proposed ->
                model.addSession(proposed.id()).meeting.propose(caller.by(), proposed.meeting(), caller.now())));
    }

    Expectation confirm(Caller caller, SessionId id, int revision) {
        Expectation expected = model.plan(caller, PARTIES, ACTIVE);
        return expected.about(
                model.session(id), session -> confirm(expected, caller, List.of(new SessionRevision(id, revision))));
    }

    Expectation confirmSeries(Caller caller, List<SessionRevision> series) {
        Expectation expected = model.plan(caller, PARTIES, ACTIVE);
        return expected.judge(() -> {
            expected.valid(!series.isEmpty() && series.size() <= MOST);
            confirm(expected, caller, series);
        });
    }

    private void confirm(Expectation expected, Caller caller, List<SessionRevision> series) {
        List<SessionId> named = series.stream().map(SessionRevision::session).toList();
        List<Meeting> earlier = new ArrayList<>();
        for (SessionRevision seen : series) {
            Optional<ModelSession> ahead = model.liveSession(seen.session()).filter(ModelSession::isAhead);
            ModelNegotiation<Meeting> time =
                    ahead.map(session -> session.meeting).orElseGet(ModelNegotiation::new);
            boolean once = Collections.frequency(named, seen.session()) == 1;
            expected.must(once && time.awaits(caller.by(), seen.revision()), AGREED_BY_BOTH, time, seen.revision());
            ahead.flatMap(session -> session.meeting.open).ifPresent(open -> {
                judgeTime(expected, seen.session(), open.value(), earlier, caller.now());
                earlier.add(open.value());
            });
        }
        expected.then(() -> named.forEach(id -> confirmed(model.session(id).orElseThrow(), caller.by(), caller.now())));
    }

    private void confirmed(ModelSession session, Role by, Instant now) {
        model.rescheduled += session.status == SessionStatus.SCHEDULED ? 1 : 0;
        session.meeting.accept(by, now, false);
        session.status = SessionStatus.SCHEDULED;
    }

    Expectation reschedule(Caller caller, SessionId id, Meeting meeting) {
        Expectation expected = model.plan(caller, PARTIES, ACTIVE);
        return expected.about(model.session(id), session -> {
            expected.must(session.isAhead(), SAME_SESSION);
            judgeTime(expected, id, meeting, List.of(), caller.now());
            expected.then(() -> session.meeting.propose(caller.by(), meeting, caller.now()));
        });
    }

    Expectation declineTime(Caller caller, SessionId id, int revision) {
        Expectation expected = model.plan(caller, PARTIES, RUNNING);
        return expected.about(model.session(id), session -> {
            boolean scheduled = session.status == SessionStatus.SCHEDULED;
            expected.must(scheduled && session.meeting.isOpen(revision), SAME_SESSION);
            expected.then(session.meeting::drop);
        });
    }

    /** It lies ahead, and no other session is planned for the same time; what has been held is in nobody's way. */
    private void judgeTime(Expectation expected, SessionId id, Meeting meeting, List<Meeting> earlier, Instant now) {
        boolean taken = model.liveSessionsBut(id).stream()
                .filter(other -> other.status != SessionStatus.HELD)
                .anyMatch(other -> other.overlaps(meeting));
        boolean twice = earlier.stream().anyMatch(other -> ModelSession.overlap(other, meeting));
        expected.must(!taken && !twice, NO_OVERLAP);
        expected.should(meeting.startsAt().isAfter(now), IN_ADVANCE);
    }
}
