package dev.mentoring.store;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.Bounds;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The host's name for one command, under which it takes effect once however often it is given: the id of a form that was shown, of
 * a message that was received, of a row that is imported. An opaque id of 1 to 128 visible ASCII characters without {@code @}; it
 * is stored in the clear and may appear in logs. No two commands of one tenant share a key. Where relationships are spread over
 * several databases, a key that two relationships use by mistake at the same moment is not always refused; one relationship's takes
 * effect once in any case.
 *
 * @param value the host's id
 */
public record CommandKey(String value) {

    /**
     * Checks the key.
     *
     * @throws dev.mentoring.rule.InvalidValueException if it is empty, too long, or holds a space, {@code @} or a character
     *     outside visible ASCII
     */
    public CommandKey {
        value = Bounds.hostId("commandKey", value);
    }

    /**
     * The relationship that a proposal under this key makes. It follows from the key, so that two who propose at once meet in one
     * place, also where relationships are spread over several databases.
     */
    RelationshipId proposed() {
        ByteBuffer digest = ByteBuffer.wrap(Digest.of("relationship", value));
        long high = (digest.getLong() & ~0xF000L) | 0x8000L;
        long low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new RelationshipId(new UUID(high, low).toString());
    }

    /** The bare key. */
    @Override
    public String toString() {
        return value;
    }
}
