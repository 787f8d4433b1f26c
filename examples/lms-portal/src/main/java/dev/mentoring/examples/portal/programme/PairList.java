package dev.mentoring.examples.portal.programme;

import dev.mentoring.persistence.jdbc.PagePosition;
import java.util.List;
import java.util.Optional;

/**
 * A page of the programme's pairs.
 *
 * @param rows the pairs
 * @param next what a link to the next page carries; empty if this was the last
 */
record PairList(List<PairRow> rows, Optional<String> next) {
    static PairList of(List<PairRow> rows, Optional<PagePosition> next) {
        return new PairList(rows, next.map(PagePosition::value));
    }
}
