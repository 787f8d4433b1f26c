package dev.mentoring.session;

import java.util.Objects;

/**
 * A session's proposed time, as a party has seen it.
 *
 * @param session the session
 * @param revision the number of the proposed revision
 */
public record SessionRevision(SessionId session, int revision) {
    /** Checks that there is a session. */
    public SessionRevision {
        Objects.requireNonNull(session, "session");
    }
}
