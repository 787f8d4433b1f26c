package dev.mentoring.rule;

/** Where a {@link Rule} comes from. */
public enum Guide {
    /**
     * <i>Conducting an Effective Mentoring Session</i>, Australasian College for Emergency Medicine, Quality Mentoring
     * Initiative.
     */
    ACEM,
    /** <i>How to Run a Great Mentoring Session</i>, Chartered Management Institute. */
    CMI,
    /** The SMART criteria as the field uses them. */
    SMART,
    /** What the other rules need in order to hold, or what mentoring programmes commonly do. */
    CONSEQUENCE
}
