package city.novaaria.dreamocracy.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Answers a POST from what GET shows now of the resource that it made or changed, with the rights of now.
 *
 * <p>So nothing of an answer needs to be kept, and nobody is shown what they may no longer see.
 */
@Component
class AnswerAgain {

    private final RequestMappingHandlerMapping handlers;
    private final RequestMappingHandlerAdapter adapter;

    AnswerAgain(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            RequestMappingHandlerAdapter adapter) {
        this.handlers = handlers;
        this.adapter = adapter;
    }

    void write(HttpServletRequest post, HttpServletResponse response, @Nullable String location) throws Exception {
        if (location == null) {
            adapter.handle(post, response, shownBy(post));
        } else {
            response.setHeader(HttpHeaders.LOCATION, location);
            Object get = handler(post, location);
            adapter.handle(post, new Created(response), get == null ? shownBy(post) : get);
        }
    }

    /** A step answers with what the nearest address above it shows. */
    private Object shownBy(HttpServletRequest post) throws Exception {
        String path = post.getRequestURI();
        Object get = handler(post, path);
        while (get == null) {
            path = path.substring(0, path.lastIndexOf('/'));
            get = handler(post, path);
        }
        return get;
    }

    private @Nullable Object handler(HttpServletRequest post, String path) throws Exception {
        HttpServletRequest get = new Get(post, path);
        ServletRequestPathUtils.parseAndCache(get);
        try {
            HandlerExecutionChain found = handlers.getHandler(get);
            return found == null ? null : found.getHandler();
        } catch (HttpRequestMethodNotSupportedException onlyOthers) {
            return null;
        }
    }

    /** The same request as if the resource were read; only to find out who shows it. */
    private static final class Get extends HttpServletRequestWrapper {

        private final String path;

        Get(HttpServletRequest post, String path) {
            super(post);
            this.path = path;
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return path;
        }
    }

    private static final class Created extends HttpServletResponseWrapper {

        Created(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            super.setStatus(status == HttpStatus.OK.value() ? HttpStatus.CREATED.value() : status);
        }
    }
}
