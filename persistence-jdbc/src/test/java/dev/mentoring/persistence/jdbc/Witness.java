package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;

/** Is told what writers are told. */
interface Witness {
    /** A command is about to be given that writes this text, under a key of the same letters. */
    void begins(RelationshipId pair, String text);

    /** It was acknowledged, and the pair's relationship is at this version by it. */
    void acknowledged(String text, long version);

    /** The writer was told that it was not saved. */
    void refused(String text);
}
