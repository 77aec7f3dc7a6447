package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.kernel.Sha256;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers with the OpenAPI document as it was committed, without what this service has not, such as the demo's clock, and
 * with how one signs in here; a test keeps it equal to what the library makes of the code, which takes seconds.
 */
@Component
class ServedDocument extends OncePerRequestFilter {

    private final OpenAPI whole;
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final Supplier<Made> document = SingletonSupplier.of(this::make);

    ServedDocument(
            OpenAPI whole,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.whole = whole;
        this.handlers = handlers;
    }

    private static final class Made {

        private final byte[] plain;
        private final byte[] compressed;
        private final String tag;

        Made(byte[] plain) throws IOException {
            this.plain = plain;
            this.compressed = ReaderTags.gzip(plain);
            this.tag = Sha256.of(plain).substring(0, 32);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ReaderTags.reads(request) || !request.getRequestURI().equals(ApiDocument.PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Made made = document.get();
        boolean compressed = ReaderTags.acceptsGzip(request);
        String tag = "\"" + made.tag + (compressed ? "." + ReaderTags.GZIP : "") + "\"";
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.ETAG, tag);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        byte[] body = compressed ? made.compressed : made.plain;
        if (compressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, ReaderTags.GZIP);
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Made make() {
        JsonMapper json = JsonMapper.builder().build();
        try (InputStream file = new ClassPathResource("openapi/openapi.json").getInputStream()) {
            JsonNode committed = json.readTree(file);
            ((ObjectNode) committed.get("components")).set("securitySchemes", json.readTree(signIn()));
            keepOnly(handled(), (ObjectNode) committed.get("paths"), (ArrayNode) committed.get("tags"));
            return new Made(json.writeValueAsBytes(committed));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String signIn() throws IOException {
        return Json31.mapper().writeValueAsString(whole.getComponents().getSecuritySchemes());
    }

    private Set<String> handled() {
        return handlers.getObject().getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .collect(Collectors.toSet());
    }

    static void keepOnly(Set<String> handled, ObjectNode paths, ArrayNode tags) {
        paths.retain(handled);
        Set<String> used = paths.valueStream()
                .flatMap(JsonNode::valueStream)
                .flatMap(operation -> operation.get("tags").valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        tags.removeIf(tag -> !used.contains(tag.get("name").asString()));
    }
}
