package dev.mentoring.session;

import java.util.Objects;

/**
 * One session of a series that is proposed at once.
 *
 * @param id a fresh id
 * @param meeting when and where
 */
public record ProposedSession(SessionId id, Meeting meeting) {
    /** Checks that nothing is missing. */
    public ProposedSession {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(meeting, "meeting");
    }
}
