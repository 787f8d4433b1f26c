package dev.mentoring.examples.quickstart;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.mentoring.persistence.jdbc.JdbcMentoring;
import dev.mentoring.persistence.jdbc.TinkSealing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import javax.sql.DataSource;

/** How the README seals what a pair says, under a master key in a file. A key service's {@code Aead} takes its place. */
public final class Sealing {
    private Sealing() {}

    /** Makes the key, for its owner alone: once, on a machine that you trust. Whoever has this file reads everything. */
    static void makeKeyset(Path file) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        var tink = RegistryConfiguration.get();
        var made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, tink);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(made, tink, InsecureSecretKeyAccess.get()));
    }

    static JdbcMentoring sealed(DataSource dataSource, Path file) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        var tink = RegistryConfiguration.get();
        var keyset = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), tink, InsecureSecretKeyAccess.get());
        var seal = TinkSealing.under(keyset.getPrimitive(tink, Aead.class));
        var jdbc = JdbcMentoring.over(dataSource).sealing(seal).migrateSchema().build();
        jdbc.keys().tryMasterKey(); // refuses another key than the database's before anybody says anything
        return jdbc;
    }
}
