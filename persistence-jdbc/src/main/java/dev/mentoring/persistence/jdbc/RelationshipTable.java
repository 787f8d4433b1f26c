package dev.mentoring.persistence.jdbc;

import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Term;
import dev.mentoring.guidance.Guidance;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.Interruption;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.RecordedReview;
import dev.mentoring.relationship.RelationshipBody;
import dev.mentoring.relationship.TrackRecord;
import dev.mentoring.relationship.Unsaved;
import dev.mentoring.store.ConflictException;
import dev.mentoring.store.DuplicateIdException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The root rows. They alone name the two people, and their version alone decides who was first. */
final class RelationshipTable {
    private final String table;
    private final RowWriter<Root> insert;
    private final RowWriter<Root> update;

    /**
     * A relationship as one command leaves it.
     *
     * @param scope its tenant, and what seals it
     * @param step the command
     */
    private record Root(Scope scope, Unsaved step) {
        String tenant() {
            return scope.tenant();
        }

        int keyNumber() {
            return scope.seals().number(relationship().id());
        }

        MentoringRelationship relationship() {
            return step.relationship();
        }

        RelationshipBody body() {
            return relationship().body();
        }

        long expectedVersion() {
            return relationship().version() - 1;
        }

        Optional<Instant> attentionAt() {
            return Guidance.attentionAt(relationship(), step.event().at());
        }
    }

    RelationshipTable(Tables tables, Dialect dialect) {
        this.table = tables.named("relationship");
        List<Column<Root>> key = List.of(
                Column.text("tenant", Root::tenant),
                Column.text("id", root -> root.relationship().id().value()));
        List<Column<Root>> expected =
                List.of(Column.number("version", Root::expectedVersion), Column.number("key_number", Root::keyNumber));
        List<Column<Root>> changing = RowWriter.concat(course(), counters());
        this.insert = RowWriter.insert(table, RowWriter.concat(RowWriter.concat(key, origin()), changing), dialect);
        this.update = RowWriter.update(table, changing, RowWriter.concat(key, expected));
    }

    /** What never changes. */
    private static List<Column<Root>> origin() {
        return List.of(
                Column.optionalText("external_id", root -> root.relationship().externalId()),
                Column.text("programme", root -> root.relationship().programme().value()),
                Column.text(
                        "mentor", root -> root.relationship().pair().mentor().value()),
                Column.text(
                        "mentee", root -> root.relationship().pair().mentee().value()),
                Column.code("proposed_by", root -> root.body().proposedBy()),
                Column.instant("proposed_at", root -> root.body().proposedAt()),
                Column.number("key_number", Root::keyNumber));
    }

    private List<Column<Root>> course() {
        return List.of(
                Column.number("version", root -> root.relationship().version()),
                Column.number("shared_version", root -> root.relationship().sharedVersion()),
                Column.code("status", root -> root.relationship().status()),
                Column.optionalInstant("activated_at", root -> root.body().activatedAt()),
                Column.optionalInstant("ended_at", root -> root.body().endedAt()),
                Column.optionalCode(
                        "interrupted_by", root -> root.body().interruption().map(Interruption::by)),
                Column.optionalInstant(
                        "interrupted_at", root -> root.body().interruption().map(Interruption::at)),
                Column.optionalCode("reason", root -> root.body().interruption().map(Interruption::reason)),
                Column.number(
                        "agreement_revision", root -> root.body().agreement().revisionInForce()),
                agreed("sessions_planned", MentoringAgreement::sessions),
                agreed("cadence_days", agreement -> agreement.cadence().days()),
                Column.optionalDay("starts_on", root -> term(root).map(Term::startsOn)),
                Column.optionalDay("ends_on", root -> term(root).map(Term::endsOn)),
                Column.optionalInstant(
                        "midway_review_at", root -> root.body().midwayReview().map(RecordedReview::at)),
                Column.optionalInstant("attention_at", Root::attentionAt),
                Column.optionalInstant(
                        "final_review_at", root -> root.body().finalReview().map(RecordedReview::at)),
                Column.bytes("content", this::sealed));
    }

    private static List<Column<Root>> counters() {
        return List.of(
                counter("sessions", TrackRecord::sessions),
                counter("held", TrackRecord::held),
                counter("closed", TrackRecord::closed),
                counter("missed", TrackRecord::missed),
                counter("missed_by_mentor", TrackRecord::missedByMentor),
                counter("missed_by_mentee", TrackRecord::missedByMentee),
                counter("cancelled", TrackRecord::cancelled),
                counter("cancelled_late", TrackRecord::cancelledLate),
                counter("rescheduled", TrackRecord::rescheduled),
                counter("goals_agreed", TrackRecord::goalsAgreed),
                counter("goals_achieved", TrackRecord::goalsAchieved),
                counter("actions_agreed", TrackRecord::actionsAgreed),
                counter("actions_done", TrackRecord::actionsDone),
                counter("actions_dropped", TrackRecord::actionsDropped),
                Column.optionalInstant(
                        "last_held_at", root -> root.body().trackRecord().lastHeldAt()));
    }

