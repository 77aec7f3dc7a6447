package city.novaaria.dreamocracy.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Tells which requests are answered with a stream of events: it has no end, so nothing may wait for that. */
@Component
class WantedStreams {

    private final MarkedHandlers handlers;

    WantedStreams(MarkedHandlers handlers) {
        this.handlers = handlers;
    }

    /** Whether there is a stream at this address. */
    boolean offered(HttpServletRequest request) {
        return handlers.handle(request, EventStream.class);
    }

    /** Whoever also takes JSON gets that. */
    boolean wanted(HttpServletRequest request) {
        if (!offered(request) || !ReaderTags.reads(request)) {
            return false;
        }
        try {
            List<MediaType> accepted =
                    MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            return accepted.stream().anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype)
                    && accepted.stream().noneMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
