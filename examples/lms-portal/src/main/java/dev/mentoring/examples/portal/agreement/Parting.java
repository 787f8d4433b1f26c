package dev.mentoring.examples.portal.agreement;

/** How one of the two takes leave of a relationship, for a while or for good, and says why. */
enum Parting {
    /** For a while. */
    PAUSE("/end/pause"),
    /** For good, before it is completed. */
    END_EARLY("/end/early"),
    /** Before it has begun. */
    DECLINE("/agreement/decline");

    private final String path;

    Parting(String path) {
        this.path = path;
    }

    /** Its page, among the pair's. */
    public String path() {
        return path;
    }
}
