package dev.mentoring.agreement;

import dev.mentoring.rule.MentoringPolicy;

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
     * What a policy lets the organisation see.
     *
     * @param policy the programme's policy
     * @return the narrowest that states it
     */
    public static Visibility of(MentoringPolicy policy) {
        return new Visibility(policy.ratingsOverGroups());
    }

    /**
     * Whether this states all that a policy lets the organisation see. It may state more.
     *
     * @param policy the programme's policy
     * @return false if the organisation would see more than this says
     */
    public boolean states(MentoringPolicy policy) {
        return ratingsOverGroups || !policy.ratingsOverGroups();
    }

    /**
     * This, and what a policy lets the organisation see beyond it.
     *
     * @param policy the programme's policy
     * @return the narrowest that states both
     */
    public Visibility with(MentoringPolicy policy) {
        return new Visibility(ratingsOverGroups || policy.ratingsOverGroups());
    }

    /**
     * What the organisation sees, as the agreement says it to the parties.
     *
     * @return a sentence
     */
    public String statement() {
        return "The organisation sees the status of the relationship, its dates, its counts and its reason codes"
                + (ratingsOverGroups ? ", and ratings only over groups." : ", and no ratings.");
    }

    /**
     * The one exception to confidentiality, as the agreement says it to the parties. It is about what the two may
     * have to do outside: whoever discloses tells others themselves, and records that they did, so that the other party
     * knows. The library opens nothing to anybody by it.
     *
     * @return a sentence
     */
    public String exception() {
        return "The one exception to confidentiality is disclosure for safeguarding or legal duty.";
    }
}
