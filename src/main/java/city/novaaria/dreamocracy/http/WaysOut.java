package city.novaaria.dreamocracy.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Takes away from a request to get out what could hold it back, before anything else looks at it. */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class WaysOut extends OncePerRequestFilter {

    private final MarkedHandlers handlers;
    private final JsonMapper json;

    WaysOut(MarkedHandlers handlers, JsonMapper json) {
        this.handlers = handlers;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean wayOut = handlers.handle(request, NeverGated.class);
        chain.doFilter(wayOut ? new WayOutRequest(request, json) : request, response);
    }
}
