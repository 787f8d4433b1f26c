package dev.mentoring.persistence.jdbc;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** A master key as a key service has it: it counts how often it is asked, and can be out of reach. */
final class MasterKey implements Aead {
    private final Aead key = fresh();
    private boolean reachable = true;
    private int wrapped;
    private int unwrapped;

    private static Aead fresh() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public synchronized byte[] encrypt(byte[] plain, byte[] bound) throws GeneralSecurityException {
        requireReachable();
        wrapped++;
        return key.encrypt(plain, bound);
    }

    @Override
    public synchronized byte[] decrypt(byte[] sealed, byte[] bound) throws GeneralSecurityException {
        requireReachable();
        unwrapped++;
        return key.decrypt(sealed, bound);
    }

    private void requireReachable() throws GeneralSecurityException {
        if (!reachable) {
            throw new GeneralSecurityException("the key service is out of reach");
        }
    }

    void reachable(boolean reachable) {
        this.reachable = reachable;
    }

    /** How often it has wrapped a key since this was asked. */
    synchronized int takeWrapped() {
        int taken = wrapped;
        wrapped = 0;
        return taken;
    }

    /** How often it has unwrapped a key since this was asked. */
    synchronized int takeUnwrapped() {
        int taken = unwrapped;
        unwrapped = 0;
        return taken;
    }
}
