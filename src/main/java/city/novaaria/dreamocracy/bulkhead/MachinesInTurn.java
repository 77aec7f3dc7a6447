package city.novaaria.dreamocracy.bulkhead;

import city.novaaria.dreamocracy.http.TakesFile;
import city.novaaria.dreamocracy.http.TakesMuch;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets only as many requests at once read and store what machines send as there are processors: a flood of it leaves the
 * processors to who stops or leaves (G14). Whoever waits for their turn longer than a connection would let them wait is told
 * to come back. Files wait longer, and few are held in memory at once.
 */
@Configuration(proxyBeanMethods = false)
class MachinesInTurn implements WebMvcConfigurer {

    private static final int FILES_AT_ONCE = 4;

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(
                new InTurn(TakesMuch.class, Runtime.getRuntime().availableProcessors(), Duration.ofSeconds(2)));
        interceptors.addInterceptor(new InTurn(TakesFile.class, FILES_AT_ONCE, Duration.ofSeconds(30)));
    }
}
