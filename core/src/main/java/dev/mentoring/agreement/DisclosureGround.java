package dev.mentoring.agreement;

/** Why content may leave the pair: the two grounds that every agreement names, and no other. */
public enum DisclosureGround {
    /** Somebody's safety is at risk. */
    SAFEGUARDING,
    /** The law obliges whoever discloses. */
    LEGAL_DUTY
}
