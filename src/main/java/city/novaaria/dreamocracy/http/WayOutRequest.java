package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.problems.Refused;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that takes somebody out: its method, its address and who is calling are all that it needs.
 *
 * <p>A JSON object is read, whatever its type is said to be; everything else that came along is as good as not there.
 */
final class WayOutRequest extends HttpServletRequestWrapper {

    private static final byte[] NOTHING = {};

    private final JsonMapper json;
    private byte @Nullable [] body;

    WayOutRequest(HttpServletRequest request, JsonMapper json) {
        super(request);
        this.json = json;
    }

    /** Read when it is asked for first: after it is known who is calling. */
    private byte[] body() {
        byte[] read = body;
        if (read == null) {
            read = readable(new BodyLimit.CountedRequest((HttpServletRequest) getRequest()), json);
            body = read;
        }
        return read;
    }

    private static byte[] readable(HttpServletRequest request, JsonMapper json) {
        if (BodyLimit.compressed(request)) {
            return NOTHING;
        }
        try {
            byte[] sent = request.getInputStream().readNBytes(BodyLimit.MAX_BYTES + 1);
            return sent.length <= BodyLimit.MAX_BYTES && json.readTree(sent).isObject() ? sent : NOTHING;
        } catch (IOException | JacksonException | Refused unreadable) {
            return NOTHING;
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return new KeptBody(body());
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public int getContentLength() {
        return body().length;
    }

    @Override
    public long getContentLengthLong() {
        return body().length;
    }

    @Override
    public @Nullable String getContentType() {
        return body().length == 0 ? null : MediaType.APPLICATION_JSON_VALUE;
    }

    @Override
    public @Nullable String getCharacterEncoding() {
        return null;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) ? getContentType() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                ? Collections.enumeration(body().length == 0 ? List.of() : List.of(MediaType.APPLICATION_JSON_VALUE))
                : super.getHeaders(name);
    }

    /** Who asks for all of them would stumble over those that cannot be read. */
    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(List.of(HttpHeaders.CONTENT_TYPE));
    }

    @Override
    public @Nullable String getQueryString() {
        return null;
    }

    @Override
    public @Nullable String getParameter(String name) {
        return null;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }
}
