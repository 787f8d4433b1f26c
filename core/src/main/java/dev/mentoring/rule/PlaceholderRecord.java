package dev.mentoring.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A record with a generated builder.
 *
 * @param name the name
 * @param at when it was, if known
 * @param lines some lines
 */
@Value.Builder
@MentoringStyle
public record PlaceholderRecord(String name, Optional<Instant> at, List<String> lines) {
    /**
     * Copies the lines.
     *
     * @param name the name
     * @param at when it was, if known
     * @param lines some lines
     */
    public PlaceholderRecord {
        lines = List.copyOf(lines);
    }

    /**
     * Starts a value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PlaceholderRecord}. */
    public static final class Builder extends PlaceholderRecordBuilder {
        Builder() {}
    }
}
