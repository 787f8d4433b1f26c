package dev.mentoring.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.mentoring.rule.Bounds;

/**
 * A session of one relationship: an id of 1 to 36 ASCII letters, digits, {@code -} and {@code _}, a UUID of version 7 unless the
 * host brings ids of its own.
 *
 * @param value the id
 */
public record SessionId(@JsonValue String value) {

    /**
     * Checks the id.
     *
     * @throws dev.mentoring.rule.InvalidValueException if it is empty, too long or holds another character
     */
    @JsonCreator
    public SessionId {
        value = Bounds.id("sessionId", value);
    }

    /** The bare id. */
    @Override
    public String toString() {
        return value;
    }
}
