package dev.mentoring.examples.portal.engine;

import dev.mentoring.store.StoreException;
import java.lang.reflect.Method;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.retry.MethodRetryPredicate;

/** Whether two transactions met, over the engine's rows or over the portal's own. */
final class TwoMet implements MethodRetryPredicate {
    @Override
    public boolean shouldRetry(Method method, Throwable failure) {
        return failure instanceof ConcurrencyFailureException
                || (failure instanceof StoreException engines && engines.isConflict());
    }
}
