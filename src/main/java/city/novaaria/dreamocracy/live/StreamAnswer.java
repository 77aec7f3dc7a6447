package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.problems.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The headers of a stream, or of its refusal. */
final class StreamAnswer {

    private static final String RETRY_SECONDS = "5";

    private StreamAnswer() {}

    static SseEmitter of(HttpServletResponse response, Supplier<SseEmitter> open) {
        try {
            SseEmitter stream = open.get();
            // for proxies, which would wait for the end
            response.setHeader("X-Accel-Buffering", "no");
            return stream;
        } catch (Refused refused) {
            if (refused.type().retryable()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            }
            throw refused;
        }
    }
}
