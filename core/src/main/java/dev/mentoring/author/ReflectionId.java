package dev.mentoring.author;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.mentoring.rule.Bounds;

/**
 * A reflection of one party: an id of 1 to 36 ASCII letters, digits, {@code -} and {@code _}, a UUID of version 7 unless the
 * host brings ids of its own.
 *
 * @param value the id
 */
public record ReflectionId(@JsonValue String value) {

    /**
     * Checks the id.
     *
     * @throws dev.mentoring.rule.InvalidValueException if it is empty, too long or holds another character
     */
    @JsonCreator
    public ReflectionId {
        value = Bounds.id("reflectionId", value);
    }

    /** The bare id. */
    @Override
    public String toString() {
        return value;
    }
}
