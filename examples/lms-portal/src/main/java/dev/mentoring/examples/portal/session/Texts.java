package dev.mentoring.examples.portal.session;

import dev.mentoring.examples.portal.web.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed, by the labels of the fields; what was left blank is not in it. */
final class Texts {
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** With one more; several of one label stand under one another. */
    Texts and(String label, @Nullable String text) {
        Typed.text(text).ifPresent(typed -> texts.merge(label, typed, (one, other) -> one + "\n" + other));
        return this;
    }

    Map<String, String> toMap() {
        return texts;
    }
}
