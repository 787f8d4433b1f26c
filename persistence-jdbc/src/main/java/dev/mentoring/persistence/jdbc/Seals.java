package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What seals and opens content within one transaction of one tenant. Its keys are in the database or are not its concern; where
 * they are, they are read before they are needed, so that no cipher asks the database anything.
 */
interface Seals extends ContentCipher {

    /** Reads the keys of a relationship unless they are known. */
    void read(RelationshipId relationship) throws SQLException;

    /** Reads them again, since others may have come. */
    void readAgain(RelationshipId relationship) throws SQLException;

    /** Takes the keys of a relationship as the statement gave them that loaded it. */
    void take(RelationshipId relationship, List<StoredKey> keys);

    /** The number of the key that seals what a relationship says next; nothing else may have been made current meanwhile. */
    int number(RelationshipId relationship);

    /** Makes the keys that are missing for what is going to be sealed, and has them written. */
    void writeMissing(Writes writes, RelationshipId relationship, Set<Role> authors, Instant at);

    /** A cipher whose keys are not kept here. */
    record ByCipher(ContentCipher cipher) implements Seals {
        private static final int NONE = 0;

        @Override
        public byte[] encrypt(byte[] content, ContentContext context) {
            return cipher.encrypt(content, context);
        }

        @Override
        public byte[] decrypt(byte[] sealed, ContentContext context) {
            return cipher.decrypt(sealed, context);
        }

        @Override
        public void read(RelationshipId relationship) {}

        @Override
        public void readAgain(RelationshipId relationship) {}

        @Override
        public void take(RelationshipId relationship, List<StoredKey> keys) {}

        @Override
        public int number(RelationshipId relationship) {
            return NONE;
        }

        @Override
        public void writeMissing(Writes writes, RelationshipId relationship, Set<Role> authors, Instant at) {}
    }
}
