package dev.mentoring.examples.hrimport.simulation;

/** How a relationship goes as a whole. */
enum Course {
    /** Through its term to completion. */
    TO_THE_END,
    /** To completion, with a pause in between. */
    WITH_A_PAUSE,
    /** To completion, one session arranged at a time. */
    SESSION_BY_SESSION,
    /** One of the two ends it before its time. */
    ENDS_EARLY,
    /** It pauses and never goes on; the programme ends it with the term. */
    DRIFTS_AWAY,
    /** One of the two says no. */
    IS_DECLINED,
    /** Nobody answers. */
    FINDS_NO_ANSWER,
    /** The programme takes the proposal back. */
    IS_WITHDRAWN;

    /** Whether both accept the agreement. */
    boolean begins() {
        return this != IS_DECLINED && this != FINDS_NO_ANSWER && this != IS_WITHDRAWN;
    }
}
