package dev.mentoring.examples.portal.notes;

import dev.mentoring.examples.portal.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A reflection as it is typed.
 *
 * @param text what somebody thinks
 */
record ReflectionForm(@Nullable String text) {
    String reflection() {
        return Typed.text(text).orElse("");
    }
}
