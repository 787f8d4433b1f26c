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
import java.sql.Connection;
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
     * Proposes the row's relationship unless it is there already.
     *
     * @param row the row
     * @param now the time at which it is proposed
     * @return the relationship, or empty if the row is refused
     */
    Optional<RelationshipId> take(ProgrammeRow row, Instant now) throws SQLException {
        Mentoring mentoring = database.mentoring().at(now);
        Optional<RelationshipId> known = mentoring.findByExternalId(row.externalId());
        try (Connection connection = database.connection()) {
            ImportLedger ledger = new ImportLedger(connection);
            if (known.isPresent()) {
                List<Column> changes = ledger.changesOf(row).orElse(List.of());
                if (changes.isEmpty()) {
                    summary.alreadyThere(row);
                } else {
                    summary.changed(row, changes);
                }
                return known;
            }
            Committed<RelationshipProposed> proposed =
                    mentoring.propose(coordinator(row), proposals.of(row, mentoring.newGoalId()));
            ledger.record(row, now);
            summary.imported(row, proposed.warnings());
            return Optional.of(proposed.relationship());
        } catch (RuleViolationException e) {
            summary.refused(e.violations().stream()
                    .map(violation -> problem(row, violation))
                    .toList());
            return Optional.empty();
        }
    }

    /** Records both acceptances as the host's word, those that are missing. */
    void attest(ProgrammeRow row, RelationshipId id, Instant now) {
        Mentoring mentoring = database.mentoring().at(now);
        Actor.Coordinator coordinator = coordinator(row);
        try {
            if (mentoring.view(id, coordinator).status() != RelationshipStatus.PROPOSED) {
                return;
            }
            attest(mentoring, id, coordinator, Role.MENTOR);
            attest(mentoring, id, coordinator, Role.MENTEE);
            if (mentoring.view(id, coordinator).status() == RelationshipStatus.ACTIVE) {
                summary.attested();
            }
        } catch (RuleViolationException e) {
            summary.notAttested(row, e.violations().get(0));
        }
    }

    /** One of the two may have accepted by themselves; then there is nothing to attest for them. */
    private static void attest(Mentoring mentoring, RelationshipId id, Actor.Coordinator coordinator, Role party) {
        if (mentoring
                .whyNot(id, coordinator, me -> me.attestAcceptance(party, IMPORTED_REVISION))
                .isEmpty()) {
            mentoring.change(id, coordinator, me -> me.attestAcceptance(party, IMPORTED_REVISION));
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
