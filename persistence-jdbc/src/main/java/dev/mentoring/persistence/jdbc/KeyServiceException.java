package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.StoreException;
import java.security.GeneralSecurityException;

/**
 * The master key did not wrap or unwrap the key of a relationship: the key service cannot be reached or refuses, another master
 * key wrapped it, or the wrapped key was altered or moved. Nothing was saved.
 */
public final class KeyServiceException extends StoreException {
    private static final long serialVersionUID = 1L;

    KeyServiceException(String doing, KeyName key, GeneralSecurityException cause) {
        super(doing + " " + key + " failed", cause);
    }
}
