package dev.mentoring.rule;

/** Where a {@link Rule} comes from. */
public enum Guide {
    /**
     * <i>Conducting an Effective Mentoring Session</i>, Australasian College for Emergency Medicine, Quality Mentoring
     * Initiative.
     */
    ACEM("ACEM"),
    /** <i>How to Run a Great Mentoring Session</i>, Chartered Management Institute. */
    CMI("CMI"),
    /** The SMART criteria as the field uses them. */
    SMART("SMART"),
    /** What the other rules need in order to hold, or what mentoring programmes commonly do. */
    CONSEQUENCE("practice");

    private final String title;

    Guide(String title) {
        this.title = title;
    }

    /**
     * The guide's name as readers know it.
     *
     * @return a short name
     */
    public String title() {
        return title;
    }
}
