package city.novaaria.dreamocracy.idempotency;

import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.Refused;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * A POST and its key in one transaction: both are there afterwards, or neither.
 *
 * <p>A refusal does not spend the key, so that the same request may succeed once its reasons are remedied.
 */
@Component
class OneEffect {

    private final SpentKeys keys;

    OneEffect(SpentKeys keys) {
        this.keys = keys;
    }

    /** How it went. */
    sealed interface Outcome {

        record Answered(@Nullable Object answer) implements Outcome {}

        record Declined(Refused refusal) implements Outcome {}

        record Before(SpentKeys.Spent spent) implements Outcome {}
    }

    @AtomicStep
    public Outcome of(ProxyMethodInvocation post, KeyUse use) {
        Optional<SpentKeys.Spent> spent = claim(use);
        if (spent.isPresent()) {
            return new Outcome.Before(spent.get());
        }
        try {
            Object answer = proceed(post);
            if (answer instanceof ResponseEntity<?> entity) {
                Optional.ofNullable(entity.getHeaders().getLocation())
                        .ifPresent(made -> keys.remember(use.scope(), use.kept(made.toString())));
            }
            return new Outcome.Answered(answer);
        } catch (Refused refusal) {
            if (TransactionAspectSupport.currentTransactionStatus().isRollbackOnly()) {
                throw refusal;
            }
            // the use case ended well, and what it says about the refusal stays
            keys.release(use.scope());
            return new Outcome.Declined(refusal);
        }
    }

    private Optional<SpentKeys.Spent> claim(KeyUse use) {
        try {
            return keys.claim(use);
        } catch (ConcurrencyFailureException | QueryTimeoutException stillRunning) {
            throw Refused.because(EdgeProblem.IDEMPOTENCY_IN_PROGRESS);
        }
    }

    /** On a copy, because the step may be tried again. */
    private static @Nullable Object proceed(ProxyMethodInvocation post) {
        try {
            return post.invocableClone().proceed();
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable undeclared) {
            throw new UndeclaredThrowableException(undeclared);
        }
    }
}
