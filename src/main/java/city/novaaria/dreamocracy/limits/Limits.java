package city.novaaria.dreamocracy.limits;

import city.novaaria.dreamocracy.http.MarkedHandlers;
import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.ProblemWriter;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts each request against its caller's allowance, in this instance alone, and says on every answer what is left.
 *
 * <p>It stands where the caller is known, so that nobody can use up what belongs to somebody else.
 */
@Component
@EnableConfigurationProperties(LimitSettings.class)
public class Limits extends OncePerRequestFilter {

    private static final int MOST_CALLERS = 100_000;
    private static final String COUNTED = Limits.class.getName() + ".counted";

    private final ProblemWriter problems;
    private final MarkedHandlers handlers;
    private final LoadingCache<Key, Allowance> allowances;

    Limits(ProblemWriter problems, MarkedHandlers handlers, LimitSettings settings) {
        this.problems = problems;
        this.handlers = handlers;
        // who was silent for two minutes has a full allowance again
        this.allowances = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build(key -> switch (key.policy()) {
                    case CALLS -> new Allowance("default", settings.calls());
                    case STRANGERS -> new Allowance("strangers", settings.strangers());
                    case WAYS_OUT -> new Allowance("ways-out", settings.waysOut());
                });
    }

    private enum Policy {
        CALLS,
        STRANGERS,
        WAYS_OUT
    }

    private record Key(Policy policy, String caller) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (grants(request, response)) {
            chain.doFilter(request, response);
        }
    }

    /** Counts a request once; when it may not go on, it is answered with that. */
    public boolean grants(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(COUNTED) != null) {
            return true;
        }
        request.setAttribute(COUNTED, true);
        Allowance.Count count = allowances.get(keyOf(request)).countOne();
        response.setHeader("RateLimit-Policy", count.policy());
        response.setHeader("RateLimit", count.left());
        if (!count.granted()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(count.retryAfter()));
            problems.write(response, EdgeProblem.RATE_LIMITED);
        }
        return count.granted();
    }

    private Key keyOf(HttpServletRequest request) {
        Principal signedIn = request.getUserPrincipal();
        String caller = signedIn == null ? request.getRemoteAddr() : "signed in: " + signedIn.getName();
        Policy policy = signedIn == null ? Policy.STRANGERS : Policy.CALLS;
        return new Key(handlers.handle(request, NeverGated.class) ? Policy.WAYS_OUT : policy, caller);
    }
}
