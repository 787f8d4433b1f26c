package dev.mentoring.examples.hrimport;

import dev.mentoring.event.RelationshipEvent.RelationshipProposed;
import dev.mentoring.examples.hrimport.Outcome.Attestation;
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
import dev.mentoring.store.DuplicateIdException;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.StoreException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Brings rows in: one relationship a row, proposed by the programme's coordinator, once. */
final class Importer {
    /** The agreement as it was proposed; what the parties negotiate afterwards has other numbers. */
    private static final int IMPORTED_REVISION = 1;
    /** How often a row is tried at the most when it meets somebody else's work. */
    private static final int ATTEMPTS = 5;

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
     * Proposes the row's relationship unless it is there already. Relationship, acceptances and ledger are one transaction,
     * begun again if it meets another one.
     *
     * @param row the row
     * @param now the time at which it is proposed
     * @param attested whether to record both acceptances as the host's word, those that are missing
     * @return what became of it, already counted
     */
    Outcome take(ProgrammeRow row, Instant now, boolean attested) throws SQLException {
        Outcome outcome = outcome(row, now, attested);
        summary.count(row, outcome);
        return outcome;
    }

    private Outcome outcome(ProgrammeRow row, Instant now, boolean attested) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.inTransaction((joined, connection) ->
                        inTransaction(row, joined.at(now), new ImportLedger(connection), now, attested));
            } catch (RuleViolationException e) {
                return new Outcome.Refused(e.violations().stream()
                        .map(violation -> problem(row, violation))
                        .toList());
            } catch (StoreException e) {
                if (attempt == ATTEMPTS || !metAnother(e)) {
                    throw e;
                }
            }
        }
    }

    /** Somebody acted between our reading and our writing. Whoever begins again reads what they did. */
    private static boolean metAnother(StoreException e) {
        return e.isConflict()
                || e instanceof DuplicateIdException; // another import proposed the row: it is found the next time
    }

    private Outcome inTransaction(
            ProgrammeRow row, Mentoring mentoring, ImportLedger ledger, Instant now, boolean attested)
            throws SQLException {
        Optional<RelationshipId> known = mentoring.findByExternalId(row.externalId());
        if (known.isPresent()) {
            Outcome.Found found = new Outcome.Found(ledger.changesOf(row));
            boolean sameWord = attested && found.samePair(); // of other people the row attests nothing
            return new Outcome.Taken(known.get(), found, attest(row, mentoring, known.get(), sameWord));
        }
        Committed<RelationshipProposed> proposed =
                mentoring.propose(coordinator(row), proposals.of(row, mentoring.newGoalId()));
        ledger.record(row, now);
        RelationshipId id = proposed.relationship();
        return new Outcome.Taken(id, new Outcome.Imported(proposed.warnings()), attest(row, mentoring, id, attested));
    }

    /** What the two accepted outside is the agreement as it was imported, whatever they have proposed to each other since. */
    private static Attestation attest(ProgrammeRow row, Mentoring mentoring, RelationshipId id, boolean attested) {
        Actor.Coordinator coordinator = coordinator(row);
        try {
            if (!attested || mentoring.view(id, coordinator).status() != RelationshipStatus.PROPOSED) {
                return Attestation.NONE;
            }
            Optional<Violation> mentor = attest(mentoring, id, coordinator, Role.MENTOR);
            Optional<Violation> mentee = attest(mentoring, id, coordinator, Role.MENTEE);
            // One of the two may have accepted by themselves; neither can be attested if the agreement has moved on.
            return mentor.isPresent() && mentee.isPresent()
                    ? Attestation.prevented(mentor.get())
                    : Attestation.ACTIVATED;
        } catch (RuleViolationException e) {
            return Attestation.prevented(e.violations().get(0));
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
