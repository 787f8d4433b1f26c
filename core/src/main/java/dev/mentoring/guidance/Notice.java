package dev.mentoring.guidance;

/**
 * How long before or after something a nudge is due. Days are days in the agreement's time zone: a nudge that is due some days
 * before or after is due when that day begins. Where the agreement or the programme's policy has a number of its own (the
 * cadence, the session by which a goal is agreed), that one holds.
 */
public final class Notice {
    /** How many days after it was proposed an agreement waits for a party. */
    public static final int AGREEMENT_DAYS = 7;
    /** How many days after it was proposed the agreement of a proposed relationship is brought to the coordinator. */
    public static final int AGREEMENT_COORDINATOR_DAYS = 14;
    /** How many days after it was proposed a session's time waits to be confirmed. */
    public static final int TIME_DAYS = 2;
    /** How many hours before the proposed start it does so at the latest. */
    public static final int TIME_HOURS = 24;
    /** How many days before a session its objectives should be agreed. */
    public static final int OBJECTIVES_DAYS = 3;
    /** How many days before a session each should have prepared. */
    public static final int PREPARATION_DAYS = 2;
    /** How many hours before a remote session both should check their connections. */
    public static final int REMOTE_CHECK_HOURS = 1;
    /** How many days after a session was held its record is overdue. */
    public static final int RECORD_DAYS = 2;
    /** How many days before its due date an action is brought to its owner. */
    public static final int ACTION_DAYS = 1;
    /** How many days beyond the agreed cadence the gap between sessions is too long. */
    public static final int CADENCE_DAYS = 7;
    /** How many days before the session by which a goal should be agreed its lack is noticed. */
    public static final int GOAL_DAYS = 7;
    /** How many days after it was agreed a goal should have an opportunity. */
    public static final int OPPORTUNITIES_DAYS = 14;
    /** How many days after it was agreed each measure of a goal should have been observed. */
    public static final int MEASURE_DAYS = 28;
    /** How many days after the last session it is time to wind down. */
    public static final int WIND_DOWN_DAYS = 1;
    /** How many of the last sessions may be missed or cancelled late before both hear of it. */
    public static final int SESSIONS_LET_DOWN = 2;
    /** The highest rating, of 1 to 5, that counts as low. */
    public static final int LOW_RATING = 2;
    /** How many ratings, each lower than the one before, count as falling. */
    public static final int FALLING_RATINGS = 3;

    private Notice() {}
}
