package dev.mentoring.persistence.jdbc;

import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import java.util.Objects;
import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * <pre>{@code
 * PageRequest.first(20)
 * PageRequest.after(new PagePosition(parameter), 20)
 * }</pre>
 *
 * @param size how many items at the most, from 1 to 100
 * @param after where the page before ended; empty for the first page
 */
public record PageRequest(int size, Optional<PagePosition> after) {

    /**
     * Checks the size.
     *
     * @throws InvalidValueException if it is out of range
     */
    public PageRequest {
        if (size < 1 || size > Bounds.LIST) {
            throw new InvalidValueException("size", "must be from 1 to " + Bounds.LIST);
        }
        Objects.requireNonNull(after, "after");
    }

    /**
     * The beginning of a list.
     *
     * @param size how many items at the most, from 1 to 100
     * @return the request
     * @throws InvalidValueException if the size is out of range
     */
    public static PageRequest first(int size) {
        return new PageRequest(size, Optional.empty());
    }

    /**
     * What follows a page.
     *
     * @param position what the page gave as {@link Page#next()}
     * @param size how many items at the most, from 1 to 100
     * @return the request
     * @throws InvalidValueException if the size is out of range
     */
    public static PageRequest after(PagePosition position, int size) {
        return new PageRequest(size, Optional.of(position));
    }
}
