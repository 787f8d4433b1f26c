package dev.mentoring.examples.portal.people;

/** What somebody does on the platform. */
public enum Duty {
    /** Learns and teaches: mentor in some pairs, mentee in others. */
    PARTICIPANT,
    /** Runs a programme. */
    COORDINATOR,
    /** Keeps the platform running. */
    OPERATOR
}
