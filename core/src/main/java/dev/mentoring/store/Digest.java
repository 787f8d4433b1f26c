package dev.mentoring.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Names by what they stand for. */
final class Digest {
    private Digest() {}

    /** The SHA-256 of some words, none of which holds a line break. */
    static byte[] of(String... words) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", words).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
