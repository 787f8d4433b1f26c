package dev.mentoring.relationship;

import dev.mentoring.session.Outcome;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * Whether the pair came to one session, as metadata: no note, and not who called it off.
 *
 * @param session the session
 * @param at when it took place or, of one that did not, when it was to
 * @param kind how it came out
 */
public record Attendance(SessionId session, Instant at, Kind kind) {

    static final Comparator<Attendance> BY_TIME = Comparator.comparing(Attendance::at)
            .thenComparing(attendance -> attendance.session().value());

    /** How a session came out. */
    public enum Kind {
        /** It took place. */
        HELD,
        /** Its time came and somebody did not. */
        MISSED,
        /** It was called off in time. */
        CANCELLED,
        /** It was called off closer to the start than the programme likes. */
        CANCELLED_LATE;

        /**
         * Whether somebody was let down: the session was missed, or called off late.
         *
         * @return false if it was held or called off in time
         */
        public boolean isLetDown() {
            return this == MISSED || this == CANCELLED_LATE;
        }
    }

    /** Checks that nothing is missing. */
    public Attendance {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(kind, "kind");
    }

    static Attendance of(Session session, Outcome outcome) {
        return outcome instanceof Outcome.Held
                ? new Attendance(session.id(), SessionEvolution.heldAt(session), Kind.HELD)
                : new Attendance(session.id(), session.currentMeeting().startsAt(), kindOf(outcome));
    }

    private static Kind kindOf(Outcome outcome) {
        if (outcome instanceof Outcome.Cancelled cancelled) {
            return cancelled.late() ? Kind.CANCELLED_LATE : Kind.CANCELLED;
        }
        return Kind.MISSED;
    }
}
