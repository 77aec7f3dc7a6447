package city.novaaria.dreamocracy.identity;

import city.novaaria.dreamocracy.http.MarkedHandlers;
import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.OpenToAnybody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever cannot sign in is still heard where nobody has to: a tired person's old client reports, and takes back by a code, as
 * somebody whom nobody knows. Everywhere else they are refused.
 */
final class AsNobodyKnown extends OncePerRequestFilter implements AuthenticationEntryPoint {

    private static final String REST = AsNobodyKnown.class.getName() + ".rest";

    private final MarkedHandlers handlers;
    private final AuthenticationEntryPoint refusal;

    AsNobodyKnown(MarkedHandlers handlers, AuthenticationEntryPoint refusal) {
        this.handlers = handlers;
        this.refusal = refusal;
    }

    /** Stands before those that look who is calling. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (handlers.handle(request, NeverGated.class) && handlers.handle(request, OpenToAnybody.class)) {
            request.setAttribute(REST, chain);
        }
        chain.doFilter(request, response);
    }

    /** The chain goes on behind the one that found the credentials wrong. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException wrong)
            throws IOException, ServletException {
        if (request.getAttribute(REST) instanceof FilterChain rest) {
            request.removeAttribute(REST);
            SecurityContextHolder.clearContext();
            rest.doFilter(request, response);
        } else {
            refusal.commence(request, response, wrong);
        }
    }
}
