package dev.mentoring.examples.portal.goal;

import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.rule.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as it is typed.
 *
 * @param title what it is
 * @param link where there is more about it
 * @param note what to make of it
 * @param day when it is
 */
record OpportunityForm(
        @Nullable String title,
        @Nullable String link,
        @Nullable String note,
        @Nullable String day) {

    static final OpportunityForm EMPTY = new OpportunityForm(null, null, null, null);

    /**
     * What was meant.
     *
     * @throws InvalidValueException if a field cannot be read
     */
    Opportunity opportunity() {
        return new Opportunity(
                Typed.text(title).orElse(""), Typed.text(link), Typed.text(note), Typed.date("day", day));
    }
}
