package city.novaaria.dreamocracy.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the handler among those whose paths begin as the request's does and are as long, instead of trying every path with a
 * variable in it: with some hundred operations that took a quarter of a short answer. Whatever is not found by one clear match,
 * Spring looks up itself, so refusals stay its own.
 */
final class IndexedHandlerMapping extends RequestMappingHandlerMapping {

    /** As many segments as {@code /api/v1/sessions} has. */
    private static final int START = 3;

    private Map<Shape, List<Mapped>> mapped = Map.of();

    /**
     * What paths have in common that the same patterns may match.
     *
     * @param start the first segments
     * @param segments how many there are in all
     */
    private record Shape(String start, int segments) {

        /** Null where the path is too short. */
        static @Nullable Shape of(PathContainer path) {
            StringBuilder start = new StringBuilder();
            int segments = 0;
            for (PathContainer.Element element : path.elements()) {
                if (element instanceof PathSegment segment && ++segments <= START) {
                    start.append('/').append(segment.valueToMatch());
                }
            }
            return segments < START ? null : new Shape(start.toString(), segments);
        }
    }

    private record Mapped(RequestMappingInfo info, HandlerMethod handler) {}

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        super.handlerMethodsInitialized(handlers);
        Map<Shape, List<Mapped>> index = new HashMap<>();
        List<Mapped> anywhere = new ArrayList<>();
        handlers.forEach((info, handler) -> {
            for (PathPattern pattern :
                    Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns()) {
                Shape shape = Shape.of(PathContainer.parsePath(pattern.getPatternString()));
                boolean known = shape != null
                        && !shape.start().contains("{")
                        && !pattern.getPatternString().matches(".*[*?].*");
                (known ? index.computeIfAbsent(shape, _ -> new ArrayList<>()) : anywhere)
                        .add(new Mapped(info, handler));
            }
        });
        mapped = index.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> Stream.concat(entry.getValue().stream(), anywhere.stream())
                                .distinct()
                                .toList()));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        Mapped only = only(request);
        if (only == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.handler());
        handleMatch(only.info(), path, request);
        return only.handler();
    }

    private @Nullable Mapped only(HttpServletRequest request) {
        Shape shape =
                Shape.of(ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication());
        Mapped only = null;
        for (Mapped candidate : shape == null ? List.<Mapped>of() : mapped.getOrDefault(shape, List.of())) {
            RequestMappingInfo match = getMatchingMapping(candidate.info(), request);
            if (match != null) {
                if (only != null) {
                    return null;
                }
                only = new Mapped(match, candidate.handler());
            }
        }
        return only;
    }
}
