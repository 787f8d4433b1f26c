package dev.mentoring.examples.portal.session;

import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.rule.InvalidValueException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reflection as it is typed.
 *
 * @param note the thought
 */
record NoteForm(@Nullable String note) implements SessionForm {

    /**
     * What was meant.
     *
     * @throws InvalidValueException if it is blank
     */
    String text() {
        return Typed.text(note).orElseThrow(() -> new InvalidValueException("note", "is still blank"));
    }

    @Override
    public boolean shownOn(Face face) {
        return true;
    }

    @Override
    public Map<String, String> texts() {
        return new Texts().and("field.note", note).toMap();
    }
}
