package city.novaaria.dreamocracy.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Transactional;

/**
 * One use case in one transaction, tried again as a whole when another transaction stood in its way.
 *
 * <p>The second try reads anew, so that what looked like a conflict becomes a proper answer: the enrollment is taken, the
 * chamber is booked, the consent was withdrawn. A step within a larger one leaves trying again to the larger one.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Transactional
@Retryable(
        includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class},
        predicate = WholeTransaction.class,
        maxRetries = 3,
        delay = 20,
        jitter = 20,
        multiplier = 2)
public @interface AtomicStep {}
