package city.novaaria.dreamocracy.bulkhead;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets only so many requests at once into the handlers with one annotation; whoever waits for their turn too long is told to
 * come back.
 */
final class InTurn implements HandlerInterceptor {

    private final Class<? extends Annotation> which;
    private final Semaphore turns;
    private final Duration patience;

    InTurn(Class<? extends Annotation> which, int atOnce, Duration patience) {
        this.which = which;
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (waits(request, handler) && !turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TransientDataAccessResourceException("others send more than can be stored");
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (waits(request, handler)) {
            turns.release();
        }
    }

    private boolean waits(HttpServletRequest request, Object handler) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(which);
    }
}
