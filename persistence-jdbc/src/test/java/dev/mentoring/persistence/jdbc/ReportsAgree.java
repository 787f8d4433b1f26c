package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.participant.Pair;
import dev.mentoring.participant.ProgrammeId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * That the views for reporting tools tell what the relationships themselves tell.
 *
 * @param dataSource the database
 * @param elsewhere what takes a session to another time zone
 * @param kept what was saved
 */
record ReportsAgree(DataSource dataSource, String elsewhere, Kept kept) {
    private static final String TENANT = "default";

    void holds() throws SQLException {
        agree(
                "relationship",
                kept.relationships(),
                summary -> List.of(summary.id().value(), summary.id().value()),
                ReportsAgree::ofARelationship);
        agree(
                "session",
                kept.sessions(),
                summary -> List.of(summary.relationship().value(), summary.id().value()),
                ReportsAgree::ofASession);
        agree(
                "action",
                kept.actions(),
                summary -> List.of(summary.relationship().value(), summary.id().value()),
                ReportsAgree::ofAnAction);
    }

    private <T> void agree(
            String entity,
            Iterable<T> summaries,
            Function<T, List<String>> id,
            Function<T, Map<String, String>> columns)
            throws SQLException {
        Map<List<String>, Report.Row> rows =
                new Report(dataSource, elsewhere, "mentoring_" + entity + "_report").rows(TENANT, entity + "_id");
        assertThat(summaries)
                .allSatisfy(summary ->
                        assertThat(rows.get(id.apply(summary)).columns()).containsAllEntriesOf(columns.apply(summary)));
    }

    private static Map<String, String> ofARelationship(RelationshipSummary summary) {
        Map<String, String> columns = people(summary.programme(), summary.pair());
        columns.put("EXTERNAL_ID", summary.externalId().orElse(null));
        columns.put("STATUS", summary.status().name());
        columns.put("PROPOSED_AT", summary.proposedAt().toString());
        columns.put("ACTIVATED_AT", text(summary.activatedAt()));
        columns.put("ENDED_AT", text(summary.endedAt()));
        columns.put("REASON", summary.reason().map(Enum::name).orElse(null));
        columns.put("STARTS_ON", text(summary.startsOn()));
        columns.put("ENDS_ON", text(summary.endsOn()));
        columns.put("SESSIONS_PLANNED", Integer.toString(summary.sessionsPlanned()));
        columns.put("CADENCE_DAYS", Integer.toString(summary.cadence().days()));
        columns.put("HELD", Long.toString(summary.counts().held()));
        columns.put("ACTIONS_DROPPED", Long.toString(summary.counts().actionsDropped()));
        columns.put("LAST_HELD_AT", text(summary.lastHeldAt()));
        columns.put("ATTENTION_AT", text(summary.attentionAt()));
        return columns;
    }

    private static Map<String, String> ofASession(SessionSummary summary) {
        Map<String, String> columns = people(summary.programme(), summary.pair());
        columns.put("RELATIONSHIP_ID", summary.relationship().value());
        columns.put("SESSION_NUMBER", Integer.toString(summary.number()));
        columns.put("STATUS", summary.status().name());
        columns.put("REVISION", Integer.toString(summary.revision()));
        columns.put("STARTS_AT", summary.startsAt().toString());
        columns.put("ENDS_AT", summary.endsAt().toString());
        return columns;
    }

    private static Map<String, String> ofAnAction(ActionSummary summary) {
        Map<String, String> columns = people(summary.programme(), summary.pair());
        columns.put("RELATIONSHIP_ID", summary.relationship().value());
        columns.put("OWNER", summary.owner().name());
        columns.put("STATUS", summary.status().name());
        columns.put("AGREED_AT", summary.agreedAt().toString());
        columns.put("DUE_ON", summary.dueOn().toString());
        columns.put("TIMES_CARRIED_OVER", Integer.toString(summary.timesCarriedOver()));
        return columns;
    }

    private static Map<String, String> people(ProgrammeId programme, Pair pair) {
        Map<String, String> columns = new HashMap<>();
        columns.put("PROGRAMME", programme.value());
        columns.put("MENTOR", pair.mentor().value());
        columns.put("MENTEE", pair.mentee().value());
        return columns;
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
