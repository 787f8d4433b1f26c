package dev.mentoring.session;

import dev.mentoring.participant.Role;
import dev.mentoring.rule.Bounds;
import java.time.Instant;
import java.util.Objects;

/**
 * A dated correction of a closed record, which itself is never edited.
 *
 * @param session the session whose record is amended
 * @param by the party who amends
 * @param at when
 * @param text what is corrected or added, at most 2,000 characters
 */
public record RecordAmendment(SessionId session, Role by, Instant at, String text) {

    /**
     * Checks the text.
     *
     * @throws dev.mentoring.rule.InvalidValueException if it is blank or too long
     */
    public RecordAmendment {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        text = Bounds.line("text", text);
    }

    /** Session, party and time; never the text. */
    @Override
    public String toString() {
        return "RecordAmendment[session=" + session + ", by=" + by + ", at=" + at + "]";
    }
}
