package dev.mentoring.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The test proves rules. {@code RuleProofTest} demands a proof of every rule. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ProofOf.All.class)
public @interface ProofOf {
    /** The rules that are proved. */
    Rule[] value();

    /** How. */
    Kind kind();

    /** How a test proves a rule. */
    enum Kind {
        /** A command that keeps the rule is carried out. */
        OBEYED,
        /** A command that breaks it is refused, or warned if the rule is advised or the command records a fact. */
        BROKEN,
        /** A property over all reachable states, or a value that cannot be built otherwise. */
        BY_CONSTRUCTION,
        /** The advice is given to whom it is meant for, when its time has come. */
        ARISES,
        /** It is not given where there is nothing to advise. */
        DOES_NOT_ARISE
    }

    /** Several proofs in one test. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        /** The proofs. */
        ProofOf[] value();
    }
}
