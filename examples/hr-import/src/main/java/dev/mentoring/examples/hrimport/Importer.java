package dev.mentoring.examples.hrimport;

import dev.mentoring.event.RelationshipEvent.RelationshipProposed;
import dev.mentoring.examples.hrimport.programme.Column;
import dev.mentoring.examples.hrimport.programme.ProgrammeRow;
import dev.mentoring.examples.hrimport.programme.Proposals;
import dev.mentoring.examples.hrimport.programme.RowProblem;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.rule.Violation;
import dev.mentoring.store.Committed;
import dev.mentoring.store.Mentoring;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Brings rows in: one relationship a row, proposed by the programme's coordinator, once. */
final class Importer {
    /** The agreement as it was proposed; what the parties negotiate afterwards has other numbers. */
    private static final int IMPORTED_REVISION = 1;

    private final Database database;
    private final Proposals proposals;
    private final ImportSummary summary;

    Importer(Database database, Proposals proposals, ImportSummary summary) {
        this.database = database;
        this.proposals = proposals;
        this.summary = summary;
    }

    /** The batch job, as it acts for a row's programme. */
    static Actor.Coordinator coordinator(ProgrammeRow row) {
        return Actor.coordinator("hr-import", row.programme().value());
    }

    /**
     * Proposes the row's relationship unless it is there already. Relationship, acceptances and ledger are one transaction.
     *
     * @param row the row
     * @param now the time at which it is proposed
     * @param attested whether to record both acceptances as the host's word, those that are missing
     * @return the relationship, or empty if the row is refused
     */
    Optional<RelationshipId> take(ProgrammeRow row, Instant now, boolean attested) throws SQLException {
        try {
            return Optional.of(database.inTransaction((joined, connection) -> {
                Mentoring mentoring = joined.at(now);
                RelationshipId id = findOrPropose(row, mentoring, new ImportLedger(connection), now);
                if (attested) {
                    attest(row, mentoring, id);
                }
                return id;
            }));
        } catch (RuleViolationException e) {
            summary.refused(e.violations().stream()
                    .map(violation -> problem(row, violation))
                    .toList());
            return Optional.empty();
        }
    }

    private RelationshipId findOrPropose(ProgrammeRow row, Mentoring mentoring, ImportLedger ledger, Instant now)
            throws SQLException {
        Optional<RelationshipId> known = mentoring.findByExternalId(row.externalId());
        if (known.isPresent()) {
            List<Column> changes = ledger.changesOf(row).orElse(List.of());
            if (changes.isEmpty()) {
                summary.alreadyThere(row);
            } else {
                summary.changed(row, changes);
            }
            return known.get();
        }
        Committed<RelationshipProposed> proposed =
                mentoring.propose(coordinator(row), proposals.of(row, mentoring.newGoalId()));
        ledger.record(row, now);
        summary.imported(row, proposed.warnings());
        return proposed.relationship();
    }

    /** What the two accepted outside is the agreement as it was imported, whatever they have proposed to each other since. */
    private void attest(ProgrammeRow row, Mentoring mentoring, RelationshipId id) {
        Actor.Coordinator coordinator = coordinator(row);
        try {
            if (mentoring.view(id, coordinator).status() != RelationshipStatus.PROPOSED) {
                return;
            }
            Optional<Violation> mentor = attest(mentoring, id, coordinator, Role.MENTOR);
            Optional<Violation> mentee = attest(mentoring, id, coordinator, Role.MENTEE);
            // One of the two may have accepted by themselves; neither can be attested if the agreement has moved on.
            if (mentor.isPresent() && mentee.isPresent()) {
                summary.notAttested(row, mentor.get());
            } else {
                summary.attested();
            }
        } catch (RuleViolationException e) {
            summary.notAttested(row, e.violations().get(0));
        }
    }

    /** Why the acceptance could not be recorded, if it could not. */
    private static Optional<Violation> attest(
            Mentoring mentoring, RelationshipId id, Actor.Coordinator coordinator, Role party) {
        try {
            mentoring.change(id, coordinator, me -> me.attestAcceptance(party, IMPORTED_REVISION));
            return Optional.empty();
        } catch (RuleViolationException e) {
            return Optional.of(e.violations().get(0));
        }
    }

    private static RowProblem problem(ProgrammeRow row, Violation violation) {
        String field = violation.rule() == Rule.RELATIONSHIP_TWO_PEOPLE
                ? Column.MENTOR_ID.header() + ", " + Column.MENTEE_ID.header()
                : "row";
        return new RowProblem(
                row.line(),
                field,
                violation.rule().id(),
                "breaks the rule " + violation.rule().id() + ": "
                        + violation.rule().statement());
    }
}
