package dev.mentoring.guidance;

import dev.mentoring.rule.ProofOf;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The test proves that a kind of nudge arises, or does not. {@code NudgeProofTest} demands both of every kind. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ProofOfNudge.All.class)
@interface ProofOfNudge {
    /** The kinds that are proved. */
    NudgeKind[] value();

    /** Whether they arise. */
    ProofOf.Kind kind();

    /** Several proofs in one test. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        /** The proofs. */
        ProofOfNudge[] value();
    }
}
