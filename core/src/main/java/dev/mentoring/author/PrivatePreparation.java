package dev.mentoring.author;

import dev.mentoring.session.Preparation;
import dev.mentoring.session.SessionId;
import java.time.Instant;
import java.util.Objects;

/**
 * What a party prepares for a session and keeps to themselves. What they have prepared for the other party's eyes is the
 * session's {@link Preparation}.
 *
 * @param session the session
 * @param preparation what they have done and thought about
 * @param at when it was written last
 */
public record PrivatePreparation(SessionId session, Preparation preparation, Instant at) implements AuthorContent {

    /** Checks that nothing is missing. */
    public PrivatePreparation {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(preparation, "preparation");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public AuthorKey key() {
        return AuthorKey.preparationOf(session);
    }
}
