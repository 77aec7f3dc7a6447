package city.novaaria.dreamocracy.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses what would be answered with something that its sender does not accept, before it has an effect.
 *
 * <p>Leaving and stopping is never refused for that: it is answered in JSON, whatever is accepted.
 */
@Component
class AcceptableAnswers implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final HeaderContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();
    private final MarkedHandlers handlers;

    AcceptableAnswers(MarkedHandlers handlers) {
        this.handlers = handlers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        boolean acceptable = READING.contains(request.getMethod())
                || accepted(new ServletWebRequest(request)).stream()
                        .anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
        if (!acceptable) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
        return true;
    }

    List<MediaType> accepted(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return handlers.handle(asked, NeverGated.class) ? List.of(MediaType.ALL) : header.resolveMediaTypes(request);
    }
}
