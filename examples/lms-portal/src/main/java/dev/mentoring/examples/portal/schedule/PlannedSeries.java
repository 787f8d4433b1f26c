package dev.mentoring.examples.portal.schedule;

import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.session.Meeting;
import java.util.List;

/**
 * A series before it is proposed.
 *
 * @param meetings its meetings; none if they cannot be told yet
 * @param refusal what still forbids to propose it
 */
record PlannedSeries(List<Meeting> meetings, Refusal refusal) {

    static PlannedSeries of(SeriesForm form, Refusal refusal) {
        return new PlannedSeries(readable(form), refusal);
    }

    private static List<Meeting> readable(SeriesForm form) {
        try {
            return form.meetings();
        } catch (InvalidValueException e) {
            return List.of();
        }
    }
}
