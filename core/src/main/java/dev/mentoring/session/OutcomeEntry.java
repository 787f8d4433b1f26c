package dev.mentoring.session;

import dev.mentoring.participant.Role;
import dev.mentoring.rule.Bounds;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of a session's outcome. The first stays readable when a later one corrects it.
 *
 * @param outcome how the session came out, by this entry
 * @param by the party who recorded it
 * @param at when they did
 * @param correctionReason why it corrects an earlier entry, at most 2,000 characters; empty for the first
 */
public record OutcomeEntry(Outcome outcome, Role by, Instant at, Optional<String> correctionReason) {

    /** Trims the reason. */
    public OutcomeEntry {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        correctionReason = Bounds.line("correctionReason", correctionReason);
    }

    /** Outcome, party and time; never the reason. */
    @Override
    public String toString() {
        return "OutcomeEntry[outcome=" + outcome + ", by=" + by + ", at=" + at + "]";
    }
}
