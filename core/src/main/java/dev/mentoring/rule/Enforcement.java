package dev.mentoring.rule;

/** What a programme makes of a rule whose strength is {@link Strength#POLICY}. */
public enum Enforcement {
    /** A plan that breaks the rule is refused; a fact that breaks it is recorded with a warning. */
    ENFORCED,
    /** What breaks the rule succeeds and brings a warning back. */
    ADVISED,
    /** The rule is not judged. Only what a command could not mean otherwise is still refused under its name. */
    OFF
}
