package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.ProblemWriter;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies above 64 KiB, by their announced length or while they are read, slow ones, and compressed ones, which
 * unfold. What is marked {@link TakesMuch} may be 256 KiB, before and after it unfolds, and a {@link TakesFile file} 5 MiB. The
 * ways out take whatever comes along: see {@link WaysOut}.
 */
@Component
class BodyLimit extends OncePerRequestFilter {

    static final int MAX_BYTES = 64 * 1024;

    private static final int MUCH = 256 * 1024;

    /** Between its parts the container waits for less than that. */
    private static final long MOST_NANOS = Duration.ofSeconds(10).toNanos();

    private static final MediaType MERGE_PATCH = MediaType.parseMediaType("application/merge-patch+json");

    private final ProblemWriter problems;
    private final MarkedHandlers handlers;

    BodyLimit(ProblemWriter problems, MarkedHandlers handlers) {
        this.problems = problems;
        this.handlers = handlers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean much = handlers.handle(request, TakesMuch.class);
        boolean unfolded = much && ReaderTags.GZIP.equalsIgnoreCase(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        if (handlers.handle(request, NeverGated.class)) {
            chain.doFilter(request, response);
        } else if (saysSomething(request) && compressed(request) && !unfolded) {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
            problems.write(response, EdgeProblem.UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getContentLengthLong() > most(request, much)) {
            problems.write(response, EdgeProblem.BODY_TOO_LARGE);
        } else if (handlers.handle(request, TakesFile.class)) {
            chain.doFilter(new FileRequest(request), response);
        } else {
            chain.doFilter(new CountedRequest(request, much ? MUCH : MAX_BYTES, unfolded), response);
        }
    }

    private int most(HttpServletRequest request, boolean much) {
        return handlers.handle(request, TakesFile.class) ? FileRequest.MOST_BYTES : much ? MUCH : MAX_BYTES;
    }

    private static boolean saysSomething(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    static boolean compressed(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    /** What is no JSON of ours is a type that nobody understands; over some of them Spring would fail. */
    private static @Nullable String understood(@Nullable String contentType) {
        try {
            return contentType == null || ours(MediaType.parseMediaType(contentType))
                    ? contentType
                    : MediaType.APPLICATION_OCTET_STREAM_VALUE;
        } catch (InvalidMediaTypeException none) {
            return contentType;
        }
    }

    /** Other kinds of JSON have meanings of their own, other encodings are not those of JSON. */
    private static boolean ours(MediaType type) {
        boolean foreign = type.getSubtype().endsWith("+json") && !type.equalsTypeAndSubtype(MERGE_PATCH);
        return type.isConcrete()
                && !foreign
                && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    }

    static final class CountedRequest extends HttpServletRequestWrapper {

        private final int most;
        private final boolean unfolded;

        CountedRequest(HttpServletRequest request) {
            this(request, MAX_BYTES, false);
        }

        CountedRequest(HttpServletRequest request, int most, boolean unfolded) {
            super(request);
            this.most = most;
            this.unfolded = unfolded;
        }

        @Override
        public @Nullable String getContentType() {
            return understood(super.getContentType());
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) ? getContentType() : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) && getContentType() != null
                    ? Collections.enumeration(List.of(Objects.requireNonNull(getContentType())))
                    : super.getHeaders(name);
        }

        /** All of it, so that nothing is understood that is not UTF-8: the JSON library reads more than that. */
        @Override
        public ServletInputStream getInputStream() throws IOException {
            byte[] sent = sent(super.getInputStream());
            try {
                CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sent));
                if (text.chars().anyMatch(character -> character == 0)) {
                    throw Refused.because(EdgeProblem.MALFORMED_REQUEST);
                }
            } catch (CharacterCodingException otherwise) {
                throw Refused.because(EdgeProblem.MALFORMED_REQUEST);
            }
            return new KeptBody(sent);
        }

        private byte[] sent(InputStream body) throws IOException {
            if (!unfolded) {
                return read(body);
            }
            try (InputStream unfolding = new OneMember(new ByteArrayInputStream(read(body)))) {
                return read(unfolding);
            } catch (ZipException | EOFException broken) {
                throw Refused.because(EdgeProblem.MALFORMED_REQUEST);
            }
        }

        private byte[] read(InputStream body) throws IOException {
            return FileRequest.readAtMost(most, MOST_NANOS, body);
        }
    }

    /** The library would go one level deeper with each member that is empty; nobody needs a second one. */
    private static final class OneMember extends GZIPInputStream {

        private boolean reading;

        OneMember(InputStream folded) throws IOException {
            super(folded);
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (reading) {
                throw new ZipException("a second member");
            }
            reading = true;
            try {
                return super.read(into, from, most);
            } finally {
                reading = false;
            }
        }
    }
}
