package dev.mentoring.json;

import java.nio.charset.StandardCharsets;

/**
 * A document that is damaged in one place, and what is to be said of it.
 *
 * @param text the damaged document
 * @param path the place that is to be named
 * @param problem what is to be said of that place
 */
public record Damage(String text, String path, String problem) {

    public byte[] document() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The whole message with which it is refused: none of it comes from the document. */
    public String message(Class<?> type) {
        return "a stored " + type.getSimpleName() + " cannot be read: " + path + " " + problem;
    }
}
