package dev.mentoring.session;

import dev.mentoring.agreement.Cadence;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.function.Function;

/** Several meetings at once. */
public final class Meetings {
    private Meetings() {}

    /**
     * A series at the same local time and place, on any day of the week: each meeting as many days after the one before as
     * the cadence says. {@link SeriesPlan} can also keep to some weekdays or end with a day.
     *
     * @param first the first meeting
     * @param cadence the gap from one to the next
     * @param count how many, from 1 to 100
     * @return the meetings in order, the first among them
     * @throws dev.mentoring.rule.InvalidValueException if the count is out of range
     */
    public static List<Meeting> series(Meeting first, Cadence cadence, int count) {
        return SeriesPlan.of(first, cadence).meetings(count);
    }

    /**
     * What would start at another instant if it were made today, because the rules of its zone have changed since. Nothing is
     * moved by asking; the two reschedule with {@link MeetingShift#recomputed()}.
     *
     * <p>The new rules may also skip or repeat the local time of a meeting and leave its instant as it is. Such a meeting is
     * not among these; its {@link Meeting#clockChange()} says so.
     *
     * @param meetings the meetings, such as those that are ahead
     * @return those that would move, in the order given
     */
    public static List<MeetingShift> recompute(List<Meeting> meetings) {
        return recompute(meetings, ZoneId::getRules);
    }

    /**
     * What would start at another instant by other rules than today's, such as those of a change that has been announced.
     *
     * @param meetings the meetings
     * @param rules the rules of each zone
     * @return those that would move, in the order given
     */
    public static List<MeetingShift> recompute(List<Meeting> meetings, Function<ZoneId, ZoneRules> rules) {
        return meetings.stream()
                .map(meeting -> new MeetingShift(meeting, meeting.startsAtBy(rules.apply(meeting.zone()))))
                .filter(shift -> !shift.by().isZero())
                .toList();
    }
}
