package dev.mentoring.persistence.jdbc;

import dev.mentoring.json.MalformedDocumentException;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.store.StoreException;

/**
 * Turns what was said into the bytes of a {@code content} column, and back.
 *
 * @param cipher what seals it
 */
record Contents(ContentCipher cipher) {
    /**
     * The longest content that is kept: a document as long as there is, and what a cipher may add to it. The columns hold no
     * more, so that reading a row costs no more memory, whoever wrote it.
     */
    static final int MOST_BYTES = MentoringJson.MAXIMUM_BYTES + 64 * 1024;

    <T> byte[] seal(Class<T> type, T value, ContentContext context) {
        byte[] sealed = cipher.encrypt(MentoringJson.write(type, value), context);
        if (sealed.length > MOST_BYTES) {
            throw new ContentTooLargeException(context, sealed.length, MOST_BYTES);
        }
        return sealed;
    }

    /** Refuses content that says itself that it belongs elsewhere. Where it is sealed, it does not open there either. */
    static void requirePlace(Object said, Object place, ContentContext context) {
        if (!said.equals(place)) {
            throw new StoreException(BrokenSealException.told(context) + " is that of another");
        }
    }

    <T> T open(Class<T> type, byte[] sealed, ContentContext context) {
        try {
            return MentoringJson.read(cipher.decrypt(sealed, context), type);
        } catch (MalformedDocumentException e) {
            throw new StoreException(BrokenSealException.told(context) + " cannot be read", e);
        }
    }
}
