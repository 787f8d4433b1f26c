package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import java.util.List;

/**
 * What a statement is bound to that is about all rows of a relationship in a table.
 *
 * @param tenant the tenant
 * @param relationship the relationship
 */
record RowsOf(String tenant, RelationshipId relationship) {

    /**
     * The columns that they are found by.
     *
     * @param relationship what the column with the relationship's id is called
     */
    static List<Column<RowsOf>> columns(String relationship) {
        return List.of(
                Column.text("tenant", RowsOf::tenant),
                Column.text(relationship, rows -> rows.relationship().value()));
    }
}
