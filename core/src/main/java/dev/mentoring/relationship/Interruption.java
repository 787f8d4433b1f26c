package dev.mentoring.relationship;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Bounds;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Who declined, paused or ended a relationship early, and why.
 *
 * @param by in which role
 * @param reason why, as a code
 * @param note why, in words for the pair, at most 2,000 characters
 * @param at when
 */
public record Interruption(Role by, EndReason reason, Optional<String> note, Instant at) {

    /** Trims the note. */
    public Interruption {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
        note = Bounds.line("note", note);
        Objects.requireNonNull(at, "at");
    }

    /** Role, code and time; never the note. */
    @Override
    public String toString() {
        return "Interruption[by=" + by + ", reason=" + reason + ", at=" + at + "]";
    }
}
