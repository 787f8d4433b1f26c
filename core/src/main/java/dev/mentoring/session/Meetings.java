package dev.mentoring.session;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import java.util.List;
import java.util.stream.IntStream;

/** Several meetings at once. */
public final class Meetings {
    private Meetings() {}

    /**
     * A series at the same local time and place (rule {@code agreement.cadence}): each meeting as many days after the one
     * before as the cadence says. A clock change moves the instant, not the local time.
     *
     * @param first the first meeting
     * @param cadence the gap from one to the next
     * @param count how many, from 1 to 100
     * @return the meetings in order, the first among them
     * @throws InvalidValueException if the count is out of range
     */
    public static List<Meeting> series(Meeting first, Cadence cadence, int count) {
        if (count < 1 || count > Bounds.LIST) {
            throw new InvalidValueException("count", "must be from 1 to " + Bounds.LIST);
        }
        return IntStream.range(0, count)
                .mapToObj(i -> first.movedTo(first.startsLocally().plusDays((long) i * cadence.days())))
                .toList();
    }
}
