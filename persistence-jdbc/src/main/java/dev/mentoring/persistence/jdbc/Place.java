package dev.mentoring.persistence.jdbc;

import java.util.Comparator;

/**
 * A place in a list, as the columns tell it that the list is ordered by.
 *
 * @param at milliseconds or days since 1970
 * @param relationship the relationship
 * @param entity which of its sessions or actions; blank in a list of relationships
 */
record Place(long at, String relationship, String entity) {
    static final Comparator<Place> EARLIEST_FIRST = Comparator.comparingLong(Place::at)
            .thenComparing(Place::relationship)
            .thenComparing(Place::entity);
}
