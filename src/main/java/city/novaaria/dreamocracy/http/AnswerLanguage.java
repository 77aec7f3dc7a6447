package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.kernel.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The API answers in the best of the languages that the caller asked for and there are texts in, and says which it is; whatever
 * was asked for, nobody is refused. Pages are in English.
 *
 * <p>From here on the request knows one language only, and Spring hands it to whatever is said.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class AnswerLanguage extends OncePerRequestFilter {

    /** More than any browser sends; what is longer is not read. */
    private static final int LONGEST = 1_000;

    private static final List<Locale> SPOKEN = Texts.languages();

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Locale language = Locale.ENGLISH;
        if (speaks(path(request))) {
            language = best(request);
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        chain.doFilter(new Spoken(request, language), response);
    }

    /** The API, and the calendars that stand outside of it. */
    private static boolean speaks(String path) {
        return path.startsWith("/api/") || path.endsWith(".ics");
    }

    /** The container would refuse a request that names more than ten. */
    private static Locale best(HttpServletRequest request) {
        String asked = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE)));
        if (asked.isBlank() || asked.length() > LONGEST) {
            return Locale.ENGLISH;
        }
        try {
            return Objects.requireNonNullElse(Locale.lookup(LanguageRange.parse(asked), SPOKEN), Locale.ENGLISH);
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) { // a lone hyphen is out of bounds
            return Locale.ENGLISH;
        }
    }

    /** An error is answered at an address of its own. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Objects.requireNonNullElse(failed, request.getRequestURI()).toString();
    }

    private static final class Spoken extends HttpServletRequestWrapper {

        private final Locale language;

        Spoken(HttpServletRequest request, Locale language) {
            super(request);
            this.language = language;
        }

        @Override
        public Locale getLocale() {
            return language;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(Collections.singleton(language));
        }
    }
}
