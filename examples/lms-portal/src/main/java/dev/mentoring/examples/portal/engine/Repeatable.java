package dev.mentoring.examples.portal.engine;

import dev.mentoring.persistence.jdbc.TransactionLostException;
import dev.mentoring.store.StoreException;
import java.lang.reflect.Method;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.TransactionSystemException;

/**
 * Whether a command may succeed if it is given again: two transactions met, over the engine's rows or over the portal's own; or the
 * connection was lost, perhaps in the commit, so that nobody knows whether it was kept. Its key has it take effect once in any case.
 */
final class Repeatable implements MethodRetryPredicate {
    @Override
    public boolean shouldRetry(Method method, Throwable failure) {
        return twoMet(failure) || connectionLost(failure);
    }

    private static boolean twoMet(Throwable failure) {
        return failure instanceof ConcurrencyFailureException
                || (failure instanceof StoreException engines && engines.isConflict());
    }

    private static boolean connectionLost(Throwable failure) {
        return failure instanceof TransactionLostException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof TransactionSystemException;
    }
}
