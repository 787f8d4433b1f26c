package dev.mentoring.persistence.jdbc;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmParameters;
import dev.mentoring.rule.InvalidValueException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Seals what a pair says by Tink: AES-256-GCM under a key of the relationship's own, and under a key of each author's own for
 * what they keep to themselves. These keys stand in the table {@code content_key}, each wrapped by the host's master key, which
 * may be a keyset in a file or a key in a key service: any {@link Aead} of Tink's. Content opens only where it was sealed: in
 * its tenant, relationship, entity and revision, and for its author.
 *
 * <pre>{@code
 * Aead masterKey = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
 * JdbcMentoring.over(dataSource).sealing(TinkSealing.under(masterKey)).build();
 * }</pre>
 *
 * <p>Unless {@link #keepingKeys} says otherwise, a key is unwrapped once in each transaction that needs it and then forgotten:
 * one call to the key service a command. It needs {@code com.google.crypto.tink:tink}, which the host adds. It is immutable and
 * safe for any number of threads.
 */
public final class TinkSealing {
    private static final int MOST_KEYS = 100_000;
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Configuration TINK;
    private static final AesGcmParameters AES_256_GCM;

    static {
        try {
            AeadConfig.register();
            TINK = RegistryConfiguration.get();
            AES_256_GCM = AesGcmParameters.builder()
                    .setKeySizeBytes(32)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Aead masterKey;
    private final List<Aead> earlier;
    private final KeyCache cache;

    /**
     * A master key of which every failure is a checked one, whatever the client of a key service throws that does not answer.
     *
     * @param key the host's
     */
    private record Checked(Aead key) implements Aead {
        private Checked {
            Objects.requireNonNull(key, "masterKey");
        }

        @Override
        public byte[] encrypt(byte[] plain, byte[] bound) throws GeneralSecurityException {
            try {
                return key.encrypt(plain, bound);
            } catch (RuntimeException e) {
                throw new GeneralSecurityException(e);
            }
        }

        @Override
        public byte[] decrypt(byte[] sealed, byte[] bound) throws GeneralSecurityException {
            try {
                return key.decrypt(sealed, bound);
            } catch (RuntimeException e) {
                throw new GeneralSecurityException(e);
            }
        }
    }

    private TinkSealing(Aead masterKey, List<Aead> earlier, KeyCache cache) {
        this.masterKey = masterKey;
        this.earlier = earlier;
        this.cache = cache;
    }

    /**
     * Seals under a master key.
     *
     * @param masterKey what wraps the keys of relationships and authors; it must authenticate associated data, as each of Tink's does
     * @return the sealing, which keeps no key beyond a transaction
     */
    public static TinkSealing under(Aead masterKey) {
        return new TinkSealing(new Checked(masterKey), List.of(), KeyCache.NONE);
    }

    /**
     * Has it also open keys that an earlier master key wrapped, until {@link ContentKeys#rewrapOnce} has wrapped them all anew.
     *
     * @param masterKey the earlier master key, which wraps nothing any more
     * @return the same sealing with that key
     */
    public TinkSealing formerlyUnder(Aead masterKey) {
        List<Aead> all = new ArrayList<>(earlier);
        all.add(new Checked(masterKey));
        return new TinkSealing(this.masterKey, List.copyOf(all), cache);
    }

    /**
     * Has it keep unwrapped keys in memory, so that not every command calls the key service. A key that was destroyed is not
     * used from the next transaction on, though it may be in memory until its time is over.
     *
     * @param most how many keys, 1 to 100,000; beyond that the one kept longest goes
     * @param longest how long each, more than nothing and at most a day
     * @param clock what tells the time
     * @return the same sealing with a memory of its own
     * @throws InvalidValueException if a bound is out of range
     */
    public TinkSealing keepingKeys(int most, Duration longest, Clock clock) {
        if (most < 1 || most > MOST_KEYS) {
            throw new InvalidValueException("most", "must be from 1 to " + MOST_KEYS);
        }
        if (longest.isNegative() || longest.isZero() || longest.compareTo(LONGEST) > 0) {
            throw new InvalidValueException("longest", "must be more than nothing and at most a day");
        }
        return new TinkSealing(masterKey, earlier, new KeyCache(most, longest, clock));
    }

    /** Makes a key, wrapped, which is not in the table yet. */
    StoredKey newKey(KeyName name) {
        try {
            KeysetHandle keyset = KeysetHandle.generateNew(AES_256_GCM, TINK);
            StoredKey stored = wrapped(name, keyset, StoredKey.State.CURRENT, 0);
            cache.keep(stored, dataKey(name, keyset));
            return stored;
        } catch (GeneralSecurityException e) {
            throw new KeyServiceException("wrapping", name, e);
        }
    }

    /** The same key under the master key of now. */
    StoredKey rewrapped(StoredKey stored, long at) {
        KeysetHandle keyset = opened(stored);
        try {
            return wrapped(stored.name(), keyset, stored.state(), at);
        } catch (GeneralSecurityException e) {
            throw new KeyServiceException("wrapping", stored.name(), e);
        }
    }

    /** Whether the master key of now wraps and unwraps, as it shows on a key that seals nothing. */
    boolean answers(KeyName name) {
        try {
            KeysetHandle keyset = KeysetHandle.generateNew(AES_256_GCM, TINK);
            return keyset(wrapped(name, keyset, StoredKey.State.CURRENT, 0)).equalsKeyset(keyset);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private StoredKey wrapped(KeyName name, KeysetHandle keyset, StoredKey.State state, long at)
            throws GeneralSecurityException {
        byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, masterKey, name.associatedData(), TINK);
        return new StoredKey(name, state, wrapped, at);
    }

    DataKey unwrapped(StoredKey stored) {
        Optional<DataKey> known = cache.find(stored);
        if (known.isPresent()) {
            return known.get();
        }
        KeysetHandle keyset = opened(stored);
        try {
            DataKey key = dataKey(stored.name(), keyset);
            cache.keep(stored, key);
            return key;
        } catch (GeneralSecurityException e) {
            throw new KeyServiceException("unwrapping", stored.name(), e);
        }
    }

    private KeysetHandle opened(StoredKey stored) {
        try {
            return keyset(stored);
        } catch (GeneralSecurityException e) {
            throw new KeyServiceException("unwrapping", stored.name(), e);
        }
    }

    private KeysetHandle keyset(StoredKey stored) throws GeneralSecurityException {
        byte[] bound = stored.name().associatedData();
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(stored.wrapped(), masterKey, bound, TINK);
        } catch (GeneralSecurityException e) {
            for (Aead former : earlier) {
                try {
                    return TinkProtoKeysetFormat.parseEncryptedKeyset(stored.wrapped(), former, bound, TINK);
                } catch (GeneralSecurityException failed) {
                    e.addSuppressed(failed);
                }
            }
            throw e;
        }
    }

    private static DataKey dataKey(KeyName name, KeysetHandle keyset) throws GeneralSecurityException {
        return new DataKey(name.number(), keyset.getPrimitive(TINK, Aead.class));
    }
}
