package dev.mentoring.persistence.jdbc;

import dev.mentoring.rule.InvalidValueException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in one of the lists that {@link Queries} give: the next page begins after it. A host takes it from {@link Page#next()}
 * and may carry it as a string, through a web page for one. It consists of letters, digits, dots, hyphens and underscores, so
 * a URL takes it as it is; it holds ids and a time, and grants nothing.
 *
 * @param value its form as a string, at most 128 characters
 */
public record PagePosition(String value) {
    /** Fifteen digits hold every millisecond of the years that count. */
    private static final Pattern FORM =
            Pattern.compile("([a-z]{1,20})\\.(-?[0-9]{1,15})\\.([A-Za-z0-9_-]{1,36})(?:\\.([A-Za-z0-9_-]{1,36}))?");

    /**
     * Checks the form.
     *
     * @throws InvalidValueException if no list can have given it
     */
    public PagePosition {
        Objects.requireNonNull(value, "position");
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValueException("position", "must be one that a page has given");
        }
    }

    static PagePosition of(String list, Place place) {
        String entity = place.entity().isEmpty() ? "" : "." + place.entity();
        return new PagePosition(list + "." + place.at() + "." + place.relationship() + entity);
    }

    /** The place, if it is one of this list. */
    Place in(String list) {
        Matcher parts = FORM.matcher(value);
        if (!parts.matches() || !parts.group(1).equals(list)) {
            throw new InvalidValueException("position", "is of another list");
        }
        String entity = parts.group(4);
        return new Place(Long.parseLong(parts.group(2)), parts.group(3), entity == null ? "" : entity);
    }

    /** Its form as a string. */
    @Override
    public String toString() {
        return value;
    }
}
