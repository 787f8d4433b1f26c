package dev.mentoring.persistence.jdbc;

/**
 * In place of a cipher where what is said is sealed by keys in the database, and this process was not told by what. It must not write
 * beside that in the clear; what holds no content, it may ask and do.
 */
final class SealingMissing implements ContentCipher {
    @Override
    public byte[] encrypt(byte[] content, ContentContext context) {
        throw refused();
    }

    @Override
    public byte[] decrypt(byte[] sealed, ContentContext context) {
        throw refused();
    }

    private static IllegalStateException refused() {
        return new IllegalStateException("what is said in this database is sealed: open it with Builder.sealing");
    }
}
