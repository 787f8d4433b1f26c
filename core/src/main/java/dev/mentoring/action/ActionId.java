package dev.mentoring.action;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.mentoring.rule.Bounds;

/**
 * An action of one relationship: an id of 1 to 36 ASCII letters, digits, {@code -} and {@code _}, a UUID of version 7 unless the
 * host brings ids of its own.
 *
 * @param value the id
 */
public record ActionId(@JsonValue String value) {

    /**
     * Checks the id.
     *
     * @throws dev.mentoring.rule.InvalidValueException if it is empty, too long or holds another character
     */
    @JsonCreator
    public ActionId {
        value = Bounds.id("actionId", value);
    }

    /** The bare id. */
    @Override
    public String toString() {
        return value;
    }
}
