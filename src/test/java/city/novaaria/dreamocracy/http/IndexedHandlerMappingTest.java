package city.novaaria.dreamocracy.http;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.OnPostgres;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The index leads to the handler that Spring finds by trying all, for every operation, and to the same refusals. */
@OnPostgres
class IndexedHandlerMappingTest {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final List<String> VALUES = List.of(UUID.randomUUID().toString(), "7", "mine", "a%20b");
    private static final List<String> STRANGE = List.of(
            "/",
            "/api",
            "/api/v1",
            "/api/v1/",
            "/api/v1/nothing/7",
            "//api/v1/me",
            "/api//v1/sessions/7",
            "/api/v1/sessions/7/");

    @Autowired
    RequestMappingHandlerMapping handlers;

    @Autowired
    ContentNegotiationManager negotiation;

    @Autowired
    ApplicationContext context;

    RequestMappingHandlerMapping all;

    @BeforeEach
    void withoutIndex() {
        all = new RequestMappingHandlerMapping();
        all.setPatternParser(Objects.requireNonNull(handlers.getPatternParser()));
        all.setContentNegotiationManager(negotiation);
        context.getAutowireCapableBeanFactory().initializeBean(all, "all");
    }

    @Test
    void findsWhatIsFoundByTryingAll() {
        assertThat(handlers).isInstanceOf(IndexedHandlerMapping.class);
        List<String> paths = Stream.concat(STRANGE.stream(), patterns().flatMap(IndexedHandlerMappingTest::filled))
                .distinct()
                .toList();
        SoftAssertions same = new SoftAssertions();
        for (String path : paths) {
            for (String method : METHODS) {
                same.assertThat(found(handlers, method, path))
                        .as("%s %s", method, path)
                        .isEqualTo(found(all, method, path));
            }
        }
        assertThat(paths).hasSizeGreaterThan(1_000);
        same.assertAll();
    }

    private Stream<String> patterns() {
        return all.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.contains("*"));
    }

    private static Stream<String> filled(String pattern) {
        return pattern.contains("{")
                ? VALUES.stream().map(value -> pattern.replaceAll("\\{[^}]*}", value))
                : Stream.of(pattern);
    }

    /** The handler with what it reads from the path, or why there is none. */
    private static String found(RequestMappingHandlerMapping mapping, String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setContentType("application/json");
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain chain = mapping.getHandler(request);
            Object handler = chain == null ? null : chain.getHandler();
            return (handler instanceof HandlerMethod found ? found.getMethod().toString() : String.valueOf(handler))
                    + " " + request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                    + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                    + " " + request.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE)
                    + " " + request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        } catch (Exception refused) {
            return refused.toString();
        }
    }
}
