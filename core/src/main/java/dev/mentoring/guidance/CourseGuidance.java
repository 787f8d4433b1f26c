package dev.mentoring.guidance;

import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Revision;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Attendance;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.RecordedReview;
import dev.mentoring.relationship.RelationshipBody;
import dev.mentoring.relationship.RelationshipPhase;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.relationship.TrackRecord;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The nudges about the relationship as a whole: its agreement, the course of its sessions, and its end. */
final class CourseGuidance {
    private final Candidates candidates;
    private final MentoringRelationship relationship;
    private final RelationshipBody body;
    private final TrackRecord track;
    private final List<Session> sessions;
    private final Optional<NextMeeting> said;

    CourseGuidance(Candidates candidates, MentoringRelationship relationship, List<Session> sessions) {
        this.candidates = candidates;
        this.relationship = relationship;
        this.body = relationship.body();
        this.track = body.trackRecord();
        this.sessions = sessions;
        this.said = saidOfTheNext(body);
    }

    void add() {
        addAgreementWaiting();
        body.agreement().value().ifPresent(this::addWhatComesNext);
        addMidwayReview();
        addGoalMissing();
        addAttendance();
    }

    private void addAgreementWaiting() {
        body.policy().proposal().ifPresent(proposal -> addWaiting(NudgeKind.POLICY_WAITING, proposal));
        body.agreement().proposal().ifPresent(proposal -> {
            addWaiting(NudgeKind.AGREEMENT_WAITING, proposal);
            if (relationship.status() == RelationshipStatus.PROPOSED) {
                Instant later = candidates.daysAfter(proposal.at(), Notice.AGREEMENT_COORDINATOR_DAYS);
                candidates.add(Nudge.of(NudgeKind.AGREEMENT_WAITING, Role.COORDINATOR, later));
            }
        });
    }

    private void addWaiting(NudgeKind kind, Revision<?> proposal) {
        Instant from = candidates.daysAfter(proposal.at(), Notice.AGREEMENT_DAYS);
        Role.PARTIES.stream()
                .filter(party -> !proposal.acceptedBy(party))
                .forEach(party -> candidates.add(Nudge.of(kind, party, from)));
    }

    /** With nothing ahead there is one thing to settle: what was deferred, the end, or the next session. */
    private void addWhatComesNext(MentoringAgreement agreement) {
        Optional<Instant> quiet = nothingAheadFrom();
        if (quiet.isEmpty()) {
            return;
        }
        if (body.finalReview().isEmpty() && said.orElse(null) instanceof NextMeeting.Deferred deferred) {
            Instant from = candidates.startOf(deferred.decideBy().plusDays(1));
            candidates.addForBoth(NudgeKind.NEXT_MEETING_OVERDUE, later(from, quiet.get()));
        } else if (isComplete()) {
            Stream.concat(track.lastHeldAt().stream(), body.finalReview().map(RecordedReview::at).stream())
                    .max(Comparator.naturalOrder())
                    .map(at -> candidates.daysAfter(at, Notice.WIND_DOWN_DAYS))
                    .ifPresent(from -> candidates.addForBoth(NudgeKind.WIND_DOWN, later(from, quiet.get())));
        } else {
            int days = agreement.cadence().days() + Notice.CADENCE_DAYS;
            track.lastHeldAt()
                    .or(body::activatedAt)
                    .map(at -> candidates.daysAfter(at, days))
                    .ifPresent(from -> candidates.addForBoth(NudgeKind.CADENCE_EXCEEDED, later(from, quiet.get())));
        }
    }

    /** Empty while a session is agreed or runs; a time that was only proposed is ahead until it has passed. */
    private Optional<Instant> nothingAheadFrom() {
        boolean agreed = sessions.stream().anyMatch(CourseGuidance::isAgreed);
        return agreed
                ? Optional.empty()
                : Optional.of(sessions.stream()
                        .filter(session -> session.status() == SessionStatus.PROPOSED)
                        .map(session -> session.currentMeeting().startsAt())
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MIN));
    }

    private boolean isComplete() {
        return relationship.phase() == RelationshipPhase.WINDING_UP || said.orElse(null) instanceof NextMeeting.None;
    }

    private void addMidwayReview() {
        track.lastHeldAt()
                .filter(at -> body.lacksMidwayReview() && !isComplete())
                .ifPresent(at -> candidates.addForBoth(NudgeKind.MIDWAY_REVIEW_DUE, at));
    }

    private void addGoalMissing() {
        if (track.goalsAgreed() > 0) {
            return;
        }
        int toHold = body.policyInForce().goalBySession() - track.held();
        if (toHold <= 0) {
            track.lastHeldAt().ifPresent(at -> candidates.addForBoth(NudgeKind.GOAL_MISSING, at));
            return;
        }
        sessions.stream()
                .filter(CourseGuidance::isAgreed)
                .skip(toHold - 1L)
                .findFirst()
                .map(session -> candidates.daysAfter(session.currentMeeting().startsAt(), -Notice.GOAL_DAYS))
                .ifPresent(from -> candidates.addForBoth(NudgeKind.GOAL_MISSING, from));
    }

    private void addAttendance() {
        track.recentAttendance().stream()
                .filter(attendance -> attendance.kind().isLetDown())
                .skip(Notice.SESSIONS_LET_DOWN - 1L)
                .findFirst()
                .map(Attendance::at)
                .ifPresent(from -> candidates.addForBoth(NudgeKind.ATTENDANCE, from));
    }

    private static boolean isAgreed(Session session) {
        return session.status() == SessionStatus.SCHEDULED || session.status() == SessionStatus.IN_PROGRESS;
    }

    /** What the last record says of the next meeting, unless a session was held since. */
    private static Optional<NextMeeting> saidOfTheNext(RelationshipBody body) {
        TrackRecord track = body.trackRecord();
        return body.lastRecord()
                .filter(last -> track.lastHeldAt().equals(track.lastClosedHeldAt()))
                .flatMap(SessionRecord::nextMeeting);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
