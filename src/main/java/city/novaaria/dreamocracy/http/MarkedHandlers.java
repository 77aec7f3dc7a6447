package city.novaaria.dreamocracy.http;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tells what is said at the handler of a request to whoever has to know it before the handler is found. */
@Component
public class MarkedHandlers {

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final Map<Class<? extends Annotation>, List<RequestMappingInfo>> marked = new ConcurrentHashMap<>();

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
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return marked.computeIfAbsent(mark, this::with).stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(method))
                .flatMap(info -> Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns().stream())
                .anyMatch(pattern -> pattern.matches(path));
    }

    private List<RequestMappingInfo> with(Class<? extends Annotation> mark) {
        return handlers.getObject().getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().hasMethodAnnotation(mark))
                .map(Map.Entry::getKey)
                .toList();
    }
}
