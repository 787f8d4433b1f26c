package dev.mentoring.persistence.jdbc;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A cipher that encrypts in earnest, and remembers where. */
final class SealingCipher implements ContentCipher {
    private static final int NONCE = 12;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key = new SecretKeySpec(random.generateSeed(16), "AES");
    private final List<ContentContext> sealed = new ArrayList<>();
    private final List<ContentContext> opened = new ArrayList<>();

    @Override
    public byte[] encrypt(byte[] content, ContentContext context) {
        remember(sealed, context);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] encrypted = run(Cipher.ENCRYPT_MODE, nonce, content, context);
        byte[] result = Arrays.copyOf(nonce, NONCE + encrypted.length);
        System.arraycopy(encrypted, 0, result, NONCE, encrypted.length);
        return result;
    }

    @Override
    public byte[] decrypt(byte[] content, ContentContext context) {
        remember(opened, context);
        byte[] nonce = Arrays.copyOf(content, NONCE);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(content, NONCE, content.length), context);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes, ContentContext context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(context.associatedData());
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new NotSealedHereException(e);
        }
    }

    private static synchronized void remember(List<ContentContext> contexts, ContentContext context) {
        contexts.add(context);
    }

    /** Where content was sealed since the last time this was asked. */
    List<ContentContext> sealed() {
        return taken(sealed);
    }

    /** Where content was opened since the last time this was asked. */
    List<ContentContext> opened() {
        return taken(opened);
    }

    private static synchronized List<ContentContext> taken(List<ContentContext> contexts) {
        List<ContentContext> taken = List.copyOf(contexts);
        contexts.clear();
        return taken;
    }

    /** It was sealed for another place, or altered. */
    static final class NotSealedHereException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSealedHereException(Throwable cause) {
            super("does not open here", cause);
        }
    }
}
