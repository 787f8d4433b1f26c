package dev.mentoring.author;

import dev.mentoring.rule.Bounds;
import dev.mentoring.session.SessionId;
import java.util.Objects;

/**
 * Under what one party finds again what they have written for themselves. The same key of the other party is another one's.
 *
 * @param kind what was written
 * @param id the reflection, or the session that is prepared or rated
 */
public record AuthorKey(Kind kind, String id) {

    /** What a party writes for themselves. */
    public enum Kind {
        /** A {@link Reflection}. */
        REFLECTION,
        /** A {@link PrivatePreparation}. */
        PREPARATION,
        /** A {@link ValueRating}. */
        RATING
    }

    /**
     * Checks the id.
     *
     * @throws dev.mentoring.rule.InvalidValueException if it has another form than the library's ids
     */
    public AuthorKey {
        Objects.requireNonNull(kind, "kind");
        id = Bounds.id("id", id);
    }

    /**
     * The key of a reflection.
     *
     * @param reflection the reflection
     * @return its key
     */
    public static AuthorKey of(ReflectionId reflection) {
        return new AuthorKey(Kind.REFLECTION, reflection.value());
    }

    /**
     * The key of the private preparation of a session.
     *
     * @param session the session
     * @return its key
     */
    public static AuthorKey preparationOf(SessionId session) {
        return new AuthorKey(Kind.PREPARATION, session.value());
    }

    /**
     * The key of the rating of a session.
     *
     * @param session the session
     * @return its key
     */
    public static AuthorKey ratingOf(SessionId session) {
        return new AuthorKey(Kind.RATING, session.value());
    }
}
