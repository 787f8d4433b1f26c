package dev.mentoring.persistence.jdbc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Bytes that are not what they should be. */
final class HostileBytes {
    private HostileBytes() {}

    /** A few kilobytes that become some megabytes if anybody inflates them. */
    static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
            zipped.write(new byte[8 * 1024 * 1024]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
