package dev.mentoring.persistence.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one relationship or several have behind them, in counts alone. Each counts as the field of the same name in
 * {@link dev.mentoring.relationship.TrackRecord} does.
 *
 * @param sessions sessions ever proposed or logged
 * @param held sessions that took place
 * @param closed sessions whose record is closed
 * @param missed sessions that were missed
 * @param missedByMentor of these, missed by the mentor (alone or with the mentee)
 * @param missedByMentee of these, missed by the mentee (alone or with the mentor)
 * @param cancelled sessions that a party called off
 * @param cancelledLate of these, called off late
 * @param rescheduled how often a scheduled session was moved
 * @param goalsAgreed goals both ever agreed
 * @param goalsAchieved goals achieved
 * @param actionsAgreed actions ever agreed
 * @param actionsDone actions done
 * @param actionsDropped actions given up
 */
public record TrackCounts(
        long sessions,
        long held,
        long closed,
        long missed,
        long missedByMentor,
        long missedByMentee,
        long cancelled,
        long cancelledLate,
        long rescheduled,
        long goalsAgreed,
        long goalsAchieved,
        long actionsAgreed,
        long actionsDone,
        long actionsDropped) {

    static final TrackCounts NONE = new TrackCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static final List<String> COLUMNS = List.of(
            "sessions",
            "held",
            "closed",
            "missed",
            "missed_by_mentor",
            "missed_by_mentee",
            "cancelled",
            "cancelled_late",
            "rescheduled",
            "goals_agreed",
            "goals_achieved",
            "actions_agreed",
            "actions_done",
            "actions_dropped");

    /** What {@link #read} needs of one relationship. */
    static String columns(String qualifier) {
        return COLUMNS.stream()
                .map(column -> qualifier + column + " AS " + column)
                .collect(Collectors.joining(", "));
    }

    static TrackCounts read(StoredRow row) throws SQLException {
        return new TrackCounts(
                row.number("sessions", 0),
                row.number("held", 0),
                row.number("closed", 0),
                row.number("missed", 0),
                row.number("missed_by_mentor", 0),
                row.number("missed_by_mentee", 0),
                row.number("cancelled", 0),
                row.number("cancelled_late", 0),
                row.number("rescheduled", 0),
                row.number("goals_agreed", 0),
                row.number("goals_achieved", 0),
                row.number("actions_agreed", 0),
                row.number("actions_done", 0),
                row.number("actions_dropped", 0));
    }

    TrackCounts plus(TrackCounts other) {
        return new TrackCounts(
                sessions + other.sessions,
                held + other.held,
                closed + other.closed,
                missed + other.missed,
                missedByMentor + other.missedByMentor,
                missedByMentee + other.missedByMentee,
                cancelled + other.cancelled,
                cancelledLate + other.cancelledLate,
                rescheduled + other.rescheduled,
                goalsAgreed + other.goalsAgreed,
                goalsAchieved + other.goalsAchieved,
                actionsAgreed + other.actionsAgreed,
                actionsDone + other.actionsDone,
                actionsDropped + other.actionsDropped);
    }
}
