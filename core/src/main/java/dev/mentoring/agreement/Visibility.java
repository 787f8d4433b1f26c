package dev.mentoring.agreement;

/**
 * What the organisation will see of the relationship, said openly before it begins (rule
 * {@code agreement.visibility-stated}). Every agreement has one; there is no way to leave it out.
 *
 * @param ratingsOverGroups whether the parties' ratings may enter reports over groups; a single rating is never shown
 */
public record Visibility(boolean ratingsOverGroups) {

    /**
     * The narrowest: status, dates and counts.
     *
     * @return no ratings, not even over groups
     */
    public static Visibility metadataOnly() {
        return new Visibility(false);
    }

    /**
     * The narrowest, and ratings in reports over groups.
     *
     * @return ratings over groups
     */
    public static Visibility withRatingsOverGroups() {
        return new Visibility(true);
    }

    /**
     * What the organisation sees, as the agreement says it to the parties.
     *
     * @return a sentence
     */
    public String statement() {
        return "The organisation sees the status of the relationship, its dates and its counts"
                + (ratingsOverGroups ? ", and ratings only over groups." : ", and no ratings.");
    }

    /**
     * The one exception to confidentiality, as the agreement says it to the parties.
     *
     * @return a sentence
     */
    public String exception() {
        return "The one exception to confidentiality is disclosure for safeguarding or legal duty.";
    }
}
