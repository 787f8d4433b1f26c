package dev.mentoring.store;

import dev.mentoring.participant.Actor;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.rule.InvalidValueException;
import java.util.OptionalLong;

/**
 * What somebody had seen when they decided on a command.
 *
 * @param version the version that must not have been overtaken; empty if it does not matter
 */
record Seen(OptionalLong version) {
    private static final String FIELD = "version";

    static Seen whatever() {
        return new Seen(OptionalLong.empty());
    }

    static Seen at(long version) {
        if (version < 1) {
            throw new InvalidValueException(FIELD, "must be at least 1");
        }
        return new Seen(OptionalLong.of(version));
    }

    /** A stranger does not learn from it that there is such a relationship. */
    void requireLatest(MentoringRelationship relationship, Actor actor) {
        if (relationship.roleOf(actor).isPresent()) {
            version.ifPresent(seen -> requireLatest(relationship, seen));
        }
    }

    private static void requireLatest(MentoringRelationship relationship, long seen) {
        if (seen > relationship.version()) {
            throw new InvalidValueException(FIELD, "must be one that the relationship has come to");
        }
        if (seen < relationship.sharedVersion()) {
            throw new ChangedMeanwhileException(relationship.id(), seen, relationship.sharedVersion());
        }
    }
}
