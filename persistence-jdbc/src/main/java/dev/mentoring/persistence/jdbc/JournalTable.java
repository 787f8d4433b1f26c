package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.store.JournalPosition;
import java.util.List;

/** What is finished and has no row of its own. Its rows are written once and never changed. */
final class JournalTable {
    private final String table;
    private final RowWriter<Row> insert;

    /**
     * An entry of one relationship's journal.
     *
     * @param scope its tenant, and what seals it
     * @param relationship its relationship
     * @param entry the entry
     * @param label what its columns say of it
     */
    private record Row(Scope scope, RelationshipId relationship, JournalEntry entry, Label label) {
        String tenant() {
            return scope.tenant();
        }

        JournalPosition position() {
            return entry.position();
        }
    }

    /**
     * What the columns say of an item.
     *
     * @param kind what it is
     * @param entity the id of what it belongs to
     */
    private record Label(String kind, String entity) {}

    JournalTable(Tables tables, Dialect dialect) {
        this.table = tables.named("journal");
        this.insert = RowWriter.insert(
                table,
                List.of(
                        Column.text("tenant", Row::tenant),
                        Column.text("relationship_id", row -> row.relationship().value()),
                        Column.number("finished_version", row -> row.position().version()),
                        Column.number("finished_index", row -> row.position().index()),
                        Column.instant("finished_at", row -> row.entry().at()),
                        Column.text("kind", row -> row.label().kind()),
                        Column.text("entity_id", row -> row.label().entity()),
                        Column.bytes("content", this::sealed)),
                dialect);
    }

    private static Label label(JournalItem item, RelationshipId relationship) {
        if (item instanceof JournalItem.SupersededGoalRevision revision) {
            return new Label("GOAL_REVISION", revision.goal().value());
        }
        if (item instanceof JournalItem.EarlierObservation observation) {
            return new Label("OBSERVATION", observation.goal().value());
        }
        if (item instanceof JournalItem.EarlierProgressNote note) {
            return new Label("PROGRESS_NOTE", note.action().value());
        }
        if (item instanceof JournalItem.Amendment amendment) {
            return new Label("AMENDMENT", amendment.amendment().session().value());
        }
        if (item instanceof JournalItem.SharedReflection shared) {
            return new Label("REFLECTION", shared.id().value());
        }
        if (item instanceof JournalItem.AttachedResource attached) {
            return new Label("RESOURCE", attached.session().value());
        }
        if (item instanceof JournalItem.SupersededAgreement) {
            return new Label("AGREEMENT", relationship.value());
        }
        if (item instanceof JournalItem.SupersededPolicy) {
            return new Label("POLICY", relationship.value());
        }
        if (item instanceof JournalItem.RecordedDisclosure) {
            return new Label("DISCLOSURE", relationship.value());
        }
        if (item instanceof JournalItem.Review) {
            return new Label("REVIEW", relationship.value());
        }
        if (item instanceof JournalItem.Pause) {
            return new Label("PAUSE", relationship.value());
        }
        throw new IllegalArgumentException("a " + item.getClass().getSimpleName() + " has a row of its own");
    }

    private byte[] sealed(Row row) {
        return row.scope()
                .contents()
                .seal(JournalItem.class, row.entry().item(), context(row.tenant(), row.relationship(), row.position()));
    }

    /** Reads the content of one of its rows. */
    JournalItem read(Scope scope, RelationshipId relationship, JournalPosition position, byte[] content) {
        return scope.contents().open(JournalItem.class, content, context(scope.tenant(), relationship, position));
    }

    private static ContentContext context(String tenant, RelationshipId relationship, JournalPosition position) {
        return context(tenant, relationship, position.version(), position.index());
    }

    static ContentContext context(String tenant, RelationshipId relationship, long version, int index) {
        String entity = Integer.toString(index);
        return ContentContext.shared(tenant, relationship, ContentContext.Kind.JOURNAL, entity, version);
    }

    void insert(Writes writes, Scope scope, RelationshipId relationship, List<JournalEntry> entries) {
        List<Row> rows = entries.stream()
                .map(entry -> new Row(scope, relationship, entry, label(entry.item(), relationship)))
                .toList();
        writes.insert(insert, rows);
    }

    String name() {
        return table;
    }
}
