package dev.mentoring.persistence.jdbc;

import dev.mentoring.persistence.jdbc.Listing.Order;
import java.util.List;
import java.util.Optional;

/**
 * What can be asked over all relationships of a tenant: four lists, each with an index of its own for every way in which it is
 * asked, and two counts. None of it reads content.
 *
 * @param proposed relationships, the latest proposed first
 * @param attention relationships by when they need attention
 * @param sessions sessions by their start
 * @param actions unresolved actions by their due day
 * @param programmes what counts a programme
 * @param cadence what counts who is beyond the agreed gap
 */
record Listings(
        Listing<RelationshipSummary> proposed,
        Listing<RelationshipSummary> attention,
        Listing<SessionSummary> sessions,
        Listing<ActionSummary> actions,
        ProgrammeCounts programmes,
        CadenceCount cadence) {

    static Listings of(TableSet tables, Dialect dialect) {
        String relationships = tables.relationships().name();
        return new Listings(
                relationships(relationships, "proposed", "r.proposed_at", true, dialect),
                relationships(relationships, "attention", "r.attention_at", false, dialect),
                new Listing<>(
                        "sessions",
                        SummaryRows.SESSION,
                        withPair(tables.sessions().name(), relationships),
                        ofEntities(Optional.empty(), "e.starts_at", Scale.TIME),
                        SummaryRows::session,
                        dialect),
                new Listing<>(
                        "actions",
                        SummaryRows.ACTION,
                        withPair(tables.actions().name(), relationships),
                        ofEntities(Optional.of("e.finished_version"), "e.due_on", Scale.DAY),
                        SummaryRows::action,
                        dialect),
                new ProgrammeCounts(relationships),
                new CadenceCount(relationships));
    }

    private static Listing<RelationshipSummary> relationships(
            String table, String name, String at, boolean latestFirst, Dialect dialect) {
        Order order = new Order("r.tenant", Optional.empty(), at, Scale.TIME, List.of("r.id"), latestFirst);
        return new Listing<>(name, SummaryRows.RELATIONSHIP, table + " r", order, SummaryRows::relationship, dialect);
    }

    private static String withPair(String table, String relationships) {
        return table + " e JOIN " + relationships + " r ON r.tenant = e.tenant AND r.id = e.relationship_id";
    }

    private static Order ofEntities(Optional<String> only, String at, Scale scale) {
        return new Order("e.tenant", only, at, scale, List.of("e.relationship_id", "e.id"), false);
    }
}
