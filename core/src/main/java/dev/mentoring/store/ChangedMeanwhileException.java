package dev.mentoring.store;

import dev.mentoring.participant.RelationshipId;

/**
 * What the pair shares was changed after somebody saw it and before their command, which was given through
 * {@link Mentoring#ifUnchangedSince}. Nothing was saved. To try the same again is of no use: show them what it is now, and let
 * them decide anew.
 */
public final class ChangedMeanwhileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RelationshipId relationship;
    private final long seenVersion;
    private final long sharedVersion;

    ChangedMeanwhileException(RelationshipId relationship, long seenVersion, long sharedVersion) {
        super("what the pair shares in relationship " + relationship + " was changed with version " + sharedVersion
                + ", after version " + seenVersion + " that was seen");
        this.relationship = relationship;
        this.seenVersion = seenVersion;
        this.sharedVersion = sharedVersion;
    }

    /**
     * The relationship that was changed.
     *
     * @return its id
     */
    public RelationshipId relationship() {
        return relationship;
    }

    /**
     * The version that was seen.
     *
     * @return the version that the engine was given
     */
    public long seenVersion() {
        return seenVersion;
    }

    /**
     * The version to which the last shared change led.
     *
     * @return a later version than the one that was seen
     */
    public long sharedVersion() {
        return sharedVersion;
    }
}
