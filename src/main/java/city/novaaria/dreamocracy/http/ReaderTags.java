package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.kernel.Sha256;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.tomcat.util.http.parser.AcceptEncoding;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives every answer to a GET a strong tag that depends on all that this reader is shown, on who reads and in which language:
 * 304 is answered only to whoever was shown the same before.
 *
 * <p>Where the handler names the version of the thing, the tag begins with it and {@code If-Match} compares that part.
 */
@Component
class ReaderTags extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    static final String GZIP = "gzip";

    private final Compression compression;
    private final WantedStreams streams;

    ReaderTags(ServerProperties server, WantedStreams streams) {
        this.compression = server.getCompression();
        this.streams = streams;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !reads(request) || !request.getRequestURI().startsWith("/api/") || streams.wanted(request);
    }

    static boolean reads(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(new Unconditional(request), answer);
        if (answer.getStatus() != HttpStatus.OK.value()) {
            answer.copyBodyToResponse();
            return;
        }
        byte[] body = answer.getContentAsByteArray();
        boolean compressed = compression.getEnabled()
                && body.length >= compression.getMinResponseSize().toBytes()
                && acceptsGzip(request);
        String tag = tag(response.getHeader(HttpHeaders.ETAG), request, body, compressed);
        response.setHeader(HttpHeaders.ETAG, tag);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        // a star stands for whatever there is
        if (new ServletWebRequest(request, response).checkNotModified(tag)
                || "*".equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        if (compressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
            body = gzip(body);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The container compresses nothing that has a strong tag: each coding needs a tag of its own. */
    private static String tag(@Nullable String version, HttpServletRequest request, byte[] body, boolean compressed) {
        Principal reader = request.getUserPrincipal();
        String who = reader == null ? "" : reader.getName();
        String shown = Sha256.of(String.join("\n", who, request.getLocale().getLanguage(), Sha256.of(body)))
                        .substring(0, 32)
                + (compressed ? "." + GZIP : "");
        return version == null
                ? "\"" + shown + "\""
                : version.substring(0, version.length() - 1) + Etag.SHOWN + shown + "\"";
    }

    static boolean acceptsGzip(HttpServletRequest request) throws IOException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && AcceptEncoding.parse(new StringReader(accepted)).stream()
                        .anyMatch(coding -> coding.getEncoding().equals(GZIP) && coding.getQuality() > 0);
    }

    static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(body);
        }
        return compressed.toByteArray();
    }

    /** Whether something changed is decided once the answer is known, and not by the version alone. */
    private static final class Unconditional extends HttpServletRequestWrapper {

        Unconditional(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return hidden(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return hidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        private static boolean hidden(String name) {
            return name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH);
        }
    }
}
