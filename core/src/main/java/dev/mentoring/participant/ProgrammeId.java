package dev.mentoring.participant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.mentoring.rule.Bounds;

/**
 * A mentoring programme, as the host knows it: an opaque id of 1 to 128 visible ASCII characters without {@code @}. A
 * coordinator acts within one programme.
 *
 * @param value the host's id
 */
public record ProgrammeId(@JsonValue String value) {

    /**
     * Checks the id.
     *
     * @throws dev.mentoring.rule.InvalidValueException if it is empty, too long, or holds a space, {@code @} or a
     *     character outside visible ASCII
     */
    @JsonCreator
    public ProgrammeId {
        value = Bounds.hostId("programmeId", value);
    }

    /** The bare id. */
    @Override
    public String toString() {
        return value;
    }
}
