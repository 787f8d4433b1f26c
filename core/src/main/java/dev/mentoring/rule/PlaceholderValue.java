package dev.mentoring.rule;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A sealed value with a generated, package-private implementation. */
@Value.Immutable
@MentoringStyle
@JsonSerialize(as = ImmutablePlaceholderValue.class)
@JsonDeserialize(builder = PlaceholderValue.Builder.class)
public sealed interface PlaceholderValue permits ImmutablePlaceholderValue {
    /**
     * The name.
     *
     * @return the name
     */
    String name();

    /**
     * When it was.
     *
     * @return the instant, if known
     */
    Optional<Instant> at();

    /**
     * Some lines.
     *
     * @return the lines
     */
    List<String> lines();

    /**
     * Starts a value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder holding this value
     */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Builds a {@link PlaceholderValue}. */
    final class Builder extends ImmutablePlaceholderValue.Builder {
        Builder() {}
    }
}
