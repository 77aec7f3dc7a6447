package city.novaaria.dreamocracy.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
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

    private static final Predicate<MediaType> JSON_OR_MORE = MediaType.APPLICATION_JSON::isCompatibleWith;

    private final HeaderContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();
    private final MarkedHandlers handlers;
    private final WantedStreams streams;

    AcceptableAnswers(MarkedHandlers handlers, WantedStreams streams) {
        this.handlers = handlers;
        this.streams = streams;
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
        if (handlers.handle(asked, NeverGated.class)) {
            return List.of(MediaType.ALL);
        }
        List<MediaType> accepted = header.resolveMediaTypes(request);
        return !streams.offered(asked) || streams.wanted(asked) ? accepted : withoutStreams(accepted);
    }

    /** Names JSON where ranges of types would leave it open which of both is meant. */
    private static List<MediaType> withoutStreams(List<MediaType> accepted) {
        List<MediaType> others = new ArrayList<>(accepted);
        others.removeIf(type -> type.includes(MediaType.TEXT_EVENT_STREAM) && !JSON_OR_MORE.test(type));
        if (others.isEmpty() || others.stream().anyMatch(JSON_OR_MORE)) {
            others.addFirst(MediaType.APPLICATION_JSON);
        }
        return others;
    }
}
