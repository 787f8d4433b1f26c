package dev.mentoring.examples.portal.engine;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.mentoring.persistence.jdbc.BrokenSealException;
import dev.mentoring.persistence.jdbc.ContentKeys;
import dev.mentoring.persistence.jdbc.KeyServiceException;
import dev.mentoring.persistence.jdbc.TinkSealing;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The master key, from a Tink keyset in a file. Whoever has the file and the database reads what everybody said; without the
 * file nobody does. A key service's {@link Aead} takes its place where there is one.
 */
@Component
class Keyset {
    private static final Logger LOG = LoggerFactory.getLogger(Keyset.class);

    private final KeysetSettings settings;
    private final Path file;
    private final boolean made;
    private final KeysetHandle keys;

    Keyset(KeysetSettings settings) throws GeneralSecurityException {
        AeadConfig.register();
        this.settings = settings;
        this.file = settings.keyset();
        this.made = Files.notExists(file);
        this.keys = made
                ? KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get())
                : read(file);
    }

    private static KeysetHandle read(Path file) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (IOException | GeneralSecurityException e) {
            throw UnusableKeysetException.unreadable(file, e);
        }
    }

    TinkSealing sealing() throws GeneralSecurityException {
        return TinkSealing.under(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    /**
     * Sees, before anybody says anything, that the keyset belongs to the database. A new one is kept only for a database that
     * has had none.
     *
     * @throws UnusableKeysetException if it does not, or if there is none and none may be made
     */
    void settle(ContentKeys database) {
        try {
            database.tryMasterKey();
        } catch (KeyServiceException e) {
            throw made ? UnusableKeysetException.lost(file, e) : UnusableKeysetException.another(file, e);
        } catch (BrokenSealException e) {
            throw UnusableKeysetException.tooLate(file, e);
        }
        if (made) {
            keep();
        }
    }

    private void keep() {
        if (!settings.demo()) {
            throw UnusableKeysetException.missing(file);
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, forTheOwnerAlone());
            Files.writeString(
                    file,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        } catch (IOException | GeneralSecurityException e) {
            throw UnusableKeysetException.unwritable(file, e);
        }
        LOG.warn("A keyset was made for the demo: {}. Without that file nobody can read what is said here.", file);
    }

    private static FileAttribute<?>[] forTheOwnerAlone() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
