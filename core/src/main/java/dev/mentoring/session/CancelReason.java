package dev.mentoring.session;

/** Why a session is called off. The organisation sees the code; any words beside it stay with the pair. */
public enum CancelReason {
    /** Somebody is ill. */
    ILLNESS,
    /** Work came in between. */
    WORK,
    /** Something personal came in between. */
    PERSONAL,
    /** Somebody travels. */
    TRAVEL,
    /** The pair does not need this session. */
    NOT_NEEDED,
    /** Another reason. */
    OTHER,
    /** No reason is owed. */
    PREFER_NOT_TO_SAY,
    /** The relationship ended first. Set by its end alone. */
    RELATIONSHIP_ENDED
}
