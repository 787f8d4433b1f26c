package dev.mentoring.session;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.Objects;
import java.util.Optional;

/**
 * What a change of the clocks does to a local time.
 *
 * @param kind whether the time is skipped or repeated
 * @param by how far the clocks are put forward or back, always positive: the length of the gap, or what lies between the two
 *     occurrences
 */
public record ClockChange(Kind kind, Duration by) {

    /** What becomes of a local time when the clocks change. */
    public enum Kind {
        /** The clocks are put forward past it: it does not exist that day. A meeting starts later by the gap. */
        SKIPPED,
        /** The clocks are put back before it: it occurs twice. A meeting means the first. */
        REPEATED
    }

    /** Checks that nothing is missing. */
    public ClockChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(by, "by");
    }

    static Optional<ClockChange> at(LocalDateTime local, ZoneRules rules) {
        return Optional.ofNullable(rules.getTransition(local))
                .map(change -> new ClockChange(
                        change.isGap() ? Kind.SKIPPED : Kind.REPEATED,
                        change.getDuration().abs()));
    }
}