    private static Column<Root> counter(String name, ToLongFunction<TrackRecord> count) {
        return Column.number(name, root -> count.applyAsLong(root.body().trackRecord()));
    }

    /** A number of the agreement in force or, before that, of the proposed one. */
    private static Column<Root> agreed(String name, Function<MentoringAgreement, Integer> number) {
        return Column.number(
                name,
                root -> root.body().agreement().valueOrProposed().map(number).orElse(0));
    }

    private static Optional<Term> term(Root root) {
        return root.body().agreement().valueOrProposed().flatMap(MentoringAgreement::term);
    }

    private byte[] sealed(Root root) {
        MentoringRelationship relationship = root.relationship();
        return root.scope()
                .contents()
                .seal(
                        RelationshipBody.class,
                        relationship.body(),
                        context(root.tenant(), relationship.id(), relationship.version()));
    }

    /** Reads the content of one of its rows. */
    RelationshipBody read(Scope scope, RelationshipId id, long version, byte[] content) {
        return scope.contents().open(RelationshipBody.class, content, context(scope.tenant(), id, version));
    }

    static ContentContext context(String tenant, RelationshipId id, long version) {
        return ContentContext.shared(tenant, id, ContentContext.Kind.RELATIONSHIP, id.value(), version);
    }

    /** Writes a proposed relationship. */
    void insert(Writes writes, Scope scope, Unsaved proposed) {
        writes.insert(insert, List.of(new Root(scope, proposed)), () -> {
            throw duplicate(scope.connection(), scope.tenant(), proposed.relationship());
        });
    }

    /** Which of the two ids is used: its own, or the host's. */
    private DuplicateIdException duplicate(Connection connection, String tenant, MentoringRelationship proposed)
            throws SQLException {
        String own = proposed.id().value();
        return findBy("id", connection, tenant, own).isPresent()
                ? new DuplicateIdException("relationship", own)
                : new DuplicateIdException("externalId", proposed.externalId().orElse(""));
    }

    /** Moves a relationship on by one version, if nobody else has. */
    void update(Writes writes, Scope scope, Unsaved step) {
        Root root = new Root(scope, step);
        writes.change(update, List.of(root), index -> {
            throw new ConflictException(root.relationship().id(), root.expectedVersion());
        });
    }

    /** Holds a root row until the transaction ends, as every command does first. */
    void hold(Connection connection, String tenant, RelationshipId id) throws SQLException {
        set("key_number = key_number", connection, tenant, id);
    }

    /** The same. A command that loaded the relationship before can no longer save. */
    void endKeys(Connection connection, String tenant, RelationshipId id) throws SQLException {
        set("key_number = key_number + 1", connection, tenant, id);
    }

    /** Has a relationship ask for no attention any more, since nobody can give it any. */
    void endAttention(Connection connection, String tenant, RelationshipId id) throws SQLException {
        set("attention_at = NULL", connection, tenant, id);
    }

    private void set(String change, Connection connection, String tenant, RelationshipId id) throws SQLException {
        String sql = "UPDATE " + table + " SET " + change + " WHERE tenant = ? AND id = ?";
        new RowWriter<>(sql, RowsOf.columns("id")).write(connection, new RowsOf(tenant, id));
    }

    /**
     * A relationship for which no keys are kept, since it was written without sealing. It may read all of a tenant's to find none,
     * so it is asked only where no key is kept that opens anything.
     */
    Optional<RelationshipId> withoutKeys(Connection connection, String tenant) throws SQLException {
        String sql = "SELECT MIN(id) FROM " + table + " WHERE tenant = ? AND key_number = 0";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getString(1)).map(RelationshipId::new);
            }
        }
    }

    /** Makes another key the one that seals, so that a command fails that loaded the relationship before. */
    boolean moveKey(Connection connection, String tenant, RelationshipId id, int from, int to) throws SQLException {
        String sql = "UPDATE " + table + " SET key_number = ? WHERE tenant = ? AND id = ? AND key_number = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, to);
            statement.setString(2, tenant);
            statement.setString(3, id.value());
            statement.setInt(4, from);
            return statement.executeUpdate() == 1;
        }
    }

    Optional<RelationshipId> findByExternalId(Connection connection, String tenant, String externalId)
            throws SQLException {
        return findBy("external_id", connection, tenant, externalId);
    }

    private Optional<RelationshipId> findBy(String column, Connection connection, String tenant, String value)
            throws SQLException {
        String sql = "SELECT id, tenant, " + column + " FROM " + table + " WHERE tenant = ? AND " + column + " = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            statement.setString(2, value);
            try (ResultSet found = statement.executeQuery()) {
                // Exactly, whatever the database is set to take for equal.
                boolean exact = found.next() && tenant.equals(found.getString(2)) && value.equals(found.getString(3));
                return exact
                        ? Optional.of(new StoredRow(found, "the relationships").value("id", RelationshipId::new))
                        : Optional.empty();
            }
        }
    }

    /** Where the two people stand. */
    List<ParticipantColumn> participants() {
        return List.of(
                new ParticipantColumn(table, "mentor", "mentee"), new ParticipantColumn(table, "mentee", "mentor"));
    }

    String name() {
        return table;
    }
}
