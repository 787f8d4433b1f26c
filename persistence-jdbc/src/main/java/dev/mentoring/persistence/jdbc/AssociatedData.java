package dev.mentoring.persistence.jdbc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A place as bytes that a cipher authenticates. Two places never give the same. */
final class AssociatedData {
    private AssociatedData() {}

    /** Each text after its length, and the number. */
    static byte[] of(List<String> texts, long number) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : texts) {
            byte[] text = part.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            bytes.writeBytes(text);
        }
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return bytes.toByteArray();
    }
}
