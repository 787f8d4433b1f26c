package dev.mentoring.relationship;

import dev.mentoring.participant.Role;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.SessionId;
import dev.mentoring.style.MentoringStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What a relationship has behind it, in counts and dates. It is all the live relationship keeps of what is finished, and all
 * of it is metadata: a coordinator may see it.
 *
 * @param sessions how many sessions were ever proposed or logged; the last one's number
 * @param held sessions that took place
 * @param closed sessions whose record is closed
 * @param missed sessions that were missed
 * @param missedByMentor of these, missed by the mentor (alone or with the mentee)
 * @param missedByMentee of these, missed by the mentee (alone or with the mentor)
 * @param cancelled sessions that a party called off; one that ended with the relationship is not counted
 * @param cancelledLate of these, called off late
 * @param rescheduled how often a scheduled session was moved
 * @param goalsAgreed goals both ever agreed
 * @param goalsAchieved goals achieved
 * @param actionsAgreed actions ever agreed
 * @param actionsDone actions done
 * @param actionsDropped actions given up
 * @param lastHeldAt when the last held session took place; after the end a correction takes it back only as far as is known
 * @param lastClosedHeldAt when the last of the closed sessions took place
 * @param recentAttendance how the last sessions came out, at most {@link #ATTENDANCE_KEPT}, in the order of their time: those
 *     that were held, missed or called off by a party. A correction takes the place of what it corrects; where it leaves a
 *     place empty, what had left for the journal does not come back
 */
@Value.Builder
@MentoringStyle
public record TrackRecord(
        int sessions,
        int held,
        int closed,
        int missed,
        int missedByMentor,
        int missedByMentee,
        int cancelled,
        int cancelledLate,
        int rescheduled,
        int goalsAgreed,
        int goalsAchieved,
        int actionsAgreed,
        int actionsDone,
        int actionsDropped,
        Optional<Instant> lastHeldAt,
        Optional<Instant> lastClosedHeldAt,
        List<Attendance> recentAttendance) {

    /** How many sessions the recent attendance looks back on. */
    public static final int ATTENDANCE_KEPT = 4;

    /** Copies the list. */
    public TrackRecord {
        recentAttendance = List.copyOf(recentAttendance);
    }

    /**
     * The record of a relationship that has just been proposed.
     *
     * @return nothing yet
     */
    public static TrackRecord empty() {
        return new TrackRecord(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Optional.empty(), Optional.empty(), List.of());
    }

    TrackRecord with(Outcome outcome) {
        return counting(outcome, 1);
    }

    TrackRecord without(Outcome outcome) {
        return counting(outcome, -1);
    }

    /** With what is now known of one session, in place of what was; nothing if it does not count after all. */
    TrackRecord attended(SessionId session, Optional<Attendance> now) {
        List<Attendance> all = Stream.concat(
                        recentAttendance.stream()
                                .filter(earlier -> !earlier.session().equals(session)),
                        now.stream())
                .sorted(Attendance.BY_TIME)
                .toList();
        return toBuilder()
                .recentAttendance(all.subList(Math.max(0, all.size() - ATTENDANCE_KEPT), all.size()))
                .build();
    }

    private TrackRecord counting(Outcome outcome, int step) {
        Builder counted = toBuilder();
        if (outcome instanceof Outcome.Held) {
            counted.held(held + step);
        } else if (outcome instanceof Outcome.Missed m) {
            counted.missed(missed + step)
                    .missedByMentor(missedByMentor + (m.by().contains(Role.MENTOR) ? step : 0))
                    .missedByMentee(missedByMentee + (m.by().contains(Role.MENTEE) ? step : 0));
        } else if (outcome instanceof Outcome.Cancelled c) {
            counted.cancelled(cancelled + step).cancelledLate(cancelledLate + (c.late() ? step : 0));
        }
        return counted.build();
    }

    Builder toBuilder() {
        return new Builder().from(this);
    }

    static final class Builder extends TrackRecordBuilder {}
}
