package dev.mentoring.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionStatus;
import dev.mentoring.event.SessionEvent.SeriesConfirmed;
import dev.mentoring.event.SessionEvent.SessionConfirmed;
import dev.mentoring.event.SessionEvent.SessionOutcomeCorrected;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.Role;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRevision;
import dev.mentoring.session.SessionStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The track record is what one would count over everything live and everything in the journal. */
class TrackRecordProperties extends PlayProperties {

    @Property(tries = 80)
    void itCountsWhatThePairHasBehindIt(@ForAll("plays") Playthrough play) {
        int[] rescheduled = {0};
        play.play((world, step) -> {
            rescheduled[0] += rescheduled(step);
            TrackRecord kept = world.live().body().trackRecord();
            TrackRecord counted = counted(world, rescheduled[0], kept.recentAttendance());
            assertThat(kept).as(step::toString).isEqualTo(atTheEnd(world, kept, counted));
        });
    }

    /** Exactly so until a correction leaves a place empty that what had left for the journal would fill. */
    @Property(tries = 80)
    void theRecentAttendanceIsOfTheLastSessionsAsTheyNowStand(@ForAll("plays") Playthrough play) {
        boolean[] exact = {true};
        play.play((world, step) -> {
            List<Attendance> kept = world.live().body().trackRecord().recentAttendance();
            List<Attendance> all = attendance(world);
            exact[0] &= !leavesAPlaceEmpty(step);
            assertThat(kept).as(step::toString).isSortedAccordingTo(Attendance.BY_TIME);
            assertThat(all).as(step::toString).containsAll(kept);
            assertThat(kept).hasSizeLessThanOrEqualTo(TrackRecord.ATTENDANCE_KEPT);
            if (exact[0]) {
                assertThat(kept)
                        .as(step::toString)
                        .isEqualTo(all.subList(Math.max(0, all.size() - TrackRecord.ATTENDANCE_KEPT), all.size()));
            }
        });
    }

    private static boolean leavesAPlaceEmpty(Step step) {
        List<Attendance> before = step.before().body().trackRecord().recentAttendance();
        List<Attendance> after = step.after().body().trackRecord().recentAttendance();
        Optional<SessionId> corrected = step.accepted()
                .map(Transition::event)
                .filter(SessionOutcomeCorrected.class::isInstance)
                .map(event -> ((SessionOutcomeCorrected) event).session());
        return before.stream()
                .filter(earlier -> corrected.filter(earlier.session()::equals).isPresent())
                .anyMatch(earlier -> after.stream()
                        .noneMatch(now -> now.session().equals(earlier.session())
                                && !now.at().isBefore(earlier.at())));
    }

    private static List<Attendance> attendance(World world) {
        return world.allSessions().stream()
                .flatMap(session -> session
                        .outcome()
                        .filter(outcome -> !(outcome instanceof Outcome.Cancelled)
                                || calledOff(session).isPresent())
                        .map(outcome -> Attendance.of(session, outcome))
                        .stream())
                .sorted(Attendance.BY_TIME)
                .toList();
    }

    /** A correction after the end does not take back when the last session was held. */
    private static TrackRecord atTheEnd(World world, TrackRecord kept, TrackRecord counted) {
        return world.live().status().isLive()
                ? counted
                : counted.toBuilder().lastHeldAt(kept.lastHeldAt()).build();
    }

    private static TrackRecord counted(World world, int rescheduled, List<Attendance> attendance) {
        List<Session> sessions = world.allSessions();
        List<SmartGoal> goals = Stream.concat(world.live().goals().stream(), world.finishedGoals().stream())
                .toList();
        List<Action> actions = Stream.concat(world.live().actions().stream(), world.finishedActions().stream())
                .toList();
        return new TrackRecord(
                sessions.size(),
                count(sessions, s -> s.outcome().orElse(null) instanceof Outcome.Held),
                count(sessions, s -> s.status() == SessionStatus.CLOSED),
                count(sessions, s -> s.status() == SessionStatus.MISSED),
                count(sessions, s -> missedBy(s, Role.MENTOR)),
                count(sessions, s -> missedBy(s, Role.MENTEE)),
                count(sessions, s -> calledOff(s).isPresent()),
                count(
                        sessions,
                        s -> calledOff(s).filter(Outcome.Cancelled::late).isPresent()),
                rescheduled,
                count(goals, goal -> goal.agreedAt().isPresent()),
                count(goals, goal -> goal.status() == GoalStatus.ACHIEVED),
                actions.size(),
                count(actions, action -> action.status() == ActionStatus.DONE),
                count(actions, action -> action.status() == ActionStatus.DROPPED),
                lastHeld(sessions, s -> s.outcome().orElse(null) instanceof Outcome.Held),
                lastHeld(sessions, s -> s.status() == SessionStatus.CLOSED),
                attendance);
    }

    private static Optional<Instant> lastHeld(List<Session> sessions, Predicate<Session> which) {
        return sessions.stream().filter(which).map(SessionEvolution::heldAt).max(Comparator.naturalOrder());
    }

    private static boolean missedBy(Session session, Role role) {
        return session.outcome().orElse(null) instanceof Outcome.Missed missed
                && missed.by().contains(role);
    }

    /** What was never agreed, and what the end of the relationship took along, is no cancellation. */
    private static Optional<Outcome.Cancelled> calledOff(Session session) {
        return session.outcome()
                .filter(outcome -> session.meeting().inForce().isPresent())
                .filter(Outcome.Cancelled.class::isInstance)
                .map(Outcome.Cancelled.class::cast)
                .filter(cancelled -> cancelled.reason() != CancelReason.RELATIONSHIP_ENDED);
    }

    private static int rescheduled(Step step) {
        Stream<SessionId> confirmed = step.accepted().map(Transition::event).stream()
                .flatMap(event -> event instanceof SeriesConfirmed series
                        ? series.sessions().stream().map(SessionRevision::session)
                        : event instanceof SessionConfirmed one ? Stream.of(one.session()) : Stream.empty());
        return count(
                confirmed.toList(),
                id -> step.before().session(id).orElseThrow().status() == SessionStatus.SCHEDULED);
    }

    private static <T> int count(List<T> all, Predicate<T> condition) {
        return Math.toIntExact(all.stream().filter(condition).count());
    }
}
