package dev.mentoring.persistence.jdbc;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/**
 * A key that seals content, by Tink's AES-256-GCM. Sealed content begins with its format and the number of its key, which are
 * authenticated with the place.
 */
final class DataKey {
    private static final byte FORMAT = 1;
    private static final int HEADER = 1 + Integer.BYTES;

    private final int number;
    private final Aead aead;

    DataKey(int number, Aead aead) {
        this.number = number;
        this.aead = aead;
    }

    /** Which key sealed content. */
    static int numberOf(byte[] sealed, ContentContext context) {
        if (sealed.length < HEADER || sealed[0] != FORMAT) {
            throw BrokenSealException.unsealed(context);
        }
        return ByteBuffer.wrap(sealed).getInt(1);
    }

    byte[] seal(byte[] content, ContentContext context) {
        try {
            byte[] sealed = aead.encrypt(content, authenticated(context));
            return header(HEADER + sealed.length).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not to be had", e);
        }
    }

    byte[] open(byte[] sealed, ContentContext context) {
        byte[] body = new byte[sealed.length - HEADER];
        ByteBuffer.wrap(sealed).position(HEADER).get(body);
        try {
            return aead.decrypt(body, authenticated(context));
        } catch (GeneralSecurityException e) {
            throw BrokenSealException.altered(context);
        }
    }

    private byte[] authenticated(ContentContext context) {
        byte[] place = context.associatedData();
        return header(HEADER + place.length).put(place).array();
    }

    private ByteBuffer header(int length) {
        return ByteBuffer.allocate(length).put(FORMAT).putInt(number);
    }
}
