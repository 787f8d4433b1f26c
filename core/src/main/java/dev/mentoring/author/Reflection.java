package dev.mentoring.author;

import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.session.SessionId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a party thinks for themselves, about a session or the whole. The other party reads it once it is shared.
 *
 * @param id the reflection
 * @param session the session it is about, if it is about one
 * @param text at most 20,000 characters
 * @param at when it was written last
 */
public record Reflection(ReflectionId id, Optional<SessionId> session, String text, Instant at)
        implements AuthorContent {

    /**
     * Checks the text.
     *
     * @throws InvalidValueException if it is blank or too long
     */
    public Reflection {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(session, "session");
        text = Bounds.record("text", text);
        Objects.requireNonNull(at, "at");
    }

    @Override
    public AuthorKey key() {
        return AuthorKey.of(id);
    }

    /** Which and when; never the text. */
    @Override
    public String toString() {
        return "Reflection[id=" + id + ", session=" + session + ", at=" + at + "]";
    }
}
