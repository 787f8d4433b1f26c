package dev.mentoring.goal;

import dev.mentoring.rule.Bounds;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An opportunity for professional growth that serves a goal: a course, a talk to give, somebody to meet, a project to join.
 *
 * @param title what it is, at most 200 characters
 * @param link where there is more about it, at most 2,000 characters
 * @param note what to make of it, at most 2,000 characters
 * @param day the day on which it is, or by which to take it, in the agreement's time zone
 */
public record Opportunity(String title, Optional<String> link, Optional<String> note, Optional<LocalDate> day) {

    /**
     * Trims the texts.
     *
     * @throws dev.mentoring.rule.InvalidValueException if the title is blank, a text is too long, or the day lies outside
     *     the years 1 to 9999
     */
    public Opportunity {
        title = Bounds.title("title", title);
        link = Bounds.line("link", link);
        note = Bounds.line("note", note);
        day = Bounds.day("day", day);
    }

    /**
     * An opportunity by its title alone.
     *
     * @param title what it is, at most 200 characters
     * @return the opportunity
     * @throws dev.mentoring.rule.InvalidValueException if the title is blank or too long
     */
    public static Opportunity of(String title) {
        return new Opportunity(title, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The same opportunity with a link.
     *
     * @param address where there is more about it, at most 2,000 characters
     * @return the opportunity
     * @throws dev.mentoring.rule.InvalidValueException if the link is too long
     */
    public Opportunity link(String address) {
        return new Opportunity(title, Optional.of(address), note, day);
    }

    /**
     * The same opportunity with a note.
     *
     * @param text what to make of it, at most 2,000 characters
     * @return the opportunity
     * @throws dev.mentoring.rule.InvalidValueException if the note is too long
     */
    public Opportunity note(String text) {
        return new Opportunity(title, link, Optional.of(text), day);
    }

    /**
     * The same opportunity with a day.
     *
     * @param when the day on which it is, or by which to take it
     * @return the opportunity
     * @throws dev.mentoring.rule.InvalidValueException if the day lies outside the years 1 to 9999
     */
    public Opportunity day(LocalDate when) {
        return new Opportunity(title, link, note, Optional.of(when));
    }

    /** The day; never the texts. */
    @Override
    public String toString() {
        return "Opportunity[day=" + day + "]";
    }
}
