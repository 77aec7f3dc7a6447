package city.novaaria.dreamocracy.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem where no controller is reached: filters, the firewall, signing in. */
@Component
public class ProblemWriter implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    /** Seconds after which a request that met a busy service may be repeated. */
    static final String A_MOMENT = "5";

    /** The attribute of a request in which its reader says what is wrong, where the container knows only that it is a bad one. */
    public static final String FOUND = ProblemWriter.class.getName() + ".found";

    /** Also where nothing else of the service is reached: a problem is shown, kept and framed by nobody. */
    static final Map<String, String> ON_EVERY_PROBLEM = Map.of(
            HttpHeaders.CACHE_CONTROL,
            "no-store",
            "X-Content-Type-Options",
            "nosniff",
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'");

    private static final String RAN_OUT = "Jwt expired at";

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletResponse response, ProblemType type) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        ProblemDetail problem = Problem.of(type);
        response.setStatus(type.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        ON_EVERY_PROBLEM.forEach(response::setHeader);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** Where credentials could not be checked, such as with an issuer that does not answer, nothing is wrong with them. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, A_MOMENT);
            write(response, EdgeProblem.BUSY);
        } else if (refused instanceof TooManyTries tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            write(response, EdgeProblem.RATE_LIMITED);
        } else {
            boolean ranOut = ranOut(refused);
            String error = refused instanceof InvalidBearerTokenException ? " error=\"invalid_token\"" : "";
            String description = ranOut ? ", error_description=\"The access token ran out\"" : "";
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer" + error + description);
            write(response, ranOut ? EdgeProblem.TOKEN_EXPIRED : EdgeProblem.NOT_SIGNED_IN);
        }
    }

    /** Whether that is all that is wrong with the token, so that a new one would do. */
    private static boolean ranOut(AuthenticationException refused) {
        return refused.getCause() instanceof JwtValidationException invalid
                && invalid.getErrors().stream()
                        .allMatch(
                                error -> String.valueOf(error.getDescription()).startsWith(RAN_OUT));
    }

    /**
     * In the API people are kept from what is for devices, and devices from all else; elsewhere only routes that do not exist
     * are closed. What somebody may do, use cases decide.
     */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            write(response, EdgeProblem.FORBIDDEN);
        } else {
            notFound(request, response);
        }
    }

    /** A browser that asks for a page is shown one, by {@link ContainerProblems}. */
    public void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith("/api/")) {
            response.sendError(EdgeProblem.NOT_FOUND.status().value());
        } else {
            write(response, EdgeProblem.NOT_FOUND);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws IOException {
        write(response, EdgeProblem.MALFORMED_REQUEST);
    }
}
