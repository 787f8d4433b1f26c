package dev.mentoring.participant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.mentoring.rule.Bounds;

/**
 * A person, as the host knows them: an opaque id of 1 to 128 visible ASCII characters without {@code @}. Never a name,
 * never an e-mail address: it is stored in the clear and may appear in logs.
 *
 * @param value the host's id
 */
public record ParticipantId(@JsonValue String value) {

    /**
     * Checks the id.
     *
     * @throws dev.mentoring.rule.InvalidValueException if it is empty, too long, or holds a space, {@code @} or a
     *     character outside visible ASCII
     */
    @JsonCreator
    public ParticipantId {
        value = Bounds.hostId("participantId", value);
    }

    /** The bare id. */
    @Override
    public String toString() {
        return value;
    }
}
