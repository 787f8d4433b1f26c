package dev.mentoring.persistence.jdbc;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Makes all content of one length, by a filling that a driver must escape if it puts content into a statement.
 *
 * @param cipher what seals it before
 * @param length how long it is in the end
 */
record PaddingCipher(ContentCipher cipher, int length) implements ContentCipher {
    @Override
    public byte[] encrypt(byte[] content, ContentContext context) {
        byte[] sealed = cipher.encrypt(content, context);
        byte[] padded = new byte[length];
        Arrays.fill(padded, (byte) '\'');
        ByteBuffer.wrap(padded).putInt(sealed.length).put(sealed);
        return padded;
    }

    @Override
    public byte[] decrypt(byte[] padded, ContentContext context) {
        int sealed = ByteBuffer.wrap(padded).getInt();
        return cipher.decrypt(Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + sealed), context);
    }
}
