package city.novaaria.dreamocracy.kernel;

import java.lang.reflect.Method;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A transaction is tried again as a whole: what failed within a larger one has doomed that one. */
final class WholeTransaction implements MethodRetryPredicate {

    @Override
    public boolean shouldRetry(Method step, Throwable failure) {
        return !TransactionSynchronizationManager.isActualTransactionActive();
    }
}
