package city.novaaria.dreamocracy.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Tells the requests that take somebody out, take something back or stop a dream.
 *
 * <p>They are idempotent by nature, and nothing that may hold others back holds these back (G14).
 */
public final class WayOut {

    private static final Pattern PATHS =
            Pattern.compile("/api/v1/(fear-withdrawals|.+/(withdrawal|stop|stop-scene|safe-stop))");

    private WayOut() {}

    public static boolean is(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && PATHS.matcher(request.getRequestURI()).matches();
    }
}
