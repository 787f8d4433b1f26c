package dev.mentoring.examples.portal.session;

import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.rule.InvalidValueException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An amendment of a record as it is typed.
 *
 * @param amendment what is corrected or added
 */
record AmendmentForm(@Nullable String amendment) implements SessionForm {

    /**
     * What was meant.
     *
     * @throws InvalidValueException if it is blank
     */
    String text() {
        return Typed.text(amendment).orElseThrow(() -> new InvalidValueException("amendment", "is still blank"));
    }

    @Override
    public boolean shownOn(Face face) {
        return face == Face.PAST;
    }

    @Override
    public Map<String, String> texts() {
        return new Texts().and("field.amendment", amendment).toMap();
    }
}
