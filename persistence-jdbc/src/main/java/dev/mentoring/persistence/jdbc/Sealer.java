package dev.mentoring.persistence.jdbc;

import java.sql.Connection;

/** What seals content, transaction by transaction. */
interface Sealer {

    /** For one transaction of one tenant. */
    Seals within(Connection connection, String tenant);

    /** Whether its keys stand in the database, beside what they seal. */
    boolean keepsKeys();

    static Sealer of(ContentCipher cipher) {
        Seals seals = new Seals.ByCipher(cipher);
        return new Sealer() {
            @Override
            public Seals within(Connection connection, String tenant) {
                return seals;
            }

            @Override
            public boolean keepsKeys() {
                return false;
            }
        };
    }

    static Sealer of(TinkSealing sealing, KeyTable keys) {
        return new Sealer() {
            @Override
            public Seals within(Connection connection, String tenant) {
                return new KeptKeys(sealing, keys, connection, tenant);
            }

            @Override
            public boolean keepsKeys() {
                return true;
            }
        };
    }
}
