package dev.mentoring.participant;

import java.util.Set;

/** In what capacity somebody acts on a relationship. Inside the model people are named by their role alone. */
public enum Role {
    /** The party who shares experience. */
    MENTOR,
    /** The party whose objectives drive the relationship. */
    MENTEE,
    /** Whoever runs the programme: sees status, dates and counts, never what is said. */
    COORDINATOR;

    /** The two who make up the pair. */
    public static final Set<Role> PARTIES = Set.of(MENTOR, MENTEE);

    /**
     * Whether this is one of the two parties.
     *
     * @return false for a coordinator alone
     */
    public boolean isParty() {
        return this != COORDINATOR;
    }
}
