package dev.mentoring.action;

import dev.mentoring.rule.Bounds;
import java.time.Instant;
import java.util.Objects;

/**
 * What the owner of an action met on the way: experiences, issues, blockers.
 *
 * @param at when it was noted
 * @param text at most 2,000 characters
 */
public record ProgressNote(Instant at, String text) {

    /**
     * Checks the text.
     *
     * @throws dev.mentoring.rule.InvalidValueException if it is blank or too long
     */
    public ProgressNote {
        Objects.requireNonNull(at, "at");
        text = Bounds.line("text", text);
    }

    /** When; never the text. */
    @Override
    public String toString() {
        return "ProgressNote[at=" + at + "]";
    }
}
