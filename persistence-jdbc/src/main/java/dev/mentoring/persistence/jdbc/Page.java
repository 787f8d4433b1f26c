package dev.mentoring.persistence.jdbc;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Part of a list.
 *
 * @param <T> what the list holds
 * @param items in the order of the list, no more than were asked for
 * @param next what to ask for the next page with; empty if this was the last
 */
public record Page<T>(List<T> items, Optional<PagePosition> next) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
        Objects.requireNonNull(next, "next");
    }
}
