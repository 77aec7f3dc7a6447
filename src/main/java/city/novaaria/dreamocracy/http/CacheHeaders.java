package city.novaaria.dreamocracy.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * What may be kept: personal data and problems nowhere, the rest by the caller alone, who asks each time whether it
 * still holds.
 */
@ControllerAdvice
class CacheHeaders implements HandlerInterceptor, ResponseBodyAdvice<Object> {

    private static final String NOWHERE = "no-store";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            boolean personal = AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Personal.class);
            response.setHeader(HttpHeaders.CACHE_CONTROL, personal ? NOWHERE : "private, no-cache");
        }
        return true;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemDetail && response instanceof ServletServerHttpResponse servlet) {
            servlet.getServletResponse().setHeader(HttpHeaders.CACHE_CONTROL, NOWHERE);
        }
        return body;
    }
}
