package dev.mentoring.examples.portal.pair;

import dev.mentoring.session.Session;
import java.time.Instant;
import java.util.Optional;

/**
 * A point on a pair's way. Sessions are drawn on its line, everything else above it.
 *
 * @param kind what it is
 * @param at when it was or will be
 * @param session the session, if it is one
 */
record Moment(Kind kind, Instant at, Optional<Session> session) {

    /** What can be on a pair's way. */
    enum Kind {
        /** Both had accepted the agreement. */
        BEGAN,
        /** A session took place. */
        HELD,
        /** A session was missed. */
        MISSED,
        /** A session was called off. */
        CANCELLED,
        /** A session is scheduled, or runs. */
        SCHEDULED,
        /** A session is proposed. */
        PROPOSED,
        /** They looked back midway. */
        MIDWAY_REVIEW,
        /** They looked back at the end. */
        FINAL_REVIEW,
        /** The day that the term gives the midway review. */
        MIDWAY_PLANNED,
        /** The day that the term gives the final review. */
        FINAL_PLANNED,
        /** They paused. */
        PAUSED,
        /** The last day of the term. */
        TERM_ENDS,
        /** The relationship ended. */
        ENDED
    }

    static Moment of(Kind kind, Instant at) {
        return new Moment(kind, at, Optional.empty());
    }

    static Moment of(Session session) {
        Kind kind = switch (session.status()) {
            case PROPOSED -> Kind.PROPOSED;
            case SCHEDULED, IN_PROGRESS -> Kind.SCHEDULED;
            case HELD, CLOSED -> Kind.HELD;
            case CANCELLED -> Kind.CANCELLED;
            case MISSED -> Kind.MISSED;
        };
        return new Moment(kind, session.currentMeeting().startsAt(), Optional.of(session));
    }
}
