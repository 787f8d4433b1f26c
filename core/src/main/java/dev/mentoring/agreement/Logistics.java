package dev.mentoring.agreement;

import dev.mentoring.rule.Bounds;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * How the pair usually meets, and whose calendar counts: every day of the relationship (due, target, observed) is a day in
 * this time zone (rule {@code time.days}).
 *
 * @param mode how they meet
 * @param zone the pair's time zone
 * @param note anything else they agreed about meeting, at most 2,000 characters
 */
public record Logistics(MeetingMode mode, ZoneId zone, Optional<String> note) {

    /**
     * Checks that mode and zone are stated.
     *
     * @throws dev.mentoring.rule.InvalidValueException if the note is too long
     */
    public Logistics {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(zone, "zone");
        note = Bounds.line("note", note);
    }

    /**
     * Logistics without a note.
     *
     * @param mode how they meet
     * @param zone the pair's time zone
     * @return the logistics
     */
    public static Logistics of(MeetingMode mode, ZoneId zone) {
        return new Logistics(mode, zone, Optional.empty());
    }

    /** Mode and zone; never the note. */
    @Override
    public String toString() {
        return "Logistics[mode=" + mode + ", zone=" + zone + "]";
    }
}
