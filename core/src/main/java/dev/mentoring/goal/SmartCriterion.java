package dev.mentoring.goal;

/** The five questions that a SMART goal answers. */
public enum SmartCriterion {
    /** What exactly is to be reached? */
    SPECIFIC,
    /** How will both of you see that it is reached? */
    MEASURABLE,
    /** Why can it be reached with the time and means there are? */
    ACHIEVABLE,
    /** How does it serve the mentee's overarching objectives? */
    RELEVANT,
    /** By which day? */
    TIME_BOUND
}
