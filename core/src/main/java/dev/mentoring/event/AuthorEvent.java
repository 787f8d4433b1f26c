package dev.mentoring.event;

import dev.mentoring.author.Reflection;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.SessionId;
import java.util.Optional;

/**
 * What a party did with what is their own. The published form says that they did, in which role and, of a preparation or a
 * rating, of which session; a host does not show it to the other party, but for what is shared.
 */
public sealed interface AuthorEvent extends MentoringEvent {

    /**
     * A party wrote a reflection for themselves.
     *
     * @param stamp which relationship, who and when
     * @param reflection in place of an earlier one of the same id
     */
    record ReflectionWritten(Stamp stamp, Reflection reflection) implements AuthorEvent {
        @Override
        public PublishedEvent published() {
            return EventData.none().as(EventType.REFLECTION_WRITTEN, stamp);
        }
    }

    /**
     * A party shared a reflection of theirs.
     *
     * @param stamp which relationship, who and when
     * @param reflection what they shared
     */
    record ReflectionShared(Stamp stamp, Reflection reflection) implements AuthorEvent {
        @Override
        public PublishedEvent published() {
            return EventData.none().as(EventType.REFLECTION_SHARED, stamp);
        }
    }

    /**
     * A party erased a reflection of theirs.
     *
     * @param stamp which relationship, who and when
     * @param reflection which
     */
    record ReflectionErased(Stamp stamp, ReflectionId reflection) implements AuthorEvent {
        @Override
        public PublishedEvent published() {
            return EventData.none().as(EventType.REFLECTION_ERASED, stamp);
        }
    }

    /**
     * A party prepared for a session and keeps it to themselves.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param preparation in place of an earlier one
     */
    record PreparationWritten(Stamp stamp, SessionId session, Preparation preparation) implements AuthorEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session).as(EventType.PREPARATION_WRITTEN, stamp);
        }
    }

    /**
     * A party shared the preparation that they had kept to themselves.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param preparation what they shared, in place of what they had shared before
     */
    record PreparationShared(Stamp stamp, SessionId session, Preparation preparation) implements AuthorEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session).as(EventType.PREPARATION_SHARED, stamp);
        }
    }

    /**
     * A party erased the preparation that they had kept to themselves.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     */
    record PreparationErased(Stamp stamp, SessionId session) implements AuthorEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session).as(EventType.PREPARATION_ERASED, stamp);
        }
    }

    /**
     * A party rated the value of a session, or declined to.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param value from 1 to 5; empty if they declined
     */
    record RatingGiven(Stamp stamp, SessionId session, Optional<Integer> value) implements AuthorEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session).as(EventType.RATING_GIVEN, stamp);
        }

        /** Everything but the rating. */
        @Override
        public String toString() {
            return "RatingGiven[stamp=" + stamp + ", session=" + session + "]";
        }
    }
}
