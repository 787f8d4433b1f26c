package dev.mentoring.persistence.jdbc;

/**
 * Seals what a pair says before it is stored, and opens it again. It is called from every thread that uses the library, and
 * an exception that it throws reaches the caller as it is, with nothing saved.
 */
public interface ContentCipher {

    /**
     * Seals content.
     *
     * @param content what was said
     * @param context where it will stand; sealed content must open nowhere else
     * @return the sealed content, at most 64 KiB longer
     */
    byte[] encrypt(byte[] content, ContentContext context);

    /**
     * Opens sealed content.
     *
     * @param sealed what {@link #encrypt} returned
     * @param context where it stands
     * @return the content
     * @throws RuntimeException if it was sealed for another place or was altered; the message tells nothing that was said
     */
    byte[] decrypt(byte[] sealed, ContentContext context);

    /**
     * No encryption: whoever reads the database reads what was said. A warning in the log says so, once for each cipher.
     *
     * @return a cipher that leaves everything as it is
     */
    static ContentCipher plain() {
        return new PlainCipher();
    }
}
