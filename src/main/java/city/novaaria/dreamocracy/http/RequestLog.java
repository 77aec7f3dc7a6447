package city.novaaria.dreamocracy.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes one line per request, after it was answered: the route that was asked for and never the address itself, which
 * holds ids and whatever else somebody put there.
 *
 * <p>Stands within the filters that give the request its id and its trace, so that both are in the line.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class RequestLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            write(
                    known(request.getMethod()),
                    Objects.toString(
                            request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "(no route)"),
                    answered ? response.getStatus() : HttpStatus.INTERNAL_SERVER_ERROR.value(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
    }

    private static void write(String method, String route, int status, long milliseconds) {
        LOG.atInfo()
                .addKeyValue("method", method)
                .addKeyValue("route", route)
                .addKeyValue("status", status)
                .addKeyValue("milliseconds", milliseconds)
                .log("{} {} {} in {} ms", method, route, status, milliseconds);
    }

    /** A method may be any word of the caller's. */
    private static String known(String method) {
        return Arrays.asList(HttpMethod.values()).contains(HttpMethod.valueOf(method)) ? method : "(no method)";
    }
}
