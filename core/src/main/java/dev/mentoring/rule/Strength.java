package dev.mentoring.rule;

/** How firmly a {@link Rule} binds. */
public enum Strength {
    /** No configuration turns it off. */
    INVARIANT,
    /** Part of the programme's {@link MentoringPolicy}, which enforces it, advises it or turns it off. */
    POLICY,
    /** Never blocks: advice that a named recipient is given when its time comes. */
    GUIDANCE
}
