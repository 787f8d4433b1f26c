package dev.mentoring.persistence.jdbc;

import dev.mentoring.json.MalformedDocumentException;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.store.StoreException;

/**
 * Turns what was said into the bytes of a {@code content} column, and back.
 *
 * @param cipher what seals it
 * @param mostBytes the longest content that the database takes
 */
record Contents(ContentCipher cipher, int mostBytes) {

    <T> byte[] seal(Class<T> type, T value, ContentContext context) {
        byte[] sealed = cipher.encrypt(MentoringJson.write(type, value), context);
        if (sealed.length > mostBytes) {
            throw new ContentTooLargeException(context, sealed.length, mostBytes);
        }
        return sealed;
    }

    <T> T open(Class<T> type, byte[] sealed, ContentContext context) {
        try {
            return MentoringJson.read(cipher.decrypt(sealed, context), type);
        } catch (MalformedDocumentException e) {
            throw new StoreException(
                    "the content of " + context.kind() + " " + context.entity() + " of relationship "
                            + context.relationship() + " cannot be read",
                    e);
        }
    }
}
