package city.novaaria.dreamocracy.bulkhead;

import city.novaaria.dreamocracy.http.TakesMuch;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets only as many requests at once read and store what machines send as there are processors: a flood of it leaves the
 * processors to who stops or leaves (G14). Whoever waits for their turn longer than a connection would let them wait is told
 * to come back.
 */
@Configuration(proxyBeanMethods = false)
class MachinesInTurn implements WebMvcConfigurer, HandlerInterceptor {

    private final Semaphore turns;
    private final Duration patience;

    @Autowired
    MachinesInTurn() {
        this(Runtime.getRuntime().availableProcessors(), Duration.ofSeconds(2));
    }

    MachinesInTurn(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (takesMuch(request, handler) && !turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TransientDataAccessResourceException("others send more than can be stored");
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (takesMuch(request, handler)) {
            turns.release();
        }
    }

    private static boolean takesMuch(HttpServletRequest request, Object handler) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(TakesMuch.class);
    }
}
