package dev.mentoring.event;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import java.time.Instant;

/**
 * What one command brought about: exactly one event. The state of a relationship is the replay of its events, but events are
 * not stored; they carry what was said and stay in memory. What may be told to others is {@link #published()}.
 */
public sealed interface MentoringEvent
        permits RelationshipEvent, AgreementEvent, PolicyEvent, SessionEvent, GoalEvent, ActionEvent, AuthorEvent {

    /**
     * Where, by whom, when.
     *
     * @return what every event says
     */
    Stamp stamp();

    /**
     * The relationship to which it happened.
     *
     * @return its id
     */
    default RelationshipId relationship() {
        return stamp().relationship();
    }

    /**
     * Who brought it about.
     *
     * @return in which role
     */
    default Role by() {
        return stamp().by();
    }

    /**
     * When it happened.
     *
     * @return to the millisecond
     */
    default Instant at() {
        return stamp().at();
    }

    /**
     * What of it may leave the pair: metadata, and nothing that was said.
     *
     * @return the event as {@link EventType} lists it
     */
    PublishedEvent published();
}
