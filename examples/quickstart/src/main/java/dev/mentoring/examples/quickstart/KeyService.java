package dev.mentoring.examples.quickstart;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.mentoring.participant.Actor;
import dev.mentoring.persistence.jdbc.JdbcMentoring;
import dev.mentoring.persistence.jdbc.TinkSealing;
import java.security.GeneralSecurityException;
import org.h2.jdbcx.JdbcConnectionPool;

/** How what is said is sealed under a master key that a key service keeps. */
public final class KeyService {
    private KeyService() {}

    /**
     * Runs it in memory.
     *
     * @param args none
     * @throws GeneralSecurityException if Tink lacks what it needs
     */
    public static void main(String[] args) throws GeneralSecurityException {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:keys;DB_CLOSE_DELAY=-1", "sa", "");
        AeadConfig.register();
        var tink = RegistryConfiguration.get();
        var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, tink);
        // In a product, what its client of the service gives for a key's address: client.getAead("aws-kms://...").
        var sealed = TinkSealing.under(keyset.getPrimitive(tink, Aead.class));
        var jdbc =
                JdbcMentoring.over(dataSource).sealing(sealed).migrateSchema().build();

        var ben = Actor.participant("ben-2c91");
        var pair = jdbc.mentoring().propose(ben, Embedding.proposal()).relationship();
        jdbc.keys().destroy(pair); // erases what was said, in the database and in every later backup
        System.out.println(jdbc.queries().relationship(pair).orElseThrow().status());
    }
}
