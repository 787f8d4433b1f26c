package dev.mentoring.examples.hrimport;

import dev.mentoring.examples.hrimport.programme.Column;
import dev.mentoring.examples.hrimport.programme.RowProblem;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What became of a row. It is a value, to be counted once the row's transaction is committed and not before. */
sealed interface Outcome {

    /** The relationship is there, since now or since before. */
    record Taken(RelationshipId relationship, Entry entry, Attestation attestation) implements Outcome {
        /** Whether who the row names may act in the relationship: it may have been proposed to others. */
        boolean samePair() {
            return !(entry instanceof Found found) || found.samePair();
        }
    }

    /** Nothing of the row is there. */
    record Refused(List<RowProblem> problems) implements Outcome {}

    /** How the relationship came in. */
    sealed interface Entry {}

    /** Proposed now, with the advice that the proposal does not follow. */
    record Imported(List<Violation> advice) implements Entry {}

    /** Proposed before; the ledger knows which columns the row has changed, if it knows the row. */
    record Found(Optional<List<Column>> changes) implements Entry {
        private static final Set<Column> IDENTITY = Set.of(Column.PROGRAMME, Column.MENTOR_ID, Column.MENTEE_ID);

        /** Whether the row still names the relationship's programme and people. Of a row it does not know, nobody can tell. */
        boolean samePair() {
            return changes.filter(columns -> columns.stream().noneMatch(IDENTITY::contains))
                    .isPresent();
        }
    }

    /**
     * What became of the acceptances that the row attests.
     *
     * @param activated whether they made the relationship active
     * @param obstacle why they could not be recorded, if they could not
     */
    record Attestation(boolean activated, Optional<Violation> obstacle) {
        static final Attestation NONE = new Attestation(false, Optional.empty());
        static final Attestation ACTIVATED = new Attestation(true, Optional.empty());

        static Attestation prevented(Violation obstacle) {
            return new Attestation(false, Optional.of(obstacle));
        }
    }
}
