package dev.mentoring.agreement;

/**
 * Why a relationship is declined, paused or ended early. The organisation sees the code; any words beside it stay with the
 * pair.
 */
public enum EndReason {
    /** What the mentee wanted is reached sooner than planned. */
    OBJECTIVES_REACHED,
    /** The two do not fit. */
    NOT_A_MATCH,
    /** One of them lacks the time. */
    NO_TIME,
    /** One of them has another role now. */
    CHANGED_ROLE,
    /** One of them leaves the organisation. */
    LEFT_ORGANISATION,
    /** One of them is away for a while. */
    LEAVE,
    /** One of them is ill. */
    ILLNESS,
    /** The programme ends or pauses. */
    PROGRAMME,
    /** Another reason. */
    OTHER,
    /** No reason is owed. */
    PREFER_NOT_TO_SAY
}
