package city.novaaria.dreamocracy.http;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Tells what is said at the handler of a request to whoever has to know it before the handler is found. */
@Component
public class MarkedHandlers {

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final Map<Class<? extends Annotation>, Map<RequestMethod, List<PathPattern>>> marked =
            new ConcurrentHashMap<>();

    MarkedHandlers(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    /** Whether the method that handles this request has the annotation; looked up once per request. */
    public boolean handle(HttpServletRequest request, Class<? extends Annotation> mark) {
        if (request.getAttribute(mark.getName()) instanceof Boolean known) {
            return known;
        }
        boolean found = find(request, mark);
        request.setAttribute(mark.getName(), found);
        return found;
    }

    private boolean find(HttpServletRequest request, Class<? extends Annotation> mark) {
        RequestMethod method = RequestMethod.resolve(request.getMethod());
        List<PathPattern> patterns =
                marked.computeIfAbsent(mark, this::with).get(method == RequestMethod.HEAD ? RequestMethod.GET : method);
        if (patterns == null) {
            return false;
        }
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private Map<RequestMethod, List<PathPattern>> with(Class<? extends Annotation> mark) {
        Map<RequestMethod, List<PathPattern>> patterns = new EnumMap<>(RequestMethod.class);
        handlers.getObject().getHandlerMethods().forEach((info, handler) -> {
            if (handler.hasMethodAnnotation(mark)) {
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> patterns.computeIfAbsent(method, _ -> new ArrayList<>())
                                .addAll(Objects.requireNonNull(info.getPathPatternsCondition())
                                        .getPatterns()));
            }
        });
        return patterns;
    }
}
