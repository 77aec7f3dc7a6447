package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.problems.Refused;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;

/** A stream as the answer to a request, or its refusal; whoever asks for its headers alone takes no place. */
final class StreamAnswer {

    private static final String RETRY_SECONDS = "5";

    private StreamAnswer() {}

    static void of(HttpServletRequest request, HttpServletResponse response, Supplier<Follower> open)
            throws ServletException {
        boolean headersOnly = request.getMethod().equals("HEAD");
        Follower follower = opened(response, open, !headersOnly);
        boolean handedOver = false;
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            // for proxies, which would wait for the end
            response.setHeader("X-Accel-Buffering", "no");
            // the body has no length and no chunks: it ends with the connection
            response.setHeader(HttpHeaders.CONNECTION, "close");
            if (headersOnly) {
                response.flushBuffer();
            } else {
                StreamConnection.open(request, response, follower);
                handedOver = true;
            }
        } catch (IOException gone) {
            // nobody is there to be answered
        } finally {
            if (!handedOver) {
                follower.gone();
            }
        }
    }

    private static Follower opened(HttpServletResponse response, Supplier<Follower> open, boolean takesPlace) {
        try {
            Follower follower = open.get();
            if (takesPlace) {
                follower.enter();
            }
            return follower;
        } catch (Refused refused) {
            if (refused.type().retryable()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            }
            throw refused;
        }
    }
}
